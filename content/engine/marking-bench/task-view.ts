/** What a trainee sees of a page to mark: the page without its marks, pick lists, and the guides. */
import { format } from '../../marking/format.ts'
import { parse } from '../../marking/parse.ts'
import type { Kind } from '../../marking/marking.ts'
import type { Module, ModuleText } from '../module.ts'
import { blockLabels, withoutKnownEnd } from '../words/marking-words.ts'
import { levels } from '../world/level.ts'
import { blockLines, type BlockLine } from './assess.ts'
import type { MarkingExercise } from './exercise.ts'
import { formFaults, type Page } from './page.ts'

/** The task as the window shows it. Nothing in it tells the reference: pick lists hold wrong marks as well. */
export function viewMarkingTask(text: ModuleText, scene: string, { page }: MarkingExercise) {
  const words = text.scenes[scene]
  const written = words?.page
  if (written === undefined) throw new Error(`no words for the page of scene ${scene}`)
  return {
    kind: 'marking' as const,
    id: scene,
    question: words?.question ?? '',
    practice: page.practice,
    page: {
      title: written.title,
      header: [...written.header],
      portions: page.portions.map(({ id }) => ({ id, text: written.portions[id] ?? '' })),
    },
    lines: blockLines.map((id) => ({
      id,
      label: blockLabels[id],
      suggestions: suggestedLines(text, page, id),
    })),
    sources: [...page.papers].map(([id, { cite }]) => ({ id, cite })),
    marks: { portion: suggestedMarks(page, 'portion'), banner: suggestedMarks(page, 'banner') },
  }
}

/** Every level alone and with each control offered, where that is a sound mark; highest level last. */
function suggestedMarks(page: Page, kind: Kind): string[] {
  const codes = [...page.codes.keys()]
  return levels.flatMap((level) =>
    ['', ...page.offers].flatMap((offer) => {
      const tree = parse(offer === '' ? level : `${level}//${offer}`, 'banner', { codes })
      return formFaults(tree).length > 0 ? [] : [format({ ...tree.marking, kind })]
    }),
  )
}

function suggestedLines(text: ModuleText, page: Page, line: BlockLine): string[] {
  const blocks = [...page.papers.keys()].flatMap((id) => text.documents[id]?.block ?? [])
  const found = {
    classifiedBy: [page.classifiedBy, ...blocks.map(({ classifiedBy }) => classifiedBy)],
    reason: blocks.flatMap(({ reason }) => reason ?? []),
    derivedFrom: ['Multiple Sources', ...[...page.papers.values()].map(({ cite }) => cite)],
    declassifyOn: blocks.map(({ declassifyOn }) => declassifyOn),
  }[line]
  return [...new Set(found)].toSorted()
}

/** A guide as a paper that can be opened. */
export function viewGuide({ guides, text }: Module, id: string) {
  const guide = guides[id]
  const words = text.guides[id]
  if (guide === undefined || words === undefined) throw new Error(`no guide ${id}`)
  const entries = [
    ...Object.entries(guide.elements).map(([element, data]) => ({ element, ...data })),
    ...Object.entries(guide.compilations).map(([element, { level, ...data }]) => ({
      element,
      mark: level,
      ...data,
    })),
  ]
  return {
    id,
    title: words.title,
    header: [...words.header],
    elements: entries.map(({ element, mark, reason, years, declassifyOn }) => ({
      id: element.toUpperCase(),
      item: words.elements[element] ?? '',
      mark,
      reason: reason ?? '',
      duration: declassifyOn ?? (years === undefined ? withoutKnownEnd : `${years} years`),
    })),
  }
}
