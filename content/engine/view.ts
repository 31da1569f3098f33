/** What a trainee may see: the scene now, debriefs of what was decided, the result. Never what is to come. */
import type { Answer } from './answer.ts'
import {
  examplesAt,
  isFinished,
  saidIn,
  sceneOf,
  type Attempt,
  type Judgement,
  type Playable,
} from './attempt.ts'
import { exposureChanges } from './exposure/change.ts'
import { choiceFor } from './exercise.ts'
import { viewFinding, viewNearMiss, type Sources } from './finding-view.ts'
import type { Finding } from './finding.ts'
import { exampleLabels, type ExampleId } from './marking-bench/examples.ts'
import { blockLines } from './marking-bench/assess.ts'
import { viewMarked } from './marking-bench/marked-view.ts'
import { viewGuide, viewMarkingTask } from './marking-bench/task-view.ts'
import type { ModuleText, Scene } from './module.ts'
import { tellingNearMisses } from './near-misses.ts'
import { redactionInWords, viewRedacted } from './tear-line-bench/redacted-view.ts'
import { viewRedactionTask } from './tear-line-bench/task-view.ts'
import { blockLabels, markedInAll } from './words/marking-words.ts'
import { exposureInWords } from './words/exposure-words.ts'
import { lexicons, type Language } from './words/languages.ts'
import { otherwiseInWords } from './words/otherwise-words.ts'
import type { Translations } from './policy.ts'
import { harmOf, passMark, pointsFor } from './score.ts'
import type { Voice } from './words/voice.ts'
import type { World } from './world/world.ts'

export type { Sources } from './finding-view.ts'
/** A module with all that is needed to play and explain it. */
export type Explained = Playable & {
  readonly sources: Sources
  readonly translations: Translations
}

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
export function viewScene(playable: Explained, attempt: Attempt, language: Language = 'en') {
  if (isFinished(playable, attempt)) return null
  const scene = sceneOf(playable, attempt)
  const text = textIn(playable.module, language)
  const words = textOf(text, scene.id)
  return {
    id: scene.id,
    title: words.title,
    setting: words.setting ?? '',
    paragraphs: paragraphs(words.story ?? ''),
    standing: saidIn(attempt.world, scene.standing).map((line) => words.standing[line] ?? line),
    documents: scene.documents.flatMap((id) => viewPaper(text, id)),
    guides: scene.guides.map((id) => viewGuide(playable.module, id)),
    decision: viewTask(voiceOf(playable, language), scene, attempt.world),
  }
}

/** What can be chosen, in the order of the choices; of an exercise, what its example answers are. */
export function labelsOf(
  playable: Explained,
  attempt: Attempt,
  language: Language = 'en',
): readonly string[] {
  const scene = sceneOf(playable, attempt)
  const text = textIn(playable.module, language)
  return examplesAt(playable, attempt).map(({ id, answer }) =>
    labelOfAnswer(text, scene, { choice: id, answer }),
  )
}

/** What a choice says, or what an answer to an exercise does. */
function labelOfAnswer(
  text: ModuleText,
  { id, exercise }: Scene,
  { choice, answer }: { readonly choice: string; readonly answer: Answer },
): string {
  return exercise?.kind === 'redaction' && 'redaction' in answer
    ? redactionInWords(text, id, exercise, answer.redaction)
    : labelOf(textOf(text, id), choice)
}

/** What a scene asks for. */
function viewTask(voice: Voice, { id, exercise, choices }: Scene, world: World) {
  const { text } = voice
  if (exercise?.kind === 'marking') return viewMarkingTask(text, id, exercise)
  if (exercise?.kind === 'redaction') return viewRedactionTask(voice, id, exercise, world)
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

const pointsIn = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + pointsFor(finding), 0)

/** The work of a decision explained; null where an answer was chosen from a list. */
function viewExercise(
  text: ModuleText,
  { id, exercise }: Scene,
  { decision, findings, better }: Judgement,
) {
  if (exercise?.kind === 'marking' && 'marking' in decision)
    return viewMarked(text, id, exercise, decision.marking)
  if (exercise?.kind === 'redaction' && 'redaction' in decision)
    return viewRedacted(text, id, exercise, {
      answer: decision.redaction,
      findings,
      better: better !== null && 'redaction' in better.answer ? better.answer.redaction : null,
    })
  return null
}

/** The words of a module in a language; English where it has none in that. */
export const textIn = (
  { text, translations }: Playable['module'],
  language: Language = 'en',
): ModuleText => translations.get(language) ?? text

/**
 * The languages in which an attempt is told where one is asked for, part by part: a translation may have
 * words for some and leave the others in English.
 */
export function languagesOf({ module }: Explained, language: Language = 'en') {
  const said = textIn(module, language)
  const of = (part: 'title' | 'scenes' | 'documents'): Language =>
    said[part] === module.text[part] ? 'en' : language
  return {
    title: of('title'),
    story: of('scenes'),
    papers: of('documents'),
    explanations: language,
  }
}

const voiceOf = ({ module, translations }: Explained, language: Language): Voice => ({
  language,
  lexicon: lexicons[language],
  text: textIn(module, language),
  actor: module.actor,
  rules: translations.get(language) ?? new Map(),
})

/** What each decision did, oldest first, explained in a language. */
export function viewDebriefs(playable: Explained, attempt: Attempt, language: Language = 'en') {
  const { sources } = playable
  const voice = voiceOf(playable, language)
  return attempt.judgements.map((judgement, at) => {
    const { decision, findings, better, otherwise, before, after } = judgement
    const words = textOf(voice.text, decision.scene)
    const chosen = 'choice' in decision ? decision.choice : ''
    const scene = sceneOf(playable, decision)
    const exercise = viewExercise(voice.text, scene, judgement)
    const smallest = otherwise === null ? null : otherwiseInWords(voice, decision.scene, otherwise)
    return {
      number: at + 1,
      sceneTitle: words.title,
      question: words.question ?? '',
      chosen:
        exercise === null
          ? labelOf(words, chosen)
          : exercise.kind === 'marking'
            ? markedInAll(exercise.right, exercise.of)
            : exercise.summary,
      outcome: [
        ...paragraphs(words.choices[chosen]?.outcome ?? ''),
        ...judgement.said.flatMap((line) => paragraphs(words.outcome[line] ?? '')),
      ],
      findings: findings.map((finding, place) =>
        viewFinding(voice, sources, finding, place === 0 ? smallest : null),
      ),
      harm: harmOf(findings),
      points: pointsIn(findings),
      better:
        better === null
          ? null
          : {
              label: labelOfAnswer(voice.text, scene, better),
              findings: better.findings.map((finding) => viewFinding(voice, sources, finding)),
              harm: harmOf(better.findings),
              points: pointsIn(better.findings),
            },
      nearMisses: nearMissesOf(playable, judgement).map((miss) =>
        viewNearMiss(voice, sources, miss),
      ),
      exposure: exposureChanges(after.sources, before.knowledge, after.knowledge).map((change) =>
        exposureInWords(voice, change),
      ),
      exercise,
    }
  })
}

function nearMissesOf(playable: Playable, { decision, before, findings }: Judgement) {
  const choice = choiceFor(sceneOf(playable, decision), decision)
  return tellingNearMisses(playable.rules, before, choice?.actions ?? [], {
    actor: playable.module.actor,
    fired: new Set(findings.map(({ rule }) => rule.id)),
  })
}

/** The least length of a full bar in the picture of the dimensions, so that little harm looks little. */
const leastScale = 12

/** How a finished attempt ended; null while it goes on. */
export function viewResult(playable: Explained, attempt: Attempt, language: Language = 'en') {
  const scene = sceneOf(playable, attempt)
  if (scene.closing === null) return null
  const { lost, offered, givenBack, score, gates, passed, harm } = attempt.reckoning
  const voice = voiceOf(playable, language)
  const said = voice.lexicon.sentences.reckoning
  const words = textOf(voice.text, scene.id)
  return {
    score,
    passMark,
    passed,
    gated: gates.length > 0,
    gates: [...gates],
    harm,
    harmScale: Math.max(leastScale, ...Object.values(harm)),
    reckoning: [
      said.began,
      lost === 0 ? said.nothingLost : said.lost(lost),
      ...(offered === 0
        ? []
        : [lost === 0 ? said.nothingToGiveBack(offered) : said.givenBack(givenBack, offered)]),
      ...(lost - givenBack > 100 ? [said.notBelowZero] : []),
      gates.length > 0 ? said.gated(score) : said.score(score, passMark),
    ],
    closing: saidIn(attempt.world, scene.closing).flatMap((line) =>
      paragraphs(words.closing[line] ?? ''),
    ),
  }
}
