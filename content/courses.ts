/** The decisions that a scene, as written, can come to: one a choice, or one for all answers to an exercise. */
import type { CourseData, ModuleFile } from './engine/module.ts'
import type { Path } from './yaml-file.ts'

/** Each with its path in the module's file. */
export const coursesOf = (
  id: string,
  { choices, mark }: ModuleFile['scenes'][string],
): readonly (readonly [Path, CourseData])[] => [
  ...(mark === undefined ? [] : [[['scenes', id, 'mark'], mark] as const]),
  ...Object.entries(choices ?? {}).map(
    ([choice, course]) => [['scenes', id, 'choices', choice], course] as const,
  ),
]
