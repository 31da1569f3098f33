/** Turns overlay files into overlays. What an overlay does to a rule makes it stricter, switches it off or is refused. */
import { conditionFault, duplicateRule, type RuleReader } from './check-rule.ts'
import {
  OverlayFileSchema,
  rulesUnder,
  type Overlay,
  type OverlayFile,
  type Policy,
  type Tightening,
} from './engine/policy.ts'
import { severities, type Rule, type RuleChange } from './engine/rule.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

type Written = { readonly yaml: YamlFile; readonly data: OverlayFile }

/** Reads overlay files upon a policy, each after the one it builds on; faults are added to the list. */
export function readOverlays(
  files: readonly YamlFile[],
  below: Policy,
  reader: RuleReader,
  taken: Set<string>,
  faults: PackFault[],
): ReadonlyMap<string, Overlay> {
  const overlays = new Map(below.overlays)
  const written = new Map<string, Written>()
  for (const yaml of files) {
    const { value: data, faults: broken } = yaml.read(OverlayFileSchema)
    faults.push(...broken)
    if (data === null) continue
    faults.push(
      ...nameFaults(yaml, data.overlay, written.has(data.overlay) || overlays.has(data.overlay)),
    )
    written.set(data.overlay, { yaml, data })
  }
  const waiting = new Map(written)
  const isReady = ({ data: { on } }: Written) => on === undefined || overlays.has(on)
  for (let ready = [...waiting.values()].filter(isReady); ready.length > 0;) {
    for (const each of ready) {
      const inForce = rulesUnder({ ...below, overlays }, each.data.on ?? null)
      overlays.set(each.data.overlay, readOverlay(each, inForce, reader, taken, faults))
      waiting.delete(each.data.overlay)
    }
    ready = [...waiting.values()].filter(isReady)
  }
  for (const each of waiting.values()) faults.push(...groundFaults(each, written, overlays))
  return overlays
}

function nameFaults(yaml: YamlFile, name: string, taken: boolean): PackFault[] {
  const file = yaml.file.split('/').at(-1)
  if (taken)
    return [
      yaml.faultAt(['overlay'], {
        code: 'duplicate-id',
        problem: `there is already an overlay \`${name}\``,
        remedy: 'give this one, and its file, another name',
      }),
    ]
  if (file === `${name}.yaml`) return []
  return [
    yaml.faultAt(['overlay'], {
      code: 'wrong-value',
      problem: `the overlay calls itself \`${name}\` but stands in the file \`${file}\``,
      remedy: 'give both the same name',
    }),
  ]
}

/** Why an overlay cannot lie on what it names: there is no such overlay, or the way down leads back to it. */
function groundFaults(
  { yaml, data }: Written,
  written: ReadonlyMap<string, Written>,
  overlays: ReadonlyMap<string, Overlay>,
): PackFault[] {
  const { overlay, on = '' } = data
  if (!written.has(on))
    return [
      yaml.faultAt(['on'], {
        code: 'unknown-overlay',
        problem: `there is no overlay \`${on}\` to build on`,
        remedy: `leave \`on\` out to build on the base policy, or use one of: ${[...overlays.keys()].join(', ')}`,
      }),
    ]
  const way = [overlay]
  for (let next: string | undefined = on; next !== undefined && !way.includes(next);) {
    way.push(next)
    next = written.get(next)?.data.on
    if (next === overlay)
      return [
        yaml.faultAt(['on'], {
          code: 'circle',
          problem: `the overlay builds on itself: ${[...way, overlay].join(', then ')}`,
          remedy: 'leave `on` out of the one that is meant to lie lowest',
        }),
      ]
  }
  return []
}

function readOverlay(
  { yaml, data }: Written,
  inForce: readonly Rule[],
  reader: RuleReader,
  taken: Set<string>,
  faults: PackFault[],
): Overlay {
  const { overlay: id, title, on = null } = data
  const rules = new Map(inForce.map((rule) => [rule.id, rule]))
  const changed = (rule: Rule, change: RuleChange['change'], reason: string): Rule => ({
    ...rule,
    changes: [...rule.changes, { overlay: title, change, reason }],
  })

  const targets = new Set<string>()
  const targetAt = (path: Path, rule: string): Rule | undefined => {
    const target = rules.get(rule)
    if (target === undefined) faults.push(unknownRule(yaml, path, rule))
    else if (targets.has(rule))
      faults.push(
        yaml.faultAt(path, {
          code: 'duplicate-id',
          problem: `the overlay changes \`${rule}\` twice`,
          remedy: 'keep one of the two',
        }),
      )
    targets.add(rule)
    return target
  }

  const tightened = data.tighten.flatMap((tightening, at) => {
    const path = ['tighten', at]
    const target = targetAt([...path, 'rule'], tightening.rule)
    if (target === undefined) return []
    const before = faults.length
    const rule = tighten(yaml, path, target, tightening, reader, faults)
    return faults.length > before ? [] : [changed(rule, 'tightened', tightening.reason)]
  })
  const switchedOff = data.switchOff.filter(
    ({ rule }, at) => targetAt(['switchOff', at, 'rule'], rule) !== undefined,
  )
  const added = data.add.flatMap(({ area, reason, ...rule }, at) => {
    if (taken.has(rule.id)) faults.push(duplicateRule(yaml, ['add', at, 'id'], rule.id))
    taken.add(rule.id)
    const read = reader.rule(yaml, ['add', at], rule, area)
    faults.push(...read.faults)
    return read.rule === null ? [] : [changed(read.rule, 'added', reason)]
  })
  return { id, title, on, added, tightened, switchedOff }
}

const unknownRule = (yaml: YamlFile, path: Path, rule: string): PackFault =>
  yaml.faultAt(path, {
    code: 'unknown-rule',
    problem: `there is no rule \`${rule}\` in what the overlay builds on`,
    remedy: 'correct the id, or name with `on` the overlay that adds the rule',
  })

/** A rule made stricter. Its condition can only grow wider, since the new one stands beside it. */
function tighten(
  yaml: YamlFile,
  path: Path,
  rule: Rule,
  { verdict, severity, alsoWhen, alsoHarms = [], alsoCites = [] }: Tightening,
  reader: RuleReader,
  faults: PackFault[],
): Rule {
  const refuse = (at: Path, problem: string, remedy: string): void =>
    void faults.push(yaml.faultAt([...path, ...at], { code: 'not-stricter', problem, remedy }))
  const { id } = rule
  if (rule.verdict === 'commendable')
    refuse(['rule'], `\`${id}\` praises, and praise is not made stricter`, 'switch it off instead')
  if (verdict !== undefined && rule.verdict !== 'caution')
    refuse(['verdict'], `\`${id}\` is no caution, but ${rule.verdict}`, 'leave the verdict out')
  if (severity !== undefined && severities.indexOf(severity) >= severities.indexOf(rule.severity))
    refuse(
      ['severity'],
      `\`${id}\` is ${rule.severity}, and ${severity} is no graver`,
      'give a graver severity or leave it out; an overlay never loosens a rule',
    )
  if (
    verdict === undefined &&
    severity === undefined &&
    alsoWhen === undefined &&
    alsoHarms.every((harm) => rule.harms.includes(harm)) &&
    alsoCites.length === 0
  )
    refuse(
      [],
      `nothing here makes \`${id}\` stricter`,
      'give a verdict, a severity, `alsoWhen`, `alsoHarms` or `alsoCites`, or remove it',
    )
  faults.push(...reader.citeFaults(yaml, [...path, 'alsoCites'], { ...rule, cites: alsoCites }))
  const wider = alsoWhen === undefined ? null : widen(rule, alsoWhen, reader)
  if (wider?.ok === false) faults.push(conditionFault(yaml, [...path, 'alsoWhen'], wider.fault))
  return {
    ...rule,
    verdict: verdict ?? rule.verdict,
    severity: severity ?? rule.severity,
    when: wider?.ok === true ? wider.condition : rule.when,
    harms: [...new Set([...rule.harms, ...alsoHarms])],
    cites: [...rule.cites, ...alsoCites],
  }
}

/** The condition of a rule or another one. Each ends with a line break, so that no comment in it runs on. */
function widen({ on, when }: Rule, alsoWhen: string, reader: RuleReader) {
  const read = reader.conditionsOn(on)
  const alone = read(alsoWhen)
  return alone.ok ? read(`(${when.source}\n) || (${alsoWhen}\n)`) : alone
}
