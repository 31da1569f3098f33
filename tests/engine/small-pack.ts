/** A small sound pack for engine tests, and ways to change one of its texts. */
import { loadPack, type Pack, type PackFiles } from '../../content/pack.ts'
import type { Explained } from '../../content/engine/view.ts'

const sources = `
sources:
  the-order:
    title: The Order
    edition: first
    address: https://example.org/order
    verified: true
`

const policy = `
area: storage
rules:
  - id: store-approved
    statement: Classified papers go into an approved container.
    on: [store]
    when: document.level >= SECRET && !container.gsaApproved
    verdict: violation
    severity: serious
    harms: [compromise]
    because: '{container} is no place for {document.level}.'
    remedy: Use the safe.
    cites: [{ source: the-order, section: s.1 }]
    confidence: verified
    reviewed: 2026-01-01
  - id: store-ts-guarded
    statement: Top secret papers need a guarded container.
    on: [store]
    when: document.level == TOP_SECRET && !container.supplemented
    verdict: violation
    severity: critical
    harms: [compromise, accountability]
    because: '{container} has no guard.'
    remedy: Use the guarded safe.
    cites: [{ source: the-order, section: s.2 }]
    confidence: verified
    reviewed: 2026-01-01
  - id: secure-first
    statement: Take what you find under control.
    on: [secure]
    when: document.level >= CONFIDENTIAL
    verdict: commendable
    severity: minor
    harms: [compromise]
    because: 'You kept {document} under control.'
    remedy: Go on so.
    cites: [{ source: the-order, section: s.3 }]
    confidence: verified
    reviewed: 2026-01-01
  - id: unsecured
    statement: Nothing classified stands unattended.
    on: [elapse]
    when: >-
      document.known && document.level >= CONFIDENTIAL
      && !document.controlled && !container.gsaApproved
    verdict: omission
    severity: serious
    harms: [compromise]
    because: '{document} stood unattended.'
    remedy: Stay with it or lock it away.
    cites: [{ source: the-order, section: s.4 }]
    confidence: verified
    reviewed: 2026-01-01
  - id: remembered-advice
    statement: Advice from memory.
    on: [store]
    when: container.kind == "desk"
    verdict: violation
    severity: critical
    harms: [compromise]
    because: 'A desk is a poor place.'
    remedy: Ask.
    cites: [{ source: the-order, section: s.5 }]
    confidence: from-memory
    reviewed: 2026-01-01
`

const structure = `
id: small
version: 1.0.0
minutes: 5
areas: [storage]
actor: clerk
world:
  people:
    clerk: { clearance: SECRET, agreement: true }
  places:
    office: {}
  containers:
    safe: { kind: safe, gsaApproved: true, place: office }
    desk: { kind: desk, place: office }
  documents:
    memo: { level: SECRET, place: office, known: true }
    annex: { level: TOP SECRET, place: office, known: true }
start: find
scenes:
  find:
    documents: [memo]
    choices:
      guard:
        takes: 5
        actions:
          - secure: { document: [memo, annex] }
        next: keep
      leave:
        takes: 60
        events:
          - set: { containers: { safe: { locked: true } } }
        next: keep
  keep:
    standing:
      - { when: 'documents.memo.controlled', say: held }
    choices:
      safe:
        takes: 5
        actions:
          - store: { document: [memo, annex], container: safe }
        next:
          - { when: 'containers.safe.locked', go: end }
          - { go: end }
      desk:
        takes: 5
        actions:
          - store: { document: [memo, annex], container: desk }
        next: end
  end:
    closing:
      - { say: done }
      - { when: 'documents.memo.container == "desk"', say: desk }
`

const words = `
title: Small
summary: A small module.
names:
  people: { clerk: the clerk }
  places: { office: the office }
  containers: { safe: the safe, desk: the desk drawer }
  documents: { memo: the memo, annex: the annex }
documents:
  memo:
    title: Memo
    level: SECRET
    banner: SECRET
    portions: [{ mark: (S), text: A line. }]
scenes:
  find:
    title: A find
    setting: The office, 09:00
    story: Two papers.
    question: What now?
    choices:
      guard: { label: Stay with them., outcome: You stay. }
      leave: { label: Go for help., outcome: You go. }
  keep:
    title: A place
    setting: The office, 10:00
    story: They must go somewhere.
    standing: { held: The memo is in your hand. }
    question: Where to?
    choices:
      safe: { label: The safe., outcome: In it goes. }
      desk: { label: The desk., outcome: In it goes. }
  end:
    title: The end
    closing: { done: It is done., desk: The drawer sticks. }
`

export const smallFiles: ReadonlyMap<string, string> = new Map([
  ['policy/sources.yaml', sources],
  ['policy/storage.yaml', policy],
  ['modules/small/module.yaml', structure],
  ['modules/small/text.en.yaml', words],
])

/** The small pack with one exact piece of one text replaced. Throws if the piece is not there. */
export function smallPackWith(path: string, piece: string, instead: string): Pack {
  const text = smallFiles.get(path)
  if (text === undefined || !text.includes(piece)) throw new Error(`no ${piece} in ${path}`)
  const files: PackFiles = new Map([...smallFiles, [path, text.replace(piece, instead)]])
  return loadPack(files)
}

/** The small pack's one module. */
export function smallModule(files: PackFiles = smallFiles): Explained {
  const pack = loadPack(files)
  const playable = pack.modules.get('small')?.[0]
  if (playable === undefined) throw new Error(JSON.stringify(pack.faults, null, 1))
  return playable
}

/** The small pack’s one module, with pieces of its files replaced wherever they stand. */
export const smallModuleWith = (...pieces: readonly (readonly [string, string])[]): Explained =>
  smallModule(
    new Map(
      [...smallFiles].map(([path, text]) => [
        path,
        pieces.reduce((all, [piece, instead]) => all.replaceAll(piece, instead), text),
      ]),
    ),
  )
