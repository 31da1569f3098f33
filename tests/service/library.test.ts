import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editionFrom } from '../../electron/service/edition.ts'
import { openLibrary, type Library } from '../../electron/service/library.ts'
import { ask, createOffice, type Office } from './office.ts'

const open = ({ content, data }: Office): Library =>
  openLibrary({ content, packs: join(data, 'packs') })
const modules = (library: Library) => [...library.editions.keys()]
const told = ({ faults }: Library) => faults.map(({ code, file, line }) => ({ code, file, line }))
const hash = (library: Library, module: string) => library.editions.get(module)?.hash

const replace = (file: string, piece: string, instead: string) => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(piece)
  writeFileSync(file, text.replace(piece, instead))
}

/** The library with these bytes for the policy of an added pack. */
const withPolicy = (bytes: Buffer | string) => {
  const office = createOffice()
  writeFileSync(join(office.addPack('night-desk'), 'policy/night.yaml'), bytes)
  return open(office)
}

/** Whether the hashes of a built-in and an added module are the same after a change. */
const after = (change: (office: Office, pack: string) => void) => {
  const office = createOffice()
  const pack = office.addPack('night-desk')
  const before = open(office)
  change(office, pack)
  const now = open(office)
  return {
    builtIn: hash(before, 'left-folder') === hash(now, 'left-folder'),
    added: hash(before, 'night-call') === hash(now, 'night-call'),
  }
}

describe('the library', () => {
  it('holds the built-in modules, then those of packs in the order of their names', () => {
    const office = createOffice()
    office.addPack('night-desk')
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder', 'night-call'])
    expect(library.faults).toEqual([])
  })

  it('judges a pack’s modules by its own rules on top of the built-in ones, and no others by them', () => {
    const office = createOffice()
    office.addPack('night-desk')
    const { editions } = open(office)
    const rules = (module: string) =>
      editions
        .get(module)
        ?.variants[0].rules.get('store')
        ?.map(({ id }) => id)
    expect(rules('left-folder')).toEqual(['paper-into-approved-container'])
    expect(rules('night-call')).toEqual(['night-drawer-is-open', 'paper-into-approved-container'])
  })

  it('judges a module by the overlay it names, from its own pack, and knows it again by its texts', () => {
    const office = createOffice()
    const pack = office.addPack('night-desk')
    mkdirSync(join(pack, 'policy/overlays'))
    writeFileSync(
      join(pack, 'policy/overlays/quay.yaml'),
      'overlay: quay\ntitle: Quay\nabout: Open at night.\nswitchOff: [{ rule: night-drawer-is-open, reason: It has a lock. }]\n',
    )
    replace(join(pack, 'modules/night-call/module.yaml'), 'actor:', 'overlay: quay\nactor:')
    const library = open(office)
    expect(library.faults).toEqual([])
    const edition = library.editions.get('night-call')
    const rulesOf = (which: typeof edition) =>
      which?.variants[0].rules.get('store')?.map(({ id }) => id)
    expect(rulesOf(edition)).toEqual(['paper-into-approved-container'])
    if (edition === undefined) throw new Error('no edition')
    const kept = editionFrom(edition.texts, edition.hash, 'night-call')
    expect(rulesOf(kept ?? undefined)).toEqual(['paper-into-approved-container'])
  })

  it('needs no folder of packs', () => {
    expect(told(open(createOffice()))).toEqual([])
  })

  it('says that the built-in content is missing, and the app still opens', async () => {
    const office = createOffice()
    rmSync(office.content, { recursive: true })
    const { faults } = await ask(office.open(), 'about', {})
    expect(faults.map(({ code }) => code)).toEqual(['no-content'])
  })

  it('plays a sound pack beside a broken one and says what is wrong where', () => {
    const office = createOffice()
    office.addPack('night-desk', 'b-sound')
    const broken = office.addPack('night-desk', 'a-broken')
    replace(join(broken, 'modules/night-call/module.yaml'), 'start: find', 'start: nowhere')
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder', 'night-call'])
    expect(told(library)).toContainEqual({
      code: 'unknown-scene',
      file: 'packs/a-broken/modules/night-call/module.yaml',
      line: 17,
    })
    expect(library.faults.every(({ file }) => file.startsWith('packs/a-broken/'))).toBe(true)
  })

  it('leaves out a later module with an id that is taken', () => {
    const office = createOffice()
    office.addPack('night-desk', 'a')
    office.addPack('night-desk', 'b')
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder', 'night-call'])
    expect(told(library)).toEqual([
      { code: 'duplicate-id', file: 'packs/b/modules/night-call/module.yaml', line: 0 },
    ])
  })

  it('plays no pack on a built-in policy that is faulty', () => {
    const office = createOffice()
    office.addPack('night-desk')
    replace(join(office.content, 'policy/storage.yaml'), 'gsaApproved', 'gsaBlessed')
    const library = open(office)
    expect(modules(library)).toEqual([])
    expect(told(library).map(({ code }) => code)).toContain('base-policy')
  })

  it('plays a module of a pack whose other module is unreadable', () => {
    const office = createOffice()
    const pack = office.addPack('night-desk')
    mkdirSync(join(pack, 'modules/other'))
    writeFileSync(join(pack, 'modules/other/module.yaml'), Buffer.from([0x69, 0x64, 0x3a, 0xff]))
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder', 'night-call'])
    expect(told(library)).toEqual([
      { code: 'not-utf-8', file: 'packs/night-desk/modules/other/module.yaml', line: 1 },
    ])
  })
})

describe('a file of a pack', () => {
  it('that is not UTF-8 is told with its line, and the pack is not judged by the rest', () => {
    const library = withPolicy(
      Buffer.concat([Buffer.from('area: a\nrules: '), Buffer.from([0xc3, 0x28])]),
    )
    expect(modules(library)).toEqual(['left-folder'])
    expect(told(library)).toContainEqual({
      code: 'not-utf-8',
      file: 'packs/night-desk/policy/night.yaml',
      line: 2,
    })
  })

  it('that holds a NUL or is larger than the cap is refused', () => {
    expect(told(withPolicy('area: a\0'))[0]?.code).toBe('not-utf-8')
    expect(told(withPolicy(`# ${'x'.repeat(1_000_000)}`))[0]?.code).toBe('too-large')
  })

  it('may begin with a byte order mark', () => {
    const office = createOffice()
    const file = join(office.addPack('night-desk'), 'policy/night.yaml')
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`)
    expect(open(office).faults).toEqual([])
  })

  it('that is a link is not followed, nor is a folder that is one', () => {
    const office = createOffice()
    const pack = office.addPack('night-desk')
    const policy = join(pack, 'policy/night.yaml')
    renameSync(policy, join(office.data, 'elsewhere.yaml'))
    symlinkSync(join(office.data, 'elsewhere.yaml'), policy)
    symlinkSync(pack, join(office.data, 'packs/linked'))
    cpSync(join(office.content, 'policy'), join(office.data, 'packs/third/policy-of-others'), {
      recursive: true,
    })
    symlinkSync(
      join(office.data, 'packs/third/policy-of-others'),
      join(office.data, 'packs/third/policy'),
    )
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder'])
    expect(told(library).map(({ code, file }) => `${code} ${file}`)).toEqual(
      expect.arrayContaining([
        'link packs/night-desk/policy/night.yaml',
        'link packs/linked',
        'link packs/third/policy',
      ]),
    )
  })

  it('beyond the five hundredth is not read', () => {
    const office = createOffice()
    const pack = office.addPack('night-desk')
    for (let at = 0; at < 500; at += 1)
      writeFileSync(join(pack, `modules/night-call/note-${at}.yaml`), '')
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder'])
    expect(told(library).map(({ code }) => code)).toContain('too-many')
  })
})

describe('what stands among the packs and is none', () => {
  it('is told: a file, an empty folder; hidden entries are passed over', () => {
    const office = createOffice()
    mkdirSync(join(office.data, 'packs/empty'), { recursive: true })
    mkdirSync(join(office.data, 'packs/.hidden'))
    writeFileSync(join(office.data, 'packs/night-desk.zip'), '')
    expect(told(open(office)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'empty-pack packs/empty/',
      'not-a-folder packs/night-desk.zip',
    ])
  })

  it('is told where the place of the folder is taken by a file', () => {
    const office = createOffice()
    mkdirSync(office.data)
    writeFileSync(join(office.data, 'packs'), '')
    const library = open(office)
    expect(modules(library)).toEqual(['left-folder'])
    expect(told(library).map(({ code }) => code)).toEqual(['unreadable'])
  })
})

describe('the content hash of a module', () => {
  it('is SHA-256 and the same wherever the pack stands', () => {
    const office = createOffice()
    const pack = office.addPack('night-desk')
    const before = hash(open(office), 'night-call')
    renameSync(pack, join(office.data, 'packs/renamed'))
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(hash(open(office), 'night-call')).toBe(before)
  })

  it('changes with the module’s own files alone where only they change', () => {
    expect(
      after(({ content }) =>
        replace(join(content, 'modules/left-folder/text.en.yaml'), 'A line.', 'Another line.'),
      ),
    ).toEqual({ builtIn: false, added: true })
  })

  it('changes with every policy file the module is judged by', () => {
    expect(
      after(({ content }) =>
        replace(join(content, 'policy/sources.yaml'), 'first edition', 'second edition'),
      ),
    ).toEqual({ builtIn: false, added: false })
    expect(
      after((_, pack) =>
        replace(join(pack, 'policy/night.yaml'), 'severity: minor', 'severity: serious'),
      ),
    ).toEqual({ builtIn: true, added: false })
  })
})
