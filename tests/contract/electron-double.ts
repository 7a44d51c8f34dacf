/** Stands in for Electron where its binary is missing: it keeps what the host asked of it and lets a test play the user and the attacker. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, IpcRenderer } from 'electron'
import type { ElectronPieces } from '../../src/main/hosts/electron/pieces.ts'

type Handler = (event: unknown, text: unknown) => unknown
type Decide = (decision: unknown) => void
type Listener = (...values: never[]) => void

/** A frame as IPC shows it: its address and the frame around it. */
export type FrameDouble = { url: string; parent: FrameDouble | null }

export class ContentsDouble extends EventEmitter {
  readonly mainFrame: FrameDouble = { url: '', parent: null }
  readonly sent: { channel: string; text: string }[] = []
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  printOutcome: { isDone: boolean; reason: string } = { isDone: true, reason: '' }
  send(channel: string, text: string): void {
    this.sent.push({ channel, text })
    this.emit('sent', channel, text)
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  async printToPDF(): Promise<Buffer> {
    return Buffer.from('%PDF-double')
  }
  print(_options: unknown, done: (isDone: boolean, reason: string) => void): void {
    done(this.printOutcome.isDone, this.printOutcome.reason)
  }
}

export class SessionDouble {
  readonly schemes = new Map<string, (request: Request) => Promise<Response> | Response>()
  permissionRequest:
    | ((contents: unknown, permission: string, decide: (isAllowed: boolean) => void) => void)
    | undefined
  permissionCheck: (() => boolean) | undefined
  devicePermission: (() => boolean) | undefined
  beforeRequest: ((details: { url: string }, decide: Decide) => void) | undefined
  readonly listeners = new EventEmitter()
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response> | Response): void => {
      this.schemes.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, decide: Decide) => void): void => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: NonNullable<SessionDouble['permissionRequest']>): void {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler
  }
  on(name: string, listener: Listener): void {
    this.listeners.on(name, listener as (...values: unknown[]) => void)
  }
}

export class WindowDouble extends EventEmitter {
  readonly webContents = new ContentsDouble()
  readonly options: BrowserWindowConstructorOptions
  isGone = false
  isFocused = false
  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {}
  show(): void {}
  focus(): void {
    this.isFocused = true
  }
  destroy(): void {
    this.isGone = true
    this.emit('closed')
  }
}

/** Everything that the double remembers. */
export type ElectronDouble = {
  readonly electron: ElectronPieces
  readonly windows: WindowDouble[]
  readonly defaultSession: SessionDouble
  readonly partitions: Map<string, SessionDouble>
  readonly application: EventEmitter & {
    isSandboxed: boolean
    exitCode: number | undefined
    isQuitting: boolean
  }
  readonly handlers: Map<string, Handler>
  readonly privileged: { scheme: string; privileges: Record<string, boolean> }[]
  readonly shown: { readonly errors: string[]; readonly revealed: string[]; menu: unknown }
  /** What the next file dialog answers; nothing means that the user closed it. */
  chosenPath: string | undefined
  /** Invokes a channel the way a frame would. */
  invoke(channel: string, frame: FrameDouble | null, text: unknown): Promise<unknown>
  /** The renderer's end of the channel, for the first window. */
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>
}

/** Makes a double; `isFirst` tells whether this is the first instance of the program. */
export const makeElectronDouble = (isFirst = true): ElectronDouble => {
  const windows: WindowDouble[] = []
  const defaultSession = new SessionDouble()
  const partitions = new Map<string, SessionDouble>()
  const handlers = new Map<string, Handler>()
  const privileged: ElectronDouble['privileged'] = []
  const shown: ElectronDouble['shown'] = { errors: [], revealed: [], menu: undefined }
  const application = Object.assign(new EventEmitter(), {
    isSandboxed: false,
    exitCode: undefined as number | undefined,
    isQuitting: false,
    setPath: () => undefined,
    requestSingleInstanceLock: () => isFirst,
    enableSandbox: () => {
      application.isSandboxed = true
    },
    whenReady: async () => undefined,
    quit: () => {
      application.isQuitting = true
    },
    exit: (code: number) => {
      application.exitCode = code
    },
  })
  const double: ElectronDouble = {
    windows,
    defaultSession,
    partitions,
    application,
    handlers,
    privileged,
    shown,
    chosenPath: undefined,
    async invoke(channel, frame, text) {
      const handler = handlers.get(channel)
      if (handler === undefined) throw new Error(`no handler for ${channel}`)
      return handler({ senderFrame: frame }, text)
    },
    ipcRenderer: {
      invoke: (channel: string, text: unknown) =>
        double.invoke(channel, windows[0]?.webContents.mainFrame ?? null, text),
      on(channel: string, listener: Listener) {
        const hear = (sentChannel: string, text: string): void => {
          if (sentChannel === channel)
            (listener as (...values: unknown[]) => void)({ sender: 'secret' }, text)
        }
        wrappers.set(listener, hear)
        windows[0]?.webContents.on('sent', hear)
        return this as IpcRenderer
      },
      off(_channel: string, listener: Listener) {
        const hear = wrappers.get(listener)
        if (hear !== undefined) windows[0]?.webContents.off('sent', hear)
        return this as IpcRenderer
      },
    },
    electron: {
      app: application,
      BrowserWindow: class extends WindowDouble {
        constructor(options: BrowserWindowConstructorOptions) {
          super(options)
          windows.push(this)
          application.emit('web-contents-created', {}, this.webContents)
        }
      },
      dialog: {
        showOpenDialog: async () =>
          double.chosenPath === undefined
            ? { canceled: true, filePaths: [] }
            : { canceled: false, filePaths: [double.chosenPath] },
        showErrorBox: (_title: string, sentence: string) => void shown.errors.push(sentence),
      },
      ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
      Menu: {
        setApplicationMenu: (menu: unknown) => {
          shown.menu = menu
        },
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: typeof privileged) => void privileged.push(...schemes),
      },
      session: {
        defaultSession,
        fromPartition: (name: string) => {
          const made = partitions.get(name) ?? new SessionDouble()
          partitions.set(name, made)
          return made
        },
      },
      shell: { showItemInFolder: (path: string) => void shown.revealed.push(path) },
    } as unknown as ElectronPieces,
  }
  const wrappers = new Map<Listener, (channel: string, text: string) => void>()
  return double
}
