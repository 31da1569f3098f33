/** What may stand beneath one compartment. */
export interface CompartmentRule {
  readonly id: string
  /** Title allowed in banners beside the id. */
  readonly title: string | null
  readonly subs: RegExp | null
  readonly subsAre: string
}

/** A published control system and the compartments it may have. */
export interface ControlSystem {
  readonly id: string
  readonly title: string
  readonly means: string
  readonly compartments: readonly CompartmentRule[]
  /** Compartments without a published name: their form, and the form of what stands beneath. */
  readonly unnamed: {
    readonly form: RegExp
    readonly is: string
    readonly subs: RegExp | null
  } | null
}

const upToSix = /^[A-Z0-9]{1,6}$/
const rule = (
  id: string,
  title: string | null,
  subs: RegExp | null = null,
  subsAre = 'nothing',
): CompartmentRule => ({ id, title, subs, subsAre })

/**
 * Published control systems.
 *
 * @source IC-RM-2016 §H.4, Table 4
 */
export const controlSystems: ReadonlyMap<string, ControlSystem> = new Map(
  [
    {
      id: 'HCS',
      title: 'HCS',
      means: 'human intelligence',
      compartments: [rule('O', null), rule('P', null, upToSix, 'up to six letters or digits')],
      unnamed: null,
    },
    {
      id: 'RSV',
      title: 'RESERVE',
      means: 'reconnaissance development',
      compartments: [],
      unnamed: { form: /^[A-Z0-9]{3}$/, is: 'three letters or digits', subs: null },
    },
    {
      id: 'SI',
      title: 'SI',
      means: 'signals intelligence',
      compartments: [
        rule('EU', 'ECRU'),
        rule('G', 'GAMMA', /^[A-Z]{4}$/, 'four letters'),
        rule('NK', 'NONBOOK'),
      ],
      unnamed: { form: /^[A-Z]{2,3}$/, is: 'two or three letters', subs: upToSix },
    },
    {
      id: 'TK',
      title: 'TALENT KEYHOLE',
      means: 'space-based collection',
      compartments: [
        rule('BLFH', 'BLUEFISH', upToSix, 'up to six letters or digits'),
        rule('IDIT', 'IDITAROD', upToSix, 'up to six letters or digits'),
        rule('KAND', 'KANDIK', upToSix, 'up to six letters or digits'),
      ],
      unnamed: null,
    },
  ].map((system): [string, ControlSystem] => [system.id, system]),
)

/** Titles of systems and what they shorten to. */
export const systemTitles: ReadonlyMap<string, string> = new Map([
  ['RESERVE', 'RSV'],
  ['TALENT KEYHOLE', 'TK'],
])

/** Systems no longer in use, and where their information went. */
export const retiredSystems: ReadonlyMap<string, string> = new Map([
  ['COMINT', 'SI'],
  ['EL', 'SI'],
  ['ENDSEAL', 'SI'],
  ['KDK', 'TK'],
  ['KLONDIKE', 'TK'],
])

/** Systems that appear only in the value lists of 2021. */
export const laterSystems: ReadonlySet<string> = new Set(['BUR', 'KLM', 'MVL'])

/** Order of ids at every depth: numbers first and by size, then the others, digits before letters. */
export function compareIds(a: string, b: string): number {
  const numbers = /^\d+$/
  const [first, second] = [numbers.test(a), numbers.test(b)]
  if (first !== second) return first ? -1 : 1
  return (first ? Number(a) - Number(b) : 0) || (a < b ? -1 : a > b ? 1 : 0)
}
