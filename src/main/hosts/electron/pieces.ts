/** The parts of Electron that this host uses, as a type: the tests hand the same code a double. */
export type ElectronPieces = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'session' | 'shell'
>

/** The only channel between a window and the program; JSON text goes over it in both directions. */
export const CHANNEL = 'sifangzhuo'

/** Our own scheme: a page of it has an origin, a policy and no reach into the file system. */
export const SCHEME = 'app'
export const ORIGIN = 'app://sifangzhuo'
