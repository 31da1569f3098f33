/** The decisions that a scene, as written, can come to: one a choice, or one for all answers to an exercise. */
import type { CourseData, ModuleFile } from './engine/module.ts'
import type { Path } from './yaml-file.ts'

export type SceneData = ModuleFile['scenes'][string]

/** What a scene has one of: a decision of some kind, or an ending. */
export const waysOn = ['choices', 'mark', 'redact', 'closing'] as const

/** Each with its path in the module's file. */
export const coursesOf = (
  id: string,
  { choices, mark, redact }: SceneData,
): readonly (readonly [Path, CourseData])[] => [
  ...(mark === undefined ? [] : [[['scenes', id, 'mark'], mark] as const]),
  ...(redact === undefined ? [] : [[['scenes', id, 'redact'], redact] as const]),
  ...Object.entries(choices ?? {}).map(
    ([choice, course]) => [['scenes', id, 'choices', choice], course] as const,
  ),
]
