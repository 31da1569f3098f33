/** A small module with one page to mark, and ways to answer it. */
import type { MarkingAnswer } from '../../content/engine/answer.ts'
import { begin, decide, sceneOf, type Attempt } from '../../content/engine/attempt.ts'
import type { Choice } from '../../content/engine/module.ts'
import type { MarkingExercise } from '../../content/engine/marking-bench/exercise.ts'
import type { Explained } from '../../content/engine/view.ts'
import { loadPack, type Pack } from '../../content/pack.ts'
import { files } from '../content/built-in-pack.ts'

export const markingStructure = `
id: harbour-note
version: 1.0.0
minutes: 10
areas: [marking]
actor: clerk
world:
  people: { clerk: { clearance: TOP SECRET, agreement: true } }
  partners: { veldania: {} }
  documents:
    cable: { level: SECRET }
    survey: { level: CONFIDENTIAL }
    note: { level: TOP SECRET, derivative: true, marked: false }
codes: { VEL: veldania }
guides:
  harbours:
    facts: { berth: false, crew: 0, method: '' }
    elements:
      b-1: { when: portion.berth, mark: 'SECRET//REL TO USA, VEL', reason: 1.4(a), years: 10 }
      b-2: { when: portion.crew > 40, mark: CONFIDENTIAL//NOFORN, reason: 1.4(a), years: 20 }
      b-3: { when: 'portion.method == "listening"', mark: TOP SECRET//SI//NOFORN, declassifyOn: '25X1, 20660101' }
    compilations:
      c-1: { when: page.berth && page.crew > 90, level: TOP SECRET, years: 25 }
start: page
scenes:
  page:
    documents: [cable, survey]
    guides: [harbours]
    mark:
      document: note
      date: '20260714'
      practice: true
      offers: [NOFORN, 'REL TO USA, VEL']
      takes: 30
      portions:
        subject: {}
        berth: { facts: { berth: true }, from: [cable/2] }
        crew: { facts: { crew: 41 }, from: [survey/1] }
        quoted: { from: [cable/3] }
      outcome:
        - { when: documents.note.underMarked > 0, say: leak }
        - { when: documents.note.underMarked == 0, say: quiet }
      next: end
  end:
    closing: [{ say: done }]
`

export const markingWords = `
title: The harbour note
summary: One page.
names:
  people: { clerk: the clerk }
  partners: { veldania: Veldania }
  documents: { cable: the cable, survey: the survey, note: the note }
guides:
  harbours:
    title: Guide to harbours
    cite: Harbour Guide, 1 March 2025
    elements: { b-1: Berths., b-2: Crews., b-3: Means of listening., c-1: Berth and crew together. }
documents:
  cable:
    title: The cable
    banner: SECRET//NOFORN
    level: SECRET
    cite: Cable 12, 3 May 2025
    date: '20250503'
    block: { classifiedBy: A. Orne, reason: 1.4(b), declassifyOn: '20350503' }
    portions:
      - { mark: (U), text: Subject. }
      - { mark: '(S//REL TO USA, VEL)', text: The berth. }
      - { mark: (S//NF), text: A judgement. }
  survey:
    title: The survey
    banner: CONFIDENTIAL//NOFORN
    level: CONFIDENTIAL
    cite: Survey 7, 1 June 2025
    date: '20250601'
    block: { classifiedBy: B. Hale, declassifyOn: '20300601' }
    portions: [{ mark: (C//NF), text: The crew. }]
scenes:
  page:
    title: A page
    setting: The office, 09:00
    story: It waits.
    question: How is it marked?
    page:
      title: The note
      classifiedBy: I. Tarrow, reports officer
      portions: { subject: On the harbour., berth: The berth is the third., crew: There are forty-one., quoted: They will leave. }
    outcome: { leak: It travels., quiet: It rests. }
  end:
    title: The end
    closing: { done: Done. }
`

/** The module with one exact piece of one text replaced. Throws where the piece is not there. */
export function markingPack(
  piece = '',
  instead = '',
  where: 'structure' | 'words' = 'structure',
): Pack {
  const texts = { structure: markingStructure, words: markingWords }
  if (!texts[where].includes(piece)) throw new Error(`no ${piece} in the ${where}`)
  const changed = { ...texts, [where]: texts[where].replace(piece, instead) }
  const policy = [...files].filter(([path]) =>
    /^policy\/(derivative-marking|sources)\.yaml$/.test(path),
  )
  return loadPack(
    new Map([
      ...policy,
      ['modules/harbour-note/module.yaml', changed.structure],
      ['modules/harbour-note/text.en.yaml', changed.words],
    ]),
  )
}

/** The one variant of the module. Throws where it does not load. */
export function harbourNote(pack = markingPack()): Explained {
  const [playable] = pack.modules.get('harbour-note') ?? []
  if (playable === undefined) throw new Error(JSON.stringify(pack.faults, null, 1))
  return playable
}

/** The exercise of a module's first scene. */
export function exerciseOf(playable: Explained): MarkingExercise {
  const { exercise } = sceneOf(playable, begin(playable))
  if (exercise?.kind !== 'marking') throw new Error('the first scene has no page to mark')
  return exercise
}

/** The example answer of that name. */
export function exampleOf(playable: Explained, id: string): MarkingAnswer {
  const choice: Choice | undefined = sceneOf(playable, begin(playable)).choices.find(
    (each) => each.id === id,
  )
  if (choice === undefined || !('marking' in choice.answer)) throw new Error(`no example ${id}`)
  return choice.answer.marking
}

/** The attempt after a page is handed in at its first scene. */
export function handIn(playable: Explained, marking: MarkingAnswer): Attempt {
  const made = decide(playable, begin(playable), { scene: playable.module.start, marking })
  if (!made.ok) throw new Error(made.fault.code)
  return made.attempt
}
