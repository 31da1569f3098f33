import { contextBridge, ipcRenderer } from 'electron'
import { createApi } from './shell/api.ts'

// security.ts names the same channel; it cannot be imported into the sandbox, and a test compares the two.
contextBridge.exposeInMainWorld(
  'safehand',
  createApi((procedure, input) => ipcRenderer.invoke('safehand:ask', procedure, input)),
)
