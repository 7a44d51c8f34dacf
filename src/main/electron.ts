/** Entry 1: starts the application under Electron. Built by electron-vite; the only file that loads Electron itself. */
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron'
import { openApp } from './app.ts'
import { startElectron } from './hosts/electron/program.ts'
import { openLog } from './hosts/log.ts'
import { findPlaces, readStartWords } from './hosts/places.ts'

// Electron and Chromium put words of their own on the line; ours come after `--`.
const ours = process.argv.slice(process.argv.indexOf('--') + 1 || process.argv.length)
const words = readStartWords(ours)
const places = findPlaces('unknown' in words ? undefined : words.data)
const log = openLog(places.logFile)
process.on('uncaughtException', (error) => {
  log(`uncaught: ${error.stack ?? error.message}`)
  app.exit(1)
})

void startElectron({
  ...places,
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell },
  rendererDirectory: fileURLToPath(new URL('../../out/renderer', import.meta.url)),
  preload: fileURLToPath(new URL('../../out/preload/index.cjs', import.meta.url)),
  openApp,
  now: () => new Date().toISOString(),
  log,
})
