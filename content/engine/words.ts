/** Facts and explanations in words (English): from the facts' own names, never typed by an author for one case. */
import { accessTypes, type Value } from './facts.ts'
import type { Finding, Fact, Occurrence } from './judge.ts'
import { levels } from './level.ts'
import type { ModuleText } from './module.ts'
import { roles, type Role } from './verbs.ts'
import { collectionOf, type Kind } from './world.ts'
import type { Vocabulary } from './condition.ts'

/** For a yes or no: the words for each. For anything else: the words around its value; for a name also those for none. */
type Words = readonly [yes: string, no: string] | string

const kindWords: Readonly<Record<Kind, Readonly<Record<string, Words>>>> = {
  document: {
    id: 'it concerns {x}',
    level: '{x} is {value}',
    foreign: [
      '{x} holds foreign government information',
      '{x} holds no foreign government information',
    ],
    compartmented: [
      '{x} belongs to a control system that needs a read-in',
      '{x} belongs to no control system',
    ],
    identifiesSource: ['{x} points to a human source', '{x} says nothing that points to a source'],
    record: ['{x} is a government record', '{x} is not a government record'],
    onHold: ['{x} must be kept for an inquiry', '{x} is under no hold'],
    copyRestricted: [
      'the originator has restricted copying of {x}',
      'the originator has not restricted copying of {x}',
    ],
    originator: ['{x} comes from {value}', '{x} is our own'],
    place: ['{x} is at {value}', '{x} is nowhere in particular'],
    container: ['{x} is in {value}', '{x} is in no container'],
    known: ['', 'you do not know that {x} is there'],
    controlled: [
      '{x} is under the direct control of an authorized person',
      'nobody authorized has {x} under direct control',
    ],
    covered: ['{x} is covered', '{x} is not covered'],
    accounted: ['{x} is on the list of what was found', '{x} is on no list of what was found'],
    destroyed: ['{x} has been destroyed', '{x} still exists'],
    copies: 'copies of {x} that nobody has accounted for: {value}',
    readBy: 'people who know what {x} says: {value}',
  },
  person: {
    id: 'it concerns {x}',
    clearance: '{x}: cleared to {value}',
    agreement: [
      '{x} has signed the nondisclosure agreement',
      '{x} has not signed a nondisclosure agreement',
    ],
    readIn: ['{x} has been read in', '{x} has not been read in'],
    needs: 'papers that {x} needs to know: {value}',
    designated: [
      '{x} is the official designated to receive security reports',
      '{x} is not the official designated to receive security reports',
    ],
    implicated: ['{x} may be involved in what happened', '{x} has no part in what happened'],
    senior: ['{x} outranks you', '{x} does not outrank you'],
    foreign: ['{x} represents a foreign government', '{x} does not represent a foreign government'],
    press: ['{x} writes for the public', '{x} does not write for the public'],
    courier: [
      '{x} is authorized in writing to carry classified material',
      '{x} has no written authority to carry classified material',
    ],
    inquiry: ['{x} is conducting the official inquiry', '{x} is not conducting the inquiry'],
  },
  place: {
    id: 'it concerns {x}',
    kind: '{x}: a place of the kind «{value}»',
    approved: '{x} is approved, outside a container, for: {value}',
    accredited: [
      '{x} is accredited for compartmented information',
      '{x} is not accredited for compartmented information',
    ],
    official: ['{x} is on official premises', '{x} is not on official premises'],
    locked: ['{x} is locked', '{x} is not locked'],
    overheard: [
      'people without clearance can listen or look on at {x}',
      'nobody without clearance can listen or look on at {x}',
    ],
  },
  container: {
    id: ['{x} is where it is kept', 'it is in no container'],
    kind: '{x}: a container of the kind «{value}»',
    gsaApproved: [
      '{x} is a GSA-approved security container',
      '{x} is not a GSA-approved security container',
    ],
    supplemented: ['{x} has a supplemental control', '{x} has no supplemental control'],
    locked: ['{x} is locked', '{x} is not locked'],
    foundOpen: ['{x} was found open', '{x} was not found open'],
    combinationChanged: [
      'the combination of {x} has been changed since',
      'the combination of {x} has not been changed since',
    ],
    foreignHeldApart: ['{x} keeps foreign papers apart', '{x} does not keep foreign papers apart'],
    place: ['{x} stands at {value}', '{x} stands nowhere in particular'],
  },
  network: {
    id: ['it went by {x}', 'it went by no network'],
    kind: '{x}: means of the kind «{value}»',
    approved: '{x} is approved for: {value}',
    personal: ['{x} is somebody’s own', '{x} belongs to the service'],
  },
  partner: {
    id: ['it touches {x}', 'it touches no partner'],
    presumedDamage: [
      'disclosure of what {x} gave us is presumed to do damage',
      'no damage to {x} is presumed',
    ],
    told: ['{x} has been told', '{x} has not been told'],
  },
  incident: {
    id: 'it concerns {x}',
    known: ['', 'you do not know of {x}'],
    secured: ['what was found is secured', 'what was found is not secured'],
    reported: [
      '{x} has been reported to the designated official',
      '{x} has not been reported to the designated official',
    ],
    concealed: ['{x} has been hidden or played down', '{x} has not been hidden'],
    inquiryOpened: ['an inquiry has been opened', 'no inquiry has been opened'],
    affectsPartner: ['{x} touches a partner’s information', '{x} touches no partner’s information'],
    originatorTold: ['the originator has been told', 'the originator has not been told'],
    minutesKnown: 'minutes since you knew of {x}: {value}',
  },
}

const accessWords: Readonly<Record<keyof typeof accessTypes, Words>> = {
  cleared: [
    '{recipient}: cleared high enough for {document}',
    '{recipient}: not cleared for {document}',
  ],
  needToKnow: [
    '{recipient}: has a need to know {document}',
    '{recipient}: no need to know {document}',
  ],
  readIn: [
    '{recipient}: no read-in is missing',
    '{recipient}: not read in to the control system of {document}',
  ],
  eligible: [
    '{recipient}: meets every condition of access to {document}',
    '{recipient}: does not meet the conditions of access to {document}',
  ],
}

const actionWords: Readonly<Record<string, Words>> = {
  covered: ['it was covered', 'it was not covered'],
  authorized: ['it was authorized', 'nobody authorized it'],
  wrapped: ['it was in two opaque layers', 'it was not in two opaque layers'],
  hinted: ['hints or a private code stood in for the words', 'it was said openly'],
  receipt: ['a receipt was signed', 'no receipt was signed'],
  referred: [
    'the disagreement was referred to those who decide it',
    'the disagreement was not referred to those who decide it',
  ],
  listed: [
    'the equipment is on the evaluated products list',
    'the equipment is not on the evaluated products list',
  ],
  scheduled: ['a records schedule allows it', 'no records schedule allows it'],
  level: 'the level put on it: {value}',
  doubtful: ['there is significant doubt about it', 'there is no doubt about it'],
  concealing: ['it was meant to hide error or embarrassment', 'it was not meant to hide anything'],
  complete: ['the report said all that is known', 'the report left things out'],
  weaknesses: ['the security weakness was described', 'the security weakness was not described'],
  minutes: 'minutes that went by: {value}',
}

/** The words for a fact such as `document.level`, before names are filled in. */
export function wordsFor(path: string): Words | undefined {
  const [role = '', name = ''] = path.split('.')
  if (role === 'access') return accessWords[name]
  if (role === 'action') return actionWords[name]
  const kind = role === 'actor' ? 'person' : roles[role as Role]
  return kind === undefined ? undefined : kindWords[kind][name]
}

/** Names things by role, for one occurrence or for several together. */
type Naming = (role: string) => string

const nameOf = (text: ModuleText, kind: Kind, id: string): string =>
  text.names[collectionOf(kind)][id] ?? id

const naming =
  (text: ModuleText, actor: string, occurrences: readonly Occurrence[]): Naming =>
  (role) => {
    if (role === 'actor') return nameOf(text, 'person', actor)
    const kind = roles[role as Role]
    if (kind === undefined) return ''
    const ids = new Set(occurrences.flatMap(({ parts }) => parts[role as Role] ?? []))
    return listed([...ids].map((id) => nameOf(text, kind, id)))
  }

const listed = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? 'nothing')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function valueInWords(text: ModuleText, path: string, value: Value): string {
  const [role = '', name = ''] = path.split('.')
  if (typeof value === 'number' && ['level', 'clearance', 'approved'].includes(name)) {
    const level = levels[value] ?? String(value)
    return name === 'level' || value > 0 ? level : 'nothing classified'
  }
  if (Array.isArray(value)) {
    const kind = name === 'readBy' ? 'person' : 'document'
    return value.length === 0 ? 'none' : listed(value.map((id) => nameOf(text, kind, id)))
  }
  const kind = refersTo(role, name)
  return kind === undefined ? String(value) : nameOf(text, kind, String(value))
}

const refersTo = (role: string, name: string): Kind | undefined => {
  if (name === 'originator') return 'partner'
  if (name === 'place' || name === 'container') return name
  return name === 'id' && role in roles ? roles[role as Role] : undefined
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`

function factInWords(
  text: ModuleText,
  actor: string,
  occurrence: Occurrence,
  fact: Fact,
): string | null {
  const [role = ''] = fact.path.split('.')
  const absent = role in roles && occurrence.parts[role as Role] === undefined
  const words = wordsFor(absent ? `${role}.id` : fact.path)
  if (words === undefined || (absent && typeof words === 'string')) return null
  const given =
    !absent && (fact.value === true || (typeof fact.value === 'string' && fact.value !== ''))
  const form = typeof words === 'string' ? words : words[given ? 0 : 1]
  if (form === '') return null
  const name = naming(text, actor, [occurrence])
  return sentence(
    form
      .replaceAll('{x}', name(role))
      .replaceAll('{value}', valueInWords(text, fact.path, fact.value))
      .replace(/\{(\w+)\}/g, (_, other: string) => name(other)),
  )
}

/** Every fact behind a finding, one sentence each, none twice. */
export function factsInWords(
  text: ModuleText,
  actor: string,
  { occurrences }: Finding,
): readonly string[] {
  const sentences = occurrences.flatMap((occurrence) =>
    occurrence.facts.map((fact) => factInWords(text, actor, occurrence, fact)),
  )
  return [...new Set(sentences.filter((each) => each !== null))]
}

const slot = /\{([\w.]+)\}/g

/** Why a rule fired, with the names and values it fired on. */
export function becauseInWords(
  text: ModuleText,
  actor: string,
  { rule, occurrences }: Finding,
): string {
  const name = naming(text, actor, occurrences)
  return sentence(
    rule.because.replace(slot, (_, path: string) => {
      if (!path.includes('.')) return name(path)
      const values = occurrences.flatMap(({ facts }) => facts.filter((fact) => fact.path === path))
      return listed([...new Set(values.map(({ value }) => valueInWords(text, path, value)))])
    }),
  )
}

/** What is wrong with the braces of an explanation: names that the rule's verbs do not provide. */
export function fillFaults(template: string, vocabulary: Vocabulary): readonly string[] {
  return [...template.matchAll(slot)].flatMap(([, path = '']) => {
    const [role = '', name] = path.split('.')
    const facts = vocabulary[role]
    if (typeof facts !== 'object') return [`there is no \`${role}\` to name in \`{${path}}\``]
    return name === undefined || name in facts
      ? []
      : [`there is no fact \`${name}\` in \`{${path}}\``]
  })
}
