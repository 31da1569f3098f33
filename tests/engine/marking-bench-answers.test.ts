/** A portion or the banner as marked: the action it comes to, what is remarked on it, and what is due. */
import { describe, expect, test } from 'vitest'
import { actionsOn, partOf, quoted, reference } from './marking-done.ts'
import { exerciseOf, harbourNote, markingPack } from './marking-pack.ts'

/** The portion on the berth with REL alone, under a banner. */
const leaningOn = (banner: string) =>
  actionsOn({ banner, portions: { ...reference.portions, berth: '(S//REL)' } })[1]?.particulars

describe('a portion', () => {
  const right = {
    parts: 4,
    number: 4,
    bearsLevel: true,
    level: 'SECRET',
    due: 'SECRET',
    missing: [],
    extra: [],
    wellFormed: true,
  }
  const unmarked = { bearsLevel: false, level: 'UNCLASSIFIED' }

  test.each<[string, object, readonly string[]]>([
    ['(S//NF)', {}, []],
    ['', unmarked, ['It was left empty.']],
    [' ', unmarked, ['It was left empty.']],
    ['NF', unmarked, ['No level can be read in it, so it marks nothing.']],
    ['(S)', { missing: ['NF'] }, ['Left out: NF.']],
    [
      '(C)',
      { level: 'CONFIDENTIAL', missing: ['NF'] },
      ['It says CONFIDENTIAL, and SECRET is what sources and guide give.', 'Left out: NF.'],
    ],
    [
      '(S//REL TO USA, VEL)',
      { missing: ['NF'] },
      ['Left out: NF.', 'So it is open to Veldania, and should not be.'],
    ],
    [
      '(S//REL TO USA, GBR, VEL)',
      { missing: ['NF'] },
      ['Left out: NF.', 'So it is open to United Kingdom and Veldania, and should not be.'],
    ],
    [
      'SECRET//NOFORN',
      { wellFormed: false },
      [
        'Form: a portion shortens the classification: `S`. To mend it, shorten the classification.',
        'Form: `NOFORN` is for banners; a portion writes `NF`. To mend it, write NF.',
      ],
    ],
    ['(S//OC/NF)', { extra: ['OC'] }, ['Added without need: OC.']],
    [
      '(S/NF)',
      { wellFormed: false },
      ['Form: categories are parted by `//`. To mend it, write //.'],
    ],
  ])('marked %j', (mark, particulars, remarks) => {
    expect(actionsOn(quoted(mark))[3]).toStrictEqual({
      verb: 'mark-portion',
      objects: { document: 'note' },
      particulars: { ...right, ...particulars },
    })
    expect(partOf(quoted(mark), 'portion quoted')).toMatchObject({
      given: mark.trim(),
      due: '(S//NF)',
      right: remarks.length === 0,
      remarks,
    })
  })

  test('says of foreign RESTRICTED that it is CONFIDENTIAL', () => {
    expect(actionsOn(quoted('(//VEL R)'))[3]?.particulars['level']).toBe('CONFIDENTIAL')
    expect(actionsOn(quoted('(TS//NF)'))[3]?.particulars['level']).toBe('TOP SECRET')
  })

  test('that was never touched counts as left empty', () => {
    const portions = { subject: '(U)' }
    expect(actionsOn({ portions }).slice(1, 4)).toMatchObject(
      [2, 3, 4].map((number) => ({ particulars: { number, bearsLevel: false } })),
    )
    expect(partOf({ portions }, 'portion crew').remarks).toEqual(['It was left empty.'])
  })

  test('may lean on the banner’s list, but not on a banner without one', () => {
    expect(leaningOn('SECRET//REL TO USA, VEL')).toMatchObject({
      missing: [],
      extra: [],
      wellFormed: true,
    })
    expect(leaningOn('SECRET//NOFORN')).toMatchObject({ wellFormed: false })
  })

  test('is traced to the portions and elements that classify it', () => {
    expect(partOf({}, 'portion crew').grounds).toEqual([
      'CONFIDENTIAL: portion 1 of ‘The survey’ and element B-2 of ‘Guide to harbours’.',
      'NOFORN: portion 1 of ‘The survey’ and element B-2 of ‘Guide to harbours’.',
    ])
    expect(partOf({}, 'portion subject').grounds).toEqual([
      '(U): neither a source nor the guide classifies it.',
    ])
  })
})

describe('the banner', () => {
  const right = {
    bearsLevel: true,
    level: 'SECRET',
    due: 'SECRET',
    missing: [],
    extra: [],
    wellFormed: true,
    noforn: true,
    releasableTo: [],
  }

  test.each<[string, object]>([
    ['SECRET//NOFORN', {}],
    ['', { bearsLevel: false, level: 'UNCLASSIFIED', noforn: false }],
    ['SECRET', { missing: ['NOFORN'], noforn: false }],
    ['SECRET//REL TO USA, VEL', { missing: ['NOFORN'], noforn: false, releasableTo: ['veldania'] }],
    ['SECRET//REL TO USA, GBR', { missing: ['NOFORN'], noforn: false }],
    ['TOP SECRET//NOFORN', { level: 'TOP SECRET' }],
    ['SECRET/NOFORN', { wellFormed: false }],
    ['S//NOFORN', { wellFormed: false }],
  ])('marked %j', (banner, particulars) => {
    expect(actionsOn({ banner })[4]).toStrictEqual({
      verb: 'mark-banner',
      objects: { document: 'note' },
      particulars: { ...right, ...particulars },
    })
  })

  test('is traced to the portions that it follows from', () => {
    expect(partOf({}, 'banner')).toMatchObject({
      label: 'Banner',
      start: '',
      due: 'SECRET//NOFORN',
      grounds: ['SECRET: portions 2 and 4.', 'NOFORN: portions 3 and 4.'],
    })
  })

  test('is traced to the guide where portions are more together than each alone', () => {
    const raised = exerciseOf(
      harbourNote(markingPack('facts: { crew: 41 }', 'facts: { crew: 91 }')),
    )
    expect(partOf({}, 'banner', raised)).toMatchObject({
      due: 'TOP SECRET//NOFORN',
      grounds: ['TOP SECRET: element C-1 of ‘Guide to harbours’.', 'NOFORN: portions 3 and 4.'],
      right: false,
    })
    const low = { ...reference.portions, berth: '(C//NF)', quoted: '(C//NF)' }
    expect(actionsOn({ portions: low, banner: 'TOP SECRET//NOFORN' }, raised)[4]).toMatchObject({
      particulars: { due: 'TOP SECRET', level: 'TOP SECRET' },
    })
  })

  test('may follow from the trainee’s own portions, and is told so', () => {
    const portions = { subject: '(U)', berth: '(C//REL TO USA, VEL)' }
    const own = { portions, banner: 'CONFIDENTIAL//REL TO USA, VEL' }
    expect(actionsOn(own)[4]?.particulars).toMatchObject({ due: 'CONFIDENTIAL', missing: [] })
    expect(partOf(own, 'banner')).toMatchObject({
      right: true,
      due: 'SECRET//NOFORN',
      remarks: [
        'It says CONFIDENTIAL, and SECRET is what sources and guide give.',
        'It follows from your own portion marks, so nothing is held against it here.',
      ],
    })
    expect(partOf({}, 'banner').remarks).toEqual([])
    const leaning = { ...portions, berth: '(C//REL)' }
    expect(partOf({ ...own, portions: leaning }, 'banner').right).toBe(true)
    expect(partOf({ portions: {}, banner: 'UNCLASSIFIED' }, 'banner').right).toBe(false)
    const wider = 'CONFIDENTIAL//REL TO USA, GBR, VEL'
    expect(partOf({ portions, banner: wider }, 'banner').right).toBe(false)
    expect(partOf({ portions, banner: 'CONFIDENTIAL' }, 'banner')).toMatchObject({
      right: false,
      remarks: [
        'It says CONFIDENTIAL, and SECRET is what sources and guide give.',
        'Left out: NOFORN.',
      ],
    })
  })
})
