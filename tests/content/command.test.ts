import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallFiles } from '../engine/small-pack.ts'

const command = join(import.meta.dirname, '../../content/command.ts')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safehand-content-'))
  writePack('sound', (text) =>
    text
      .replaceAll('the-order', 'the-small-order')
      .replace('&& !container.supplemented', '&& container.kind == "desk"'),
  )
  writePack('unsound', (text) => text.replaceAll('the-order', 'the-small-order'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function writePack(name: string, change: (text: string) => string): void {
  for (const [path, text] of smallFiles) {
    const file = join(folder, name, 'pack', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, change(text))
  }
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input: '',
  })
  return { status, stdout, stderr }
}
/** Options for a pack of the folder, without the built-in one, whose rules are many and change. */
const packs = (name: string) => ['--alone', '--packs', join(folder, name)]

const linesOn = (today: string) =>
  run('check', ...packs('sound'), '--today', today).stdout.split('\n')

describe('check', () => {
  test('prints a row for each module and ends with the counts', () => {
    const { stdout } = run('check', ...packs('sound'))
    expect(stdout).toMatch(
      /^module +scenes +decisions +variants +states +transitions +best +worst/m,
    )
    expect(stdout).toMatch(/^small +3 +2 +1 +5 +6 +100 +\d+ +5 of \d+ +0 +\d+$/m)
    expect(stdout).toMatch(/\d+ faults?, \d+ warnings?\.\n$/)
  })

  test('adds packs to the built-in one', () => {
    const { stdout } = run('check', '--packs', join(folder, 'sound'))
    expect(stdout).toMatch(/^the-storeroom +18 +14 /m)
    expect(stdout).toMatch(/^bend-or-blur +15 +12 /m)
    expect(stdout).toMatch(/^by-safe-hand +17 +12 /m)
    expect(stdout).toMatch(/^small +3 +2 /m)
  }, 300_000)

  test('places a module that cannot be passed at its line and ends with code 1', () => {
    const { status, stdout } = run('check', ...packs('unsound'))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^pack\/modules\/small\/module\.yaml:19:1: no way through .*passes/m)
  })

  test('lists reviews that are more than two years old on a given day', () => {
    const overdue =
      'pack/policy/storage.yaml:15:15: `store-approved` was last reviewed on 2026-01-01'
    const isOverdue = (line: string) => line.startsWith(overdue)
    expect(linesOn('2028-01-01').some(isOverdue)).toBe(false)
    expect(linesOn('2028-01-02').some(isOverdue)).toBe(true)
  })

  test('lists overlays with what each does and why, and by area the rules that nothing fires', () => {
    writePack('layered', (text) => text.replaceAll('the-order', 'the-small-order'))
    const overlays = join(folder, 'layered/pack/policy/overlays')
    mkdirSync(overlays)
    writeFileSync(
      join(overlays, 'house.yaml'),
      [
        'overlay: house',
        'title: House rules',
        'about: Ours.',
        'tighten: [{ rule: store-approved, reason: A loss., severity: critical, alsoWhen: document.foreign }]',
        'switchOff: [{ rule: remembered-advice, reason: We know. }]',
      ].join('\n'),
    )
    const { stdout } = run('check', ...packs('layered'))
    expect(stdout).toContain(
      [
        'Overlays in pack/policy, over 5 rules:',
        'house (House rules), on the base policy: tightens 1, switches off 1',
        '  ! store-approved, critical violation (was serious violation), wider: A loss.',
        '  - remembered-advice: We know.',
      ].join('\n'),
    )
  })

  test('names the rules that contradict each other, with file and line, and ends with code 1', () => {
    writePack('contradictory', (text) =>
      text
        .replaceAll('the-order', 'the-small-order')
        .replace("'A desk is a poor place.'", 'A desk is a fine place.')
        .replace(
          'statement: Advice from memory.\n    on: [store]\n    when: container.kind == "desk"\n    verdict: violation',
          'statement: Advice from memory.\n    on: [store]\n    when: document.level == SECRET && !container.gsaApproved\n    verdict: commendable',
        ),
    )
    const { status, stdout } = run('check', ...packs('contradictory'))
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^pack\/policy\/storage\.yaml:\d+:9: wherever `remembered-advice` applies \(commendable\), so does `store-approved` \(violation\)/m,
    )
  })

  test('names the file, line and column of a fault in a pack', () => {
    writePack('broken', (text) =>
      text
        .replaceAll('the-order', 'the-small-order')
        .replace('document.level >= SECRET', 'nonsense'),
    )
    const { status, stdout } = run('check', ...packs('broken'))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^pack\/policy\/storage\.yaml:7:11: .*nonsense/m)
  })
})

describe('graph', () => {
  test('draws scenes, choices and a legend, and says the same in words', () => {
    const { status, stdout } = run('graph', 'small', ...packs('sound'))
    expect(status).toBe(0)
    expect(stdout).toMatch(/^<svg [^>]*role="img" aria-labelledby="title text"/)
    expect(stdout).toContain('“Stay with them.” leads to A place; nothing against the trainee.')
    expect(stdout).toContain('“The desk.” leads to The end; at worst a critical finding.')
    expect(stdout).toContain('>▲ at worst a critical finding</text>')
  })

  test('writes to a file', () => {
    const out = join(folder, 'graph.svg')
    const { status, stdout } = run('graph', 'small', ...packs('sound'), '--out', out)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(readFileSync(out, 'utf8')).toMatch(/<\/svg>\n$/)
  })
})

describe('play', () => {
  test('plays given choices to the end, with findings, remedies, citations and the result', () => {
    const { status, stdout } = run(
      'play',
      'small',
      '--seed',
      '7',
      '--choices',
      '1,2',
      ...packs('sound'),
    )
    expect(status).toBe(0)
    expect(stdout).toContain('Small, seed 7')
    expect(stdout).toMatch(/ 1\. Stay with them\.\n +2\. Go for help\./)
    expect(stdout).toMatch(/\* violation, critical: Top secret papers need a guarded container\./)
    expect(stdout).toContain('Instead: Use the guarded safe.')
    expect(stdout).toContain('The Order, s.2')
    expect(stdout).toMatch(/Not passed, with \d+/)
  })

  test('asks for a number until it gets one that is offered', () => {
    const stdout = execFileSync(process.execPath, [command, 'play', 'small', ...packs('sound')], {
      encoding: 'utf8',
      input: 'what\n9\n1\n1\n',
    })
    expect(stdout.match(/Type a number from 1 to 2\./g)).toHaveLength(2)
    expect(stdout).toContain('Passed with 100')
  })

  test('says so when the answers end before the module does', () => {
    expect(run('play', 'small', '--choices', '1', ...packs('sound')).stdout).toMatch(
      /Not finished\.\n$/,
    )
  })

  test('keeps every line within 80 columns', () => {
    const { stdout } = run('play', 'the-storeroom', '--choices', '1,1,1')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('schema', () => {
  test('prints the JSON Schema of a kind of file', () => {
    const { status, stdout } = run('schema', 'overlay')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { tighten: { items: { required: ['rule', 'reason'] } } },
    })
  })
})

describe('wrong use says what is wrong and how it is used, with code 2', () => {
  test.each([
    [['nothing'], 'there is no task nothing'],
    [[], 'nothing to do'],
    [['play'], 'no module given'],
    [['schema', 'modules'], 'there are: module, text, policy, sources, overlay'],
    [['graph', 'no-such-module'], 'no module no-such-module can be played'],
    [['play', 'the-storeroom', '--seed', 'x'], 'x is no seed'],
    [['check', '--today', '2026-13-01'], '2026-13-01 is no day'],
    [['check', '--packs', '/no/such/folder'], 'there is no folder /no/such/folder'],
    [['check', '--colour'], "Unknown option '--colour'"],
  ])('%j', (args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain('npm run content -- check')
  })
})
