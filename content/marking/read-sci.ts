import type { Reading } from './reading.ts'
import {
  compareIds,
  controlSystems,
  laterSystems,
  retiredSystems,
  systemTitles,
  type CompartmentRule,
  type ControlSystem,
} from './compartments.ts'
import { controlSurfaces } from './controls.ts'
import { note, quote, rewording, type Finding, type Span } from './finding.ts'
import type { Entry } from './mark-tree.ts'
import type { Compartment } from './marking.ts'
import type { Piece } from './scan.ts'

interface Written {
  readonly id: string
  readonly subs: readonly string[]
}

/** Reads a control system with its compartments, or answers `null` where the piece is none. */
export function readSci(piece: Piece, reading: Reading): Entry | null {
  const { slips } = reading
  const name = systemName(piece.text)
  const title = systemTitles.has(name) ? name : undefined
  const retired = retiredSystems.get(name)
  const id = systemTitles.get(name) ?? retired ?? name
  const system = controlSystems.get(id)
  if ((system === undefined && !reading.systems.has(id)) || /[,;:.|&+]/.test(piece.text))
    return null
  const rest = piece.text.slice(name.length)
  if (title !== undefined) noteTitle(piece, title, id, reading)
  if (retired !== undefined) noteRetired(piece, id, rest, slips)
  if (rest.startsWith(' ')) {
    note(slips, 'E_SEPARATOR', {
      at: piece.at,
      message: 'a hyphen joins a control system to its compartment',
      also: ['E_COMPARTMENT_FORM', 'E_SPACING'],
      fix: { at: piece.at, text: `${name}-${rest.slice(1)}`, does: 'join them with a hyphen' },
    })
  }
  const written = rest === '' ? [] : splitCompartments(rest.slice(1))
  const named = written.filter((each) => id !== 'SI' || each.id !== 'ECI')
  if (named.length < written.length) noteGrouping(piece, id, written, slips)
  const compartments = (named.length < written.length ? ungroup(written) : named).map((each) =>
    system === undefined ? each : judgeCompartment(each, system, piece, reading),
  )
  if (system !== undefined) judgeBareSystem(system, compartments, piece.at, slips)
  judgeOrder(compartments, piece, id, slips)
  return { category: 'sci', sci: { id, compartments } }
}

/** The word or title a piece opens with, where a hyphen, a space or nothing follows it. */
function systemName(text: string): string {
  for (const title of systemTitles.keys()) {
    if (text.startsWith(title) && /^(?:[- ]|$)/.test(text.charAt(title.length))) return title
  }
  return /^([A-Z0-9]+)(?:[- ]|$)/.exec(text)?.[1] ?? ''
}

/** Whether a system is known only from later value lists. */
export function isLaterSystem(text: string): boolean {
  return laterSystems.has(/^[A-Z]+/.exec(text)?.[0] ?? '')
}

function splitCompartments(text: string): Written[] {
  return text.split('-').map((part) => {
    const [id = '', ...subs] = part.split(' ')
    return { id, subs }
  })
}

/** Without the grouping word, what stood beneath it are compartments themselves. */
function ungroup(written: readonly Written[]): Written[] {
  return written.flatMap((each) =>
    each.id === 'ECI' ? each.subs.map((id) => ({ id, subs: [] })) : [each],
  )
}

function judgeCompartment(
  written: Written,
  system: ControlSystem,
  piece: Piece,
  reading: Reading,
): Compartment {
  const { slips } = reading
  const { at } = piece
  const { id, subs } = written
  const rule = system.compartments.find((each) => each.id === id || each.title === id)
  if (rule !== undefined) {
    if (rule.title === id) noteTitle(piece, id, rule.id, reading)
    judgeSubs(
      subs,
      { parent: `${system.id}-${rule.id}`, form: rule.subs, is: rule.subsAre },
      at,
      slips,
    )
    return { id: rule.id, subs }
  }
  const unnamed = system.unnamed
  if (unnamed?.form.test(id)) {
    judgeSubs(
      subs,
      { parent: `${system.id}-${id}`, form: unnamed.subs, is: 'up to six letters or digits' },
      at,
      slips,
    )
    return written
  }
  note(slips, 'E_COMPARTMENT_FORM', {
    at,
    message:
      unnamed === null
        ? `${quote(id)} is no compartment of ${system.id}; it has ${names(system.compartments)}`
        : `${quote(id)} is no compartment of ${system.id}: ${unnamed.is}`,
    also: controlSurfaces.has(id) ? ['E_UNKNOWN_TOKEN', 'E_SEPARATOR'] : ['E_UNKNOWN_TOKEN'],
  })
  return written
}

const names = (rules: readonly CompartmentRule[]) => rules.map((each) => each.id).join(', ')

interface SubRule {
  readonly parent: string
  readonly form: RegExp | null
  readonly is: string
}

function judgeSubs(
  subs: readonly string[],
  { parent, form, is }: SubRule,
  at: Span,
  slips: Finding[],
): void {
  for (const sub of subs) {
    if (form?.test(sub)) continue
    note(slips, 'E_COMPARTMENT_FORM', {
      at,
      message:
        form === null
          ? `${parent} has no sub-compartments; ${quote(sub)} cannot stand there`
          : `${quote(sub)} is no sub-compartment of ${parent}: ${is}`,
      also: controlSurfaces.has(sub) || controlSystems.has(sub) ? ['E_SEPARATOR'] : [],
    })
  }
}

function judgeBareSystem(
  system: ControlSystem,
  compartments: readonly Compartment[],
  at: Span,
  slips: Finding[],
): void {
  if (compartments.length > 0) return
  if (system.id === 'HCS') {
    note(slips, 'E_LEGACY_HCS', {
      at,
      message: 'HCS alone is a legacy mark; write it again as HCS-O or HCS-P',
      also: ['E_REQUIRES'],
    })
  }
  if (system.id === 'RSV') {
    note(slips, 'E_COMPARTMENT_FORM', {
      at,
      message: 'RESERVE never stands without a compartment of three letters or digits',
      also: ['E_REQUIRES'],
    })
  }
}

function judgeOrder(
  compartments: readonly Compartment[],
  piece: Piece,
  system: string,
  slips: Finding[],
): void {
  const levels = [compartments.map((each) => each.id), ...compartments.map((each) => each.subs)]
  for (const ids of levels) judgeIds(ids, piece.at, `${system} compartments`, slips)
}

/** Notes ids of one depth that repeat or stand out of order. */
export function judgeIds(ids: readonly string[], at: Span, what: string, slips: Finding[]): void {
  const seen = new Set<string>()
  let previous: string | null = null
  let ordered = true
  for (const id of ids) {
    if (seen.has(id)) {
      note(slips, 'E_DUPLICATE', { at, message: `${quote(id)} stands twice among the ${what}` })
    } else if (previous !== null && compareIds(previous, id) > 0) ordered = false
    seen.add(id)
    previous = id
  }
  if (ordered) return
  note(slips, 'E_ORDER_WITHIN', {
    at,
    message: `the ${what} stand in ascending order, digits before letters`,
  })
}

function noteTitle(
  { at, text }: Piece,
  title: string,
  short: string,
  { kind, slips }: Reading,
): void {
  if (kind === 'banner') return
  note(slips, 'E_BANNER_FORM_IN_PORTION', {
    at,
    message: `${quote(title)} is for banners; a portion writes ${quote(short)}`,
    fix: rewording(at, text, title, short),
  })
}

function noteRetired(piece: Piece, id: string, rest: string, slips: Finding[]): void {
  const name = piece.text.slice(0, piece.text.length - rest.length)
  note(slips, 'E_RETIRED_TOKEN', {
    at: piece.at,
    message: `${quote(name)} is retired; its information is marked ${id}`,
    source: 'IC-RM-2016 §H.4',
    fix: { at: piece.at, text: `${id}${rest}`, does: `write ${id}` },
  })
}

function noteGrouping(
  piece: Piece,
  id: string,
  written: readonly Written[],
  slips: Finding[],
): void {
  const kept = ungroup(written).map((each) => [each.id, ...each.subs].join(' '))
  note(slips, 'E_RETIRED_TOKEN', {
    at: piece.at,
    message: 'the grouping word ECI is no longer written; its compartments stand alone',
    source: 'IC-RM-2016 §H.4',
    fix: { at: piece.at, text: [id, ...kept].join('-'), does: 'leave ECI out' },
  })
}
