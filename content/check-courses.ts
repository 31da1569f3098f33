/** Reads what follows on decisions, of whatever kind they are. */
import { learnedFrom } from './check-mosaic.ts'
import type { createConditionReader, Condition } from './engine/condition/condition.ts'
import type { Mosaic } from './engine/exposure/mosaic.ts'
import type { Choice, CourseData, ModuleFile, ModuleText, Said, SaidData } from './engine/module.ts'
import type { Collection } from './engine/world/world.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

/** A module file being read. Whatever is wrong is added to `faults`. */
export type Reading = {
  readonly yaml: YamlFile
  readonly file: ModuleFile
  readonly text: ModuleText
  readonly mosaic: Mosaic
  readonly readSource: ReturnType<typeof createConditionReader>
  readonly faults: PackFault[]
}

/** What follows on a decision: the time it takes, events, and the ways on. */
export function readCourse(
  reading: Reading,
  { takes, events, next }: CourseData,
  path: Path,
): Pick<Choice, 'takes' | 'events' | 'next'> {
  return {
    takes,
    events: events.map(({ when, set, tell, hear }, n) => {
      reading.faults.push(...patchFaults(reading, [...path, 'events', n, 'set'], set))
      return {
        when: readCondition(reading, when, [...path, 'events', n, 'when']),
        set,
        learned: learnedFrom({ tell, hear }),
      }
    }),
    next:
      typeof next === 'string'
        ? [{ when: null, go: next }]
        : next.map(({ when, go }, n) => ({
            when: readCondition(reading, when, [...path, 'next', n, 'when']),
            go,
          })),
  }
}

/** Lines that are said where their conditions hold. */
export const readSaid = (reading: Reading, lines: SaidData, path: Path): readonly Said[] =>
  lines.map(({ when, say }, at) => ({
    when: readCondition(reading, when, [...path, at, 'when']),
    say,
  }))

function readCondition(
  { yaml, readSource, faults }: Reading,
  source: string | undefined,
  path: Path,
): Condition | null {
  if (source === undefined) return null
  const read = readSource(source)
  if (read.ok) return read.condition
  const { offset, problem, remedy } = read.fault
  faults.push(yaml.faultAt(path, { code: 'condition', problem, remedy }, offset))
  return null
}

function patchFaults({ yaml, file }: Reading, path: Path, set: object): PackFault[] {
  return Object.entries(set).flatMap(([name, things]) =>
    Object.keys(things as object).flatMap((id) => {
      const known = file.world[name as Collection]
      return id in known
        ? []
        : [
            yaml.faultAtKey([...path, name, id], {
              code: 'unknown-thing',
              problem: `the world has no \`${id}\` among its ${name}`,
              remedy: `use one of: ${Object.keys(known).join(', ')}`,
            }),
          ]
    }),
  )
}
