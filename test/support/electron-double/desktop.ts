// What the desktop around the app does: dialogs, menus, the session's permissions, the system's other programs.
import { type DialogKind, tell } from './control.ts'
import { schemeProtocol } from './scheme-server.ts'

/** Throws on what the double lacks, so that a test never passes on a silent nothing. */
export const strict = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in object) {
        const value: unknown = Reflect.get(object, key, object)
        return typeof value === 'function' ? value.bind(object) : value
      }
      throw new Error(`electron double: ${name}.${key} is not implemented`)
    },
  })

const answers: { kind: DialogKind; answer: unknown }[] = []
const unanswered: Record<DialogKind, unknown> = {
  save: { canceled: true, filePath: '' },
  open: { canceled: true, filePaths: [] },
  message: { response: 0, checkboxChecked: false },
  error: undefined,
}

export function answerNextDialog(kind: DialogKind, answer: unknown): void {
  answers.push({ kind, answer })
}

const ask =
  (kind: DialogKind) =>
  async (...args: unknown[]): Promise<unknown> => {
    tell({ t: 'dialog', kind, options: structuredClone(args.at(-1)) })
    const index = answers.findIndex((one) => one.kind === kind)
    return index < 0 ? unanswered[kind] : answers.splice(index, 1)[0]?.answer
  }

export const dialog = strict('dialog', {
  showSaveDialog: ask('save'),
  showOpenDialog: ask('open'),
  showMessageBox: ask('message'),
  showErrorBox: (title: string, content: string) => tell({ t: 'dialog', kind: 'error', options: { title, content } }),
})

interface MenuItem {
  label?: string
  role?: string
  click?: () => void
  submenu?: readonly MenuItem[]
}

let applicationMenu: readonly MenuItem[] = []

export class Menu {
  readonly items: readonly MenuItem[]
  constructor(items: readonly MenuItem[] = []) {
    this.items = items
  }
  static buildFromTemplate(template: readonly MenuItem[]): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu?.items ?? []
  }
}

export const menuLabels = (): (string | undefined)[] => applicationMenu.map((item) => item.label)

/** Clicks a menu item; roles that the double knows are given by name. */
export function clickMenu(labels: readonly string[], roles: Readonly<Record<string, () => void>>): void {
  let items = applicationMenu
  let item: MenuItem | undefined
  for (const label of labels) {
    item = items.find((one) => one.label === label)
    items = item?.submenu ?? []
  }
  const action = item?.click ?? roles[item?.role ?? '']
  if (action === undefined) throw new Error(`electron double: no menu item “${labels.join(' › ')}”`)
  action()
}

type Handler = (...args: never[]) => unknown

export const defaultSession = strict('session', {
  protocol: schemeProtocol,
  setPermissionRequestHandler(_handler: Handler) {},
  setPermissionCheckHandler(_handler: Handler) {},
  setDevicePermissionHandler(_handler: Handler) {},
  on(_event: string, _handler: Handler) {},
})

export const shell = strict('shell', {
  openExternal: async (url: string) => tell({ t: 'open-external', url }),
})
