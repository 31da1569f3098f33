import type { MenuItemConstructorOptions } from 'electron'

/** The menu: editing, text size and the window, all by the platform's own roles. */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  platform === 'darwin'
    ? {
        label: 'Safehand',
        submenu: [
          { role: 'hide' },
          { role: 'hideOthers' },
          { type: 'separator' },
          { role: 'quit' },
        ],
      }
    : { label: '&File', submenu: [{ role: 'quit' }] },
  {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  },
  {
    label: '&View',
    submenu: [
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  },
  { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
]
