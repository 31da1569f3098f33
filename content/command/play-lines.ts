/** A module played in a terminal: what is shown of a scene, of a decision judged, and of the end. */
import type { viewDebriefs, viewResult, viewScene } from '../engine/view.ts'
import { wrap } from './text-layout.ts'

type SceneView = NonNullable<ReturnType<typeof viewScene>>
type Debrief = ReturnType<typeof viewDebriefs>[number]
type FindingView = Debrief['findings'][number]
type Result = NonNullable<ReturnType<typeof viewResult>>

/** The scene as a trainee sees it, its documents, and what can be chosen by number: of an exercise, examples. */
export function sceneLines(scene: SceneView, labels: readonly string[], width: number): string {
  const choices = labels.map((label, at) =>
    wrap(label, width, '     ', `${String(at + 1).padStart(3)}. `),
  )
  return [
    heading(scene.title, width),
    ...(scene.setting === '' ? [] : [scene.setting]),
    ...[...scene.paragraphs, ...scene.standing].map((text) => wrap(text, width)),
    ...scene.documents.map((page) => documentLines(page, width)),
    ...reportLines(scene.decision, width),
    wrap(scene.decision.question, width),
    choices.join('\n'),
  ].join('\n\n')
}

function documentLines(
  {
    title,
    banner,
    header,
    portions,
  }: Pick<SceneView['documents'][number], 'title' | 'banner' | 'header' | 'portions'>,
  width: number,
): string {
  const inside = '  | '
  const blank = inside.trimEnd()
  return [
    wrap(title, width),
    wrap(banner, width, inside),
    ...header.map((text) => wrap(text, width, inside)),
    ...portions.flatMap(({ mark, text }) => [blank, wrap(`${mark} ${text}`.trim(), width, inside)]),
    blank,
    wrap(banner, width, inside),
  ].join('\n')
}

/** A report that is to be redacted, as it lies on the desk. */
function reportLines(decision: SceneView['decision'], width: number): readonly string[] {
  if (decision.kind !== 'redaction') return []
  const { title, banner, header, portions } = decision.report
  const page = {
    title,
    banner,
    header,
    portions: portions.map(({ mark, passages }) => ({
      mark,
      text: passages.map(({ text }) => text).join(' '),
    })),
  }
  return [documentLines(page, width)]
}

/** What a decision did and what was found on it. */
export function debriefLines(
  { outcome, findings, points, better }: Debrief,
  width: number,
): string {
  return [
    ...outcome.map((text) => wrap(text, width)),
    ...findings.map((finding) => findingLines(finding, width)),
    findings.length === 0 ? 'Nothing was found.' : `Points: ${signed(points)}`,
    ...(better === null
      ? []
      : [wrap(`Better: ${better.label} (${signed(better.points)} points)`, width)]),
  ].join('\n\n')
}

function findingLines(
  {
    rule,
    statement,
    verdict,
    severity,
    because,
    facts,
    remedy,
    otherwise,
    changes,
    citations,
  }: FindingView,
  width: number,
): string {
  const inside = '    '
  return [
    wrap(`${verdict}, ${severity}: ${statement}`, width, inside, '  * '),
    wrap(because, width, inside),
    ...facts.map((fact) => wrap(fact, width, `${inside}  `, `${inside}- `)),
    wrap(`Instead: ${remedy}`, width, inside),
    ...(otherwise === null ? [] : [wrap(otherwise, width, inside)]),
    ...citations.map(({ title, section, verified }) =>
      wrap(`${title}, ${section}${verified ? '' : ' (section not verified)'}`, width, inside),
    ),
    `${inside}[${rule}]`,
    ...changes.map(({ overlay, change, reason }) =>
      wrap(
        `${change === 'added' ? 'Added' : 'Made stricter'} by ${overlay}: ${reason}`,
        width,
        inside,
      ),
    ),
  ].join('\n')
}

/** How it ended. */
export function resultLines({ closing, reckoning, passed, score }: Result, width: number): string {
  return [
    ...closing.map((text) => wrap(text, width)),
    heading(passed ? `Passed with ${score}` : `Not passed, with ${score}`, width),
    reckoning.map((text) => wrap(text, width)).join('\n'),
  ].join('\n\n')
}

const heading = (title: string, width: number): string =>
  `${wrap(title, width)}\n${'='.repeat(Math.min(title.length, width))}`

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points))
