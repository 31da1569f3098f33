/** What exploring proves of a module, as faults and warnings placed in its file. */
import type { Exploration } from './engine/explore/report.ts'
import type { Passage } from './engine/explore/site.ts'
import type { ExploreFault } from './engine/explore/explore.ts'
import type { Module } from './engine/module.ts'
import { passMark } from './engine/score.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

export type Proof = {
  /** What keeps the module from being shipped. */
  readonly faults: readonly PackFault[]
  /** What its author should look at. */
  readonly warnings: readonly PackFault[]
}

/** Places what was found in a module's file. */
export function proofOf(structure: YamlFile, exploration: Exploration, module: Module): Proof {
  const { unreached, dead, passable, best, trapped, silent, flawless } = exploration
  const isDilemma = (scene: string): boolean => module.scenes.get(scene)?.dilemma === true
  const dilemmas = [...module.scenes.keys()].filter(isDilemma)
  const faults = [
    ...unreached.map((scene) =>
      structure.faultAtKey(['scenes', scene], {
        code: 'never-reached',
        problem: `no way through the module reaches scene \`${scene}\``,
        remedy: 'loosen the conditions on the ways that lead to it, or remove it',
      }),
    ),
    ...dead.map(({ scene, choice, sameAs }) =>
      structure.faultAtKey(['scenes', scene, 'choices', choice], {
        code: 'dead-choice',
        problem: `\`${choice}\` makes no difference: wherever it is offered, it is judged as \`${sameAs}\` is and leads to the same`,
        remedy: 'let the two act, or end, differently, or remove one of them',
      }),
    ),
    ...trapped
      .filter(({ scene }) => !isDilemma(scene))
      .map(({ scene, states, path }) =>
        structure.faultAtKey(['scenes', scene], {
          code: 'no-good-choice',
          problem: `in ${states} of its states, scene \`${scene}\` has only choices with a serious or critical finding, as after ${asPath(path)}`,
          remedy:
            'add a choice that keeps the rules there, or mark the scene `dilemma: true` where duties are meant to conflict',
        }),
      ),
    ...(passable
      ? []
      : [
          structure.faultAtKey(['scenes'], {
            code: 'unwinnable',
            problem: `no way through the module passes: the best score is ${best}, and ${passMark} without a critical finding passes`,
            remedy: 'give each decision a choice that keeps the rules',
          }),
        ]),
  ]
  const warnings = [
    ...dilemmas
      .filter((scene) => trapped.every((each) => each.scene !== scene))
      .map((scene) =>
        structure.faultAtKey(['scenes', scene, 'dilemma'], {
          code: 'no-dilemma',
          problem: `scene \`${scene}\` is marked a dilemma, but always has a choice without a serious finding`,
          remedy: 'remove the mark, or let the duties conflict',
        }),
      ),
    ...silent.map(({ scene, choice }) =>
      structure.faultAtKey(['scenes', scene, 'choices', choice], {
        code: 'silent-choice',
        problem: `nothing is ever found on \`${choice}\`, for or against`,
        remedy: 'say in its actions what the trainee does',
      }),
    ),
    ...neverSeen(structure, exploration, module),
    ...(flawless || !passable
      ? []
      : [
          structure.faultAtKey(['scenes'], {
            code: 'no-flawless-way',
            problem: 'every way that passes loses points somewhere',
            remedy: 'see that the dilemma is meant',
          }),
        ]),
  ]
  return { faults: inOrder(faults), warnings: inOrder(warnings) }
}

function neverSeen(
  structure: YamlFile,
  { neverTaken, neverHappens, neverSaid }: Exploration,
  { scenes }: Module,
): readonly PackFault[] {
  /** Where what follows on a choice is written, and what it is called: of an exercise once for all answers. */
  const courseOf = (scene: string, choice: string): { path: Path; name: string } => {
    const exercise = scenes.get(scene)?.exercise ?? null
    if (exercise === null) return { path: ['scenes', scene, 'choices', choice], name: choice }
    return { path: ['scenes', scene, exercise.kind === 'marking' ? 'mark' : 'redact'], name: scene }
  }
  return [
    ...neverTaken.map(({ scene, choice, way }) => {
      const { path, name } = courseOf(scene, choice)
      return structure.faultAt([...path, 'next', way], {
        code: 'never-taken',
        problem: `way ${way + 1} on from \`${name}\` is never taken`,
        remedy: 'correct its condition or those before it, or remove it',
      })
    }),
    ...neverHappens.map(({ scene, choice, event }) => {
      const { path, name } = courseOf(scene, choice)
      return structure.faultAt([...path, 'events', event], {
        code: 'never-happens',
        problem: `event ${event + 1} after \`${name}\` never happens`,
        remedy: 'correct its condition or remove it',
      })
    }),
    ...neverSaid.map(({ scene, part, line }) =>
      structure.faultAt(['scenes', scene, part, line], {
        code: 'never-said',
        problem: `line ${line + 1} of \`${part}\` in scene \`${scene}\` is never said`,
        remedy: 'correct its condition or remove it',
      }),
    ),
  ]
}

/** The fault of a module that is too large to explore. */
export const tooLarge = (structure: YamlFile, { code, scene, states }: ExploreFault): PackFault =>
  structure.faultAtKey(['scenes', scene], {
    code,
    problem: `the module can stand in more than ${states - 1} ways, and scene \`${scene}\` is among those not explored`,
    remedy: 'let fewer facts that differ between the ways matter later on, or part the module',
  })

const asPath = (path: readonly Passage[]): string =>
  path.length === 0
    ? 'the beginning'
    : path.map(({ scene, choice }) => `${scene}/${choice}`).join(', ')

const inOrder = (faults: readonly PackFault[]): readonly PackFault[] =>
  faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
