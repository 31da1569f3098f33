import { EventEmitter } from 'node:events'

type Listener = (...args: never[]) => unknown

/** A page's contents that record what is set on them. */
export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  ipPolicy = ''
  readonly loaded: string[] = []
  reloads = 0
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.ipPolicy = policy
  }
  reload() {
    this.reloads += 1
  }
}

export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, Listener> = {}
  spellChecker: boolean | null = null
  dictionaryAddress = ''
  setPermissionRequestHandler(handler: Listener) {
    this.handlers['request'] = handler
  }
  setPermissionCheckHandler(handler: Listener) {
    this.handlers['check'] = handler
  }
  setDevicePermissionHandler(handler: Listener) {
    this.handlers['device'] = handler
  }
  setDisplayMediaRequestHandler(handler: Listener) {
    this.handlers['display'] = handler
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spellChecker = enabled
  }
  setSpellCheckerDictionaryDownloadURL(address: string) {
    this.dictionaryAddress = address
  }
  readonly webRequest = {
    onBeforeRequest: (handler: Listener) => {
      this.handlers['before-request'] = handler
    },
  }
}

export type FakeMachine = {
  /** Chromium switches on the command line. */
  readonly switches?: readonly string[]
  /** Whether another Safehand holds the single-instance lock. */
  readonly taken?: boolean
  readonly root?: string
  readonly saveTo?: string
  /** Which button of a message box is pressed. */
  readonly pressed?: number
}

/** Stands in for the `electron` module: does what main.ts relies on and records every call in order. */
export const createFakeElectron = (machine: FakeMachine = {}) => {
  const calls: string[] = []
  const windows: FakeWindow[] = []
  const boxes: { title: string; text: string }[] = []
  const saves: unknown[][] = []
  const invoked = new Map<string, Listener>()
  const served = new Map<string, (request: Request) => Promise<Response>>()
  const schemes: unknown[] = []
  const paths: Record<string, string> = { documents: '/home/person/Documents' }
  const appended: (readonly string[])[] = []
  const menus: unknown[] = []
  const defaultSession = new FakeSession()

  const app = Object.assign(new EventEmitter(), {
    commandLine: {
      hasSwitch: (name: string) => (machine.switches ?? []).includes(name),
      appendSwitch: (...entry: string[]) => {
        appended.push(entry)
        calls.push(`appendSwitch ${entry[0]}`)
      },
    },
    enableSandbox: () => calls.push('enableSandbox'),
    getAppPath: () => machine.root ?? '/opt/safehand',
    getVersion: () => '9.8.7',
    getPath: (name: string) => paths[name] ?? '',
    setPath: (name: string, path: string) => {
      calls.push(`setPath ${name}`)
      paths[name] = path
    },
    requestSingleInstanceLock: () => {
      calls.push('requestSingleInstanceLock')
      return machine.taken !== true
    },
    whenReady: async () => {
      calls.push('ready')
    },
    quit: () => calls.push('quit'),
    exit: (code: number) => calls.push(`exit ${code}`),
  })

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeContents()
    readonly did: string[] = []
    minimized = false
    readonly options: Record<string, unknown>
    constructor(options: Record<string, unknown>) {
      super()
      this.options = options
      calls.push('window')
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    async loadURL(address: string) {
      this.webContents.loaded.push(address)
      this.emit('ready-to-show')
    }
    isMinimized() {
      return this.minimized
    }
    restore() {
      this.did.push('restore')
    }
    show() {
      this.did.push('show')
    }
    focus() {
      this.did.push('focus')
    }
    close() {
      this.did.push('close')
    }
  }

  const module = {
    app,
    BrowserWindow: FakeWindow,
    dialog: {
      showErrorBox: (title: string, text: string) => {
        calls.push('errorBox')
        boxes.push({ title, text })
      },
      showSaveDialog: async (...args: unknown[]) => {
        saves.push(args)
        return { canceled: machine.saveTo === undefined, filePath: machine.saveTo ?? '' }
      },
      showMessageBox: async () => ({ response: machine.pressed ?? 0 }),
    },
    ipcMain: {
      handle: (channel: string, listener: Listener) => {
        calls.push(`handle ${channel}`)
        invoked.set(channel, listener)
      },
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    },
    protocol: {
      registerSchemesAsPrivileged: (list: unknown[]) => {
        calls.push('registerSchemes')
        schemes.push(...list)
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        served.set(scheme, handler),
    },
    session: { defaultSession },
  }
  return {
    module,
    app,
    calls,
    windows,
    boxes,
    saves,
    invoked,
    served,
    schemes,
    paths,
    appended,
    menus,
    defaultSession,
  }
}
