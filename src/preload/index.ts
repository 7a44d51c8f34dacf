/** Gives the window two functions and nothing else: ask a question, and hear what changed. Knows no operation. */
import { contextBridge, ipcRenderer } from 'electron'
import { exposeBridge } from './bridge.ts'

exposeBridge(contextBridge, ipcRenderer)
