/** Says which files were written, with the way to their folder, and what was refused. Writes nothing itself. */
import { App, Button } from 'antd'
import type { Failure } from '../../domain/failure.ts'
import { isNotSaved, send } from '../api.ts'
import { sayFailure } from '../text/failures.ts'
import { papersText } from '../text/papers.ts'
import './papers.css'

export type WrittenFile = { readonly path: string; readonly fileName: string }

const shownSeconds = 8

/** Gives the ways to say what was written, what was refused, and to open a file's folder. */
export function useWritten() {
  const { message } = App.useApp()
  const sayFailed = (failure: Failure): void => void message.error(sayFailure(failure), shownSeconds)
  // A command that did not reach the disk stands in the save state, with the way to try again.
  const sayRefused = (failure: Failure): void => {
    if (!isNotSaved(failure)) sayFailed(failure)
  }
  const reveal = async (path: string): Promise<void> => {
    const reply = await send('documents.reveal', { path })
    if (!reply.ok) sayFailed(reply.failure)
  }
  const sayWritten = (
    files: readonly WrittenFile[],
    words = papersText.saved(files.map((file) => file.fileName)),
  ): void => {
    const [first] = files
    if (first === undefined) return
    void message.success(
      <span className="written">
        <span className="written-names">{words}</span>
        <Button type="link" onClick={() => void reveal(first.path)}>
          {papersText.reveal}
        </Button>
      </span>,
      shownSeconds,
    )
  }
  const sayNothing = (words: string): void => void message.info(words)
  return { sayWritten, sayRefused, sayFailed, sayNothing, reveal }
}
