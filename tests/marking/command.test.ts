import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import given from '../fixtures/marking-examples.json' with { type: 'json' }

const command = fileURLToPath(new URL('../../content/marking/command.ts', import.meta.url))

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the command', () => {
  test('prints findings as a compiler does and fails', () => {
    const { status, stdout } = run(['SECRET//NOFORN//REL TO USA, GBR'])
    expect(status).toBe(1)
    expect(stdout).toBe(
      [
        'banner:1:15: error E_SEPARATOR: dissemination controls share one category and are parted by one slash',
        '  SECRET//NOFORN//REL TO USA, GBR',
        '                ^^',
        '  rule: IC-RM-2016 §A.6, §D.1',
        '  fix: write /',
        'banner:1:17: error E_CONFLICT: NOFORN and REL TO exclude each other',
        '  SECRET//NOFORN//REL TO USA, GBR',
        '                  ^^^^^^^^^^^^^^^',
        '  rule: IC-RM-2016 §H.8; ISM-ID-00033',
        'not valid: 2 kinds of error',
        '',
      ].join('\n'),
    )
  })

  test('passes a valid mark and prints its canonical form', () => {
    expect(run(['TOP SECRET//TALENT KEYHOLE'])).toMatchObject({
      status: 0,
      stdout: 'valid banner: TOP SECRET//TK\n',
    })
    expect(run(['(S//NF)'])).toMatchObject({ status: 0, stdout: 'valid portion: (S//NF)\n' })
  })

  test('judges by the profile and kind asked for', () => {
    expect(run(['--profile', 'dod', 'SECRET//EXDIS']).status).toBe(0)
    expect(run(['SECRET//EXDIS']).status).toBe(1)
    expect(run(['--kind', 'portion', 'S//NF']).stdout).toContain('E_NO_PARENS')
  })

  test('rolls portions up and says where each element came from', () => {
    const { status, stdout } = run(['--kind', 'rollup', '(S//REL TO USA, GBR)', '(TS//NF)'])
    expect(status).toBe(0)
    expect(stdout).toContain('TOP SECRET//NOFORN\n')
    expect(stdout).toContain('NOFORN: portion 2; these portions are NOFORN')
  })

  test('explains a mark', () => {
    expect(run(['--explain', 'SECRET//FGI DEU']).stdout).toContain('holds information of Germany')
  })

  test.each([
    [['--profile', 'navy', 'SECRET']],
    [['--kind', 'letter', 'SECRET']],
    [[]],
    [['--nonsense']],
    [['--kind', 'authority-block', '{']],
  ])('with %j says how it is used', (args) => {
    const { status, stderr } = run(args)
    expect(status).toBe(2)
    expect(stderr).toContain('npm run marking')
  })
})

const line = (id: number) => JSON.stringify({ id, kind: 'portion', input: '(S//NF)' })

describe('the batch', () => {
  test('answers a line for a line, and a line with an error for one that is no case', () => {
    const lines = [
      ...given.map((each) => JSON.stringify(each)),
      '{"id":',
      'null',
      '',
      '{"id":"z","kind":"sign","input":""}',
    ]
    const { status, stdout } = run(['--batch'], lines.join('\n'))
    expect(status).toBe(0)
    const answers: { id: unknown; valid?: boolean; error?: string }[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toHaveLength(given.length + 3)
    for (const [index, each] of given.entries()) {
      expect(answers[index]).toMatchObject({ id: each.id, valid: each.valid })
    }
    const refused = { valid: false, expect: null, errors: [], error: expect.any(String) }
    expect(answers.slice(given.length)).toEqual([
      { id: null, ...refused },
      { id: null, ...refused },
      { id: 'z', ...refused },
    ])
  })

  test('takes lines as any editor writes them and answers in their order', () => {
    const ids = Array.from({ length: 500 }, (_, id) => id)
    const input = `\ufeff${ids.map(line).join('\r\n\r\n  \r\n')}`
    const { status, stdout, stderr } = run(['--batch'], input)
    expect([status, stderr]).toEqual([0, ''])
    const answered = stdout.trimEnd().split('\n')
    expect(answered.map((each) => [JSON.parse(each).id, JSON.parse(each).valid])).toEqual(
      ids.map((id) => [id, true]),
    )
  })

  test('has nothing to say to nothing', () => {
    expect(run(['--batch'], '')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
