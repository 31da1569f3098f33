/** What a trainee may see: the scene now, debriefs of what was decided, the result. Never what is to come. */
import type { Decision } from './answer.ts'
import { isFinished, sceneOf, type Attempt, type Playable } from './attempt.ts'
import { worldFacts } from './world/facts.ts'
import { exposureChanges } from './exposure/change.ts'
import type { Finding } from './finding.ts'
import { exampleLabels, type ExampleId } from './marking-bench/examples.ts'
import { blockLines } from './marking-bench/assess.ts'
import { viewMarked } from './marking-bench/marked-view.ts'
import { viewGuide, viewMarkingTask } from './marking-bench/task-view.ts'
import type { ModuleText, Scene } from './module.ts'
import { blockLabels, markedInAll } from './words/marking-words.ts'
import { exposureInWords } from './words/exposure-words.ts'
import { otherwiseInWords } from './words/otherwise-words.ts'
import type { Dimension, Severity, Source, Verdict } from './rule.ts'
import { harmOf, isAdvice, passMark, pointsFor } from './score.ts'
import { becauseInWords, factsInWords } from './words/words.ts'

export type Sources = ReadonlyMap<string, Source>
/** A module with all that is needed to play and explain it. */
export type Explained = Playable & { readonly sources: Sources }

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.replace(/\s*\n\s*/g, ' ').trim())
    .filter((each) => each !== '')

const textOf = (text: ModuleText, scene: string) => {
  const words = text.scenes[scene]
  if (words === undefined) throw new Error(`no words for scene ${scene}`)
  return words
}

type SceneText = ModuleText['scenes'][string]
/** What a choice says. The answers to an exercise have the words that the engine gives its examples. */
const labelOf = ({ choices }: SceneText, choice: string): string =>
  choices[choice]?.label ?? exampleLabels[choice as ExampleId] ?? choice

/** The scene that waits for a decision; null when the attempt is finished. */
export function viewScene(playable: Explained, attempt: Attempt) {
  if (isFinished(playable, attempt)) return null
  const scene = sceneOf(playable, attempt)
  const { text } = playable.module
  const words = textOf(text, scene.id)
  const facts = worldFacts(attempt.world)
  return {
    id: scene.id,
    title: words.title,
    setting: words.setting ?? '',
    paragraphs: paragraphs(words.story ?? ''),
    standing: scene.standing
      .filter(({ when }) => when === null || when.holds(facts))
      .map(({ say }) => words.standing[say] ?? say),
    documents: scene.documents.flatMap((id) => viewPaper(text, id)),
    guides: scene.guides.map((id) => viewGuide(playable.module, id)),
    decision: viewTask(text, scene),
  }
}

/** What can be chosen, in the order of the choices; of an exercise, what its example answers are. */
export function labelsOf(playable: Explained, attempt: Attempt): readonly string[] {
  const scene = sceneOf(playable, attempt)
  const words = textOf(playable.module.text, scene.id)
  return scene.choices.map(({ id }) => labelOf(words, id))
}

/** What a scene asks for. */
function viewTask(text: ModuleText, { id, exercise, choices }: Scene) {
  if (exercise?.kind === 'marking') return viewMarkingTask(text, id, exercise)
  const words = textOf(text, id)
  return {
    kind: 'choice' as const,
    id,
    question: words.question ?? '',
    choices: choices.map((choice) => ({ id: choice.id, label: labelOf(words, choice.id) })),
  }
}

/** A document as it lies on the desk; none where the module has no words for it. */
function viewPaper({ documents }: ModuleText, id: string) {
  const paper = documents[id]
  if (paper === undefined) return []
  const { title, banner, level, header, portions, block } = paper
  const lines = blockLines.flatMap((line) => {
    const said = block?.[line]
    return said === undefined ? [] : [{ label: blockLabels[line], text: said }]
  })
  return [{ id, title, banner, level, header, portions, block: lines }]
}

/** One finding in words, with its citations from the register. */
function viewFinding(
  { module, sources }: Explained,
  finding: Finding,
  otherwise: string | null = null,
) {
  const { rule } = finding
  return {
    rule: rule.id,
    statement: rule.statement,
    verdict: (isAdvice(rule) ? 'caution' : rule.verdict) as Verdict,
    severity: rule.severity as Severity,
    because: becauseInWords(module.text, module.actor, finding),
    facts: [...factsInWords(module.text, module.actor, finding)],
    dimensions: [...rule.harms] as Dimension[],
    remedy: rule.remedy,
    otherwise,
    points: pointsFor(finding),
    changes: [...rule.changes],
    citations: rule.cites.map(({ source, section }) => {
      const entry = sources.get(source)
      if (entry === undefined)
        throw new Error(`rule ${rule.id} cites ${source}, which is not in the register`)
      return {
        source,
        title: entry.title,
        edition: entry.edition,
        section,
        address: entry.address,
        verified: entry.verified && !isAdvice(rule),
      }
    }),
  }
}

const pointsIn = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + pointsFor(finding), 0)

/** The work of a decision explained; null where an answer was chosen from a list. */
function viewExercise(text: ModuleText, scene: Scene | undefined, decision: Decision) {
  return scene?.exercise?.kind === 'marking' && 'marking' in decision
    ? viewMarked(text, scene.id, scene.exercise, decision.marking)
    : null
}

/** What each decision did, oldest first. */
export function viewDebriefs(playable: Explained, attempt: Attempt) {
  return attempt.judgements.map((judgement, at) => {
    const { decision, findings, better, otherwise, knowledge } = judgement
    const { text, scenes } = playable.module
    const words = textOf(text, decision.scene)
    const chosen = 'choice' in decision ? decision.choice : ''
    const exercise = viewExercise(text, scenes.get(decision.scene), decision)
    const smallest =
      otherwise === null ? null : otherwiseInWords(playable.module.text, decision.scene, otherwise)
    return {
      number: at + 1,
      sceneTitle: words.title,
      question: words.question ?? '',
      chosen: exercise === null ? labelOf(words, chosen) : markedInAll(exercise.right, exercise.of),
      outcome: [
        ...paragraphs(words.choices[chosen]?.outcome ?? ''),
        ...judgement.said.flatMap((line) => paragraphs(words.outcome[line] ?? '')),
      ],
      findings: findings.map((finding, place) =>
        viewFinding(playable, finding, place === 0 ? smallest : null),
      ),
      harm: harmOf(findings),
      points: pointsIn(findings),
      better:
        better === null
          ? null
          : {
              label: labelOf(words, better.choice),
              findings: better.findings.map((finding) => viewFinding(playable, finding)),
              harm: harmOf(better.findings),
              points: pointsIn(better.findings),
            },
      exposure: exposureChanges(attempt.world.sources, knowledge.before, knowledge.after).map(
        (change) => exposureInWords(playable.module.text, change),
      ),
      exercise,
    }
  })
}

/** The least length of a full bar in the picture of the dimensions, so that little harm looks little. */
const leastScale = 12

/** How a finished attempt ended; null while it goes on. */
export function viewResult(playable: Explained, attempt: Attempt) {
  const scene = sceneOf(playable, attempt)
  if (scene.closing === null) return null
  const { lost, offered, givenBack, score, gates, passed, harm } = attempt.reckoning
  const words = textOf(playable.module.text, scene.id)
  const facts = worldFacts(attempt.world)
  return {
    score,
    passMark,
    passed,
    gated: gates.length > 0,
    gates: [...gates],
    harm,
    harmScale: Math.max(leastScale, ...Object.values(harm)),
    reckoning: [
      'You began with 100 points.',
      lost === 0 ? 'Nothing was found against you.' : `Findings against you took ${lost}.`,
      ...(offered === 0
        ? []
        : lost === 0
          ? [
              `What you did well would have given back up to ${offered}; there was nothing to give back.`,
            ]
          : [
              `What you did well gave back ${givenBack} of the ${offered} it was worth: never more than half of what was lost.`,
            ]),
      ...(lost - givenBack > 100 ? ['The score does not go below 0.'] : []),
      gates.length > 0
        ? `The score is ${score}, but a critical finding fails the module whatever the score.`
        : `The score is ${score}; ${passMark} passes.`,
    ],
    closing: scene.closing
      .filter(({ when }) => when === null || when.holds(facts))
      .flatMap(({ say }) => paragraphs(words.closing[say] ?? '')),
  }
}
