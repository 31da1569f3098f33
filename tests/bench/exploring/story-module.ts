/** A story as a module of a pack: each flag is a container that stands locked or open. */
import { loadPack, type PackFiles } from '../../../content/pack.ts'
import type { Explained } from '../../../content/engine/view.ts'
import { policyFiles } from '../pack-files.ts'
import type { Story, StoryChoice } from './story.ts'

export const sceneName = (at: number): string => `scene-${at}`
const container = (flag: number) => `safe${flag}`
const isLocked = (flag: number, is: boolean) =>
  `${is ? '' : '!'}containers.${container(flag)}.locked`

/** Rules on locking beside those that ship, so that what is found differs from state to state. */
const policy = {
  area: 'story',
  rules: [
    ruleOnLocking('story-locked-again', 'container.locked', 'violation'),
    ruleOnLocking('story-locked', '!container.locked', 'commendable'),
  ],
}

function ruleOnLocking(id: string, when: string, verdict: 'violation' | 'commendable') {
  return {
    id,
    statement: 'A rule.',
    on: ['lock'],
    when,
    verdict,
    severity: 'minor',
    harms: ['mission'],
    because: 'So {container} stood.',
    remedy: 'Look first.',
    cites: [{ source: 'eo-13526', section: 'Sec. 4.1' }],
    confidence: 'verified',
    reviewed: '2026-01-01',
  }
}

/** Locking is an action, which rules judge; opening is an event. */
function choiceOf({ change, way }: StoryChoice): object {
  const fork = [
    { when: isLocked(way.flag, way.is), go: sceneName(way.go) },
    { go: sceneName(way.otherwise) },
  ]
  return {
    takes: 5,
    actions: change?.to === true ? [{ lock: { container: container(change.flag) } }] : [],
    events:
      change?.to === false
        ? [{ set: { containers: { [container(change.flag)]: { locked: false } } } }]
        : [],
    next: way.go === way.otherwise ? sceneName(way.go) : fork,
  }
}

/** Loads a story as a module, judged by the policy that ships. Throws where it is not sound. */
export function moduleOf(story: Story): Explained {
  const flags = Array.from({ length: story.flags }, (_, flag) => flag)
  const choices = (at: number) =>
    (story.scenes[at] ?? []).map((each, place) => [`c${place}`, each] as const)
  const named = <T>(of: (at: number) => T) =>
    Object.fromEntries(story.scenes.map((_, at) => [sceneName(at), of(at)]))
  const last = story.scenes.length - 1
  const structure = {
    id: 'story',
    version: '1.0.0',
    minutes: 5,
    areas: ['story'],
    actor: 'clerk',
    start: sceneName(0),
    world: {
      people: { clerk: {} },
      containers: Object.fromEntries(flags.map((flag) => [container(flag), {}])),
    },
    scenes: named((at) =>
      at === last
        ? {
            closing: [
              { say: 'done' },
              ...flags.map((flag) => ({ when: isLocked(flag, true), say: 'done' })),
            ],
          }
        : { choices: Object.fromEntries(choices(at).map(([id, each]) => [id, choiceOf(each)])) },
    ),
  }
  const text = {
    title: 'Story',
    summary: 'A story.',
    names: {
      people: { clerk: 'the clerk' },
      containers: Object.fromEntries(flags.map((flag) => [container(flag), `safe ${flag}`])),
    },
    documents: {},
    scenes: named((at) =>
      at === last
        ? { title: 'The end', closing: { done: 'Done.' } }
        : {
            title: 'A scene',
            setting: 'Here',
            story: 'So it is.',
            question: 'What now?',
            choices: Object.fromEntries(
              choices(at).map(([id]) => [id, { label: 'This.', outcome: 'So.' }]),
            ),
          },
    ),
  }
  const files: PackFiles = new Map([
    ...policyFiles,
    ['policy/story.yaml', JSON.stringify(policy)],
    ['modules/story/module.yaml', JSON.stringify(structure)],
    ['modules/story/text.en.yaml', JSON.stringify(text)],
  ])
  const { modules, faults } = loadPack(files)
  const [playable] = modules.get('story') ?? []
  if (playable === undefined) throw new Error(JSON.stringify(faults.slice(0, 3), null, 1))
  return playable
}
