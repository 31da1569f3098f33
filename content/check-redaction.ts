/** Turns a report to redact, as written, into one ready to be redacted, and holds it against its module. */
import { readCourse, type Reading } from './check-courses.ts'
import type { SceneData } from './courses.ts'
import { wordingFaults } from './engine/exposure/wording.ts'
import type { Choice } from './engine/module.ts'
import type { Collection } from './engine/world/world.ts'
import { createTearLine, type TearLineExercise } from './engine/tear-line-bench/exercise.ts'
import { createReport } from './engine/tear-line-bench/report.ts'
import { parse } from './marking/parse.ts'
import { validate } from './marking/validate.ts'
import { unknown } from './unknown-name.ts'
import type { Path } from './yaml-file.ts'

const listed = (names: Iterable<string>) =>
  Object.fromEntries([...names].map((name) => [name, name]))

type Written = NonNullable<SceneData['redact']>

/** Reads the report of one scene. Null where it is at fault, so that nothing is worked out from it. */
export function readRedaction(
  reading: Reading,
  scene: string,
  written: Written,
): { readonly exercise: TearLineExercise; readonly choices: readonly Choice[] } | null {
  const path = ['scenes', scene, 'redact']
  const course = readCourse(reading, written, path)
  const before = reading.faults.length
  const partner = reading.file.world.people[written.recipient]?.country ?? ''
  checkNames(reading, path, written, partner)
  checkPassages(reading, path, written)
  if (reading.faults.length > before) return null
  return createTearLine(createReport(written, partner, reading.file.codes), reading.mosaic, course)
}

function checkNames(
  { yaml, file, mosaic, faults }: Reading,
  path: Path,
  written: Written,
  partner: string,
): void {
  const expect = (collection: Collection, what: string, name: string, at: Path) => {
    const known = file.world[collection]
    if (!(name in known)) faults.push(unknown(yaml, [...path, ...at], what, name, known))
  }
  const { document, recipient, request, threat, distribution, metadata, fileNames } = written
  expect('documents', 'document', document, ['document'])
  expect('people', 'person', recipient, ['recipient'])
  if (request !== undefined) expect('requests', 'request', request, ['request'])
  if (threat !== undefined) expect('threats', 'threat', threat, ['threat'])
  for (const id of Object.keys(distribution)) expect('people', 'person', id, ['distribution', id])
  if (!(recipient in distribution))
    faults.push(
      yaml.faultAt([...path, 'distribution'], {
        code: 'wrong-value',
        problem: `nobody could send it to \`${recipient}\`, for whom it is written`,
        remedy: 'put the recipient on the distribution list',
      }),
    )
  if (partner !== '' && !Object.values(file.codes).includes(partner))
    faults.push(
      yaml.faultAt([...path, 'recipient'], {
        code: 'wrong-value',
        problem: `there is no code for \`${partner}\`, to whom it goes`,
        remedy: `add it to the module’s \`codes\`, as \`${partner.slice(0, 3).toUpperCase()}: ${partner}\``,
      }),
    )
  const tellings: (readonly [readonly string[], Path])[] = [
    [metadata.tells, ['metadata']],
    ...Object.entries(fileNames).map(([id, { tells }]) => [tells, ['fileNames', id]] as const),
  ]
  for (const [tells, at] of tellings) checkTells({ yaml, mosaic, faults }, [...path, ...at], tells)
}

type Telling = Pick<Reading, 'yaml' | 'mosaic' | 'faults'>

function checkTells({ yaml, mosaic, faults }: Telling, path: Path, tells: readonly string[]): void {
  for (const [at, wording] of tells.entries())
    for (const fault of wordingFaults(mosaic.pieces, wording, [...path, 'tells', at]))
      faults.push(yaml.faultAt(fault.path, fault))
}

function checkPassages(reading: Reading, path: Path, written: Written): void {
  const { yaml, file, faults } = reading
  const codes = Object.keys(file.codes)
  const needs = new Set(written.needs)
  const names = new Set<string>()
  const checkMark = (mark: string | undefined, at: Path) => {
    const wrong =
      mark === undefined
        ? undefined
        : validate(parse(mark, 'portion', { codes })).find(({ severity }) => severity === 'error')
    if (wrong !== undefined)
      faults.push(
        yaml.faultAt(at, {
          code: 'wrong-mark',
          problem: `\`${mark}\` is no portion mark: ${wrong.message}`,
          remedy: wrong.fix?.does ?? 'write it as `(S//REL TO USA, VLD)`',
        }),
      )
  }
  const checkServes = (serves: readonly string[], at: Path) => {
    for (const [n, need] of serves.entries())
      if (!needs.has(need))
        faults.push(unknown(yaml, [...at, 'serves', n], 'need', need, listed(needs)))
  }
  for (const [n, { mark, passages }] of written.portions.entries()) {
    const portion = [...path, 'portions', n]
    checkMark(mark, [...portion, 'mark'])
    for (const [id, passage] of Object.entries(passages)) {
      const at = [...portion, 'passages', id]
      if (names.has(id))
        faults.push(
          yaml.faultAtKey(at, {
            code: 'duplicate-id',
            problem: `\`${id}\` stands for more than one passage`,
            remedy: 'name each differently',
          }),
        )
      names.add(id)
      checkMark(passage.mark, [...at, 'mark'])
      checkServes(passage.serves, at)
      checkTells(reading, at, passage.tells)
      if (passage.from !== undefined && !(passage.from in file.world.documents))
        faults.push(unknown(yaml, [...at, 'from'], 'document', passage.from, file.world.documents))
      for (const [name, wording] of Object.entries(passage.wordings)) {
        const place = [...at, 'wordings', name]
        checkMark(wording.mark, [...place, 'mark'])
        checkServes(wording.serves ?? [], place)
        checkTells(reading, place, wording.tells)
      }
    }
  }
  for (const [n, list] of written.lists.entries())
    for (const [at, id] of list.entries())
      if (!names.has(id))
        faults.push(unknown(yaml, [...path, 'lists', n, at], 'passage', id, listed(names)))
}
