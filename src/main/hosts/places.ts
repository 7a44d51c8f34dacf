/** Decides where the program keeps its records and its documents, and reads the words that it was started with. Both hosts use the same places. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const PROGRAM_NAME = '四方桌'

/** The folder of the records, the folder of the documents, and the log inside the first. */
export type Places = {
  readonly directory: string
  readonly documentsDirectory: string
  readonly logFile: string
}

export type StartWords = {
  readonly data?: string
  readonly port: number
  readonly isOpening: boolean
}

/** Finds the two folders: with `data`, both lie inside it; else the user's own data and documents folders. */
export const findPlaces = (
  data: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Places => {
  const directory = data === undefined ? userDirectory(environment) : resolve(data)
  const documentsDirectory =
    data === undefined ? join(userDocuments(environment), PROGRAM_NAME) : join(directory, '文书')
  return { directory, documentsDirectory, logFile: join(directory, '日志', '运行.log') }
}

/** Reads `--data`, `--port` and `--no-open`; an unknown word gives its name instead. */
export const readStartWords = (words: readonly string[]): StartWords | { readonly unknown: string } => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535) return { unknown: '--port' }
    return {
      ...(values.data === undefined ? {} : { data: values.data }),
      port,
      isOpening: !values['no-open'],
    }
  } catch (error) {
    const named = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined
    return { unknown: named ?? words.join(' ') }
  }
}

const userDirectory = (environment: NodeJS.ProcessEnv): string => {
  if (process.platform === 'win32')
    return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), PROGRAM_NAME)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', PROGRAM_NAME)
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), PROGRAM_NAME)
}

// A Chinese Linux desktop calls the folder 文档 and notes that in user-dirs.dirs.
const userDocuments = (environment: NodeJS.ProcessEnv): string => {
  if (process.platform === 'linux') {
    const notes = join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'user-dirs.dirs')
    const noted = existsSync(notes)
      ? /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(notes, 'utf8'))?.[1]
      : undefined
    if (noted !== undefined) return noted.replace('$HOME', homedir())
  }
  return join(homedir(), 'Documents')
}
