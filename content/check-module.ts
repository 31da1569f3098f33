/** Turns a module's files into a module ready to play, with every fault placed at its line and column. */
import { z } from 'zod'
import { createConditionReader, type Vocabulary } from './engine/condition/condition.ts'
import { readScenes, wayFaults } from './check-scenes.ts'
import { textFaults } from './check-text.ts'
import { mosaicFaults, readMosaic } from './check-mosaic.ts'
import { sourceTypes } from './engine/exposure/facts.ts'
import { factTypes } from './engine/world/facts.ts'
import {
  longestWay,
  ModuleFileSchema,
  ModuleTextSchema,
  spokenOver,
  TranslatedTextSchema,
  type Module,
  type ModuleFile,
  type ModuleText,
} from './engine/module.ts'
import {
  countVariants,
  mostVariants,
  nameOfVariant,
  variantsOf,
  VariantsSchema,
  VariantWordsSchema,
  type Variant,
  type VariantsData,
  type VariantWords,
} from './engine/variants.ts'
import type { Language } from './engine/words/languages.ts'
import { collections, type Collection } from './engine/world/world.ts'
import { unknown } from './unknown-name.ts'
import type { PackFault, YamlFile } from './yaml-file.ts'

/** A module's words in another language. */
export type Translation = { readonly language: Language; readonly words: YamlFile }
type OtherWords = {
  readonly language: Language
  readonly yaml: YamlFile
  readonly inWords: Variant
}

/**
 * Reads one module from its structure and its words, in every variant. There are no modules where anything
 * is wrong in any of them.
 */
export function readModule(
  structure: YamlFile,
  words: YamlFile,
  translations: readonly Translation[] = [],
): { modules: readonly Module[]; faults: readonly PackFault[] } {
  const { value: varied, faults: variantFaults } = structure.read(
    z.looseObject({ variants: VariantsSchema }),
  )
  const { value: said, faults: saidFaults } = words.read(
    z.looseObject({ variants: VariantWordsSchema }),
  )
  if (varied === null || said === null)
    return { modules: [], faults: [...variantFaults, ...saidFaults] }
  if (countVariants(varied.variants) > mostVariants)
    return { modules: [], faults: [tooManyVariants(structure, countVariants(varied.variants))] }
  const unknown = unknownOptions(words, varied.variants, said.variants)
  const others = translations.map(({ language, words: yaml }) => {
    const { value } = yaml.read(z.looseObject({ variants: VariantWordsSchema }))
    return { language, yaml, variants: variantsOf(varied.variants, value?.variants) }
  })
  const inEnglish = variantsOf(varied.variants, said.variants)
  const read = variantsOf(varied.variants).map((variant, at) =>
    readVariant(structure, words, {
      variant,
      inWords: inEnglish[at] ?? variant,
      others: others.map(({ language, yaml, variants }) => ({
        language,
        yaml,
        inWords: variants[at] ?? variant,
      })),
    }),
  )
  const faults = [...unknown, ...oncePerPlace(read.map((each) => each.faults))]
  return {
    modules: faults.length > 0 ? [] : read.flatMap(({ module }) => module ?? []),
    faults,
  }
}

const placeOf = ({ file, line, column, code }: PackFault): string =>
  `${file}:${line}:${column} ${code}`

/** Faults of all variants. What is wrong in several, with other values in its words, is told once. */
function oncePerPlace(variants: readonly (readonly PackFault[])[]): readonly PackFault[] {
  const told = new Set<string>()
  return variants.flatMap((faults) => {
    const fresh = faults.filter((fault) => !told.has(placeOf(fault)))
    for (const fault of fresh) told.add(placeOf(fault))
    return fresh
  })
}

const tooManyVariants = (structure: YamlFile, count: number): PackFault =>
  structure.faultAtKey(['variants'], {
    code: 'too-many-variants',
    problem: `there are ${count} variants, and at most ${mostVariants} can be proved`,
    remedy: 'let fewer things vary, or let some vary together as the values of one option',
  })

/** Words for options that the structure does not have. */
const unknownOptions = (
  words: YamlFile,
  data: VariantsData,
  said: VariantWords,
): readonly PackFault[] =>
  Object.entries(said).flatMap(([name, options]) => {
    const domain = data[name]
    return Object.keys(options)
      .filter((option) => domain === undefined || Array.isArray(domain) || !(option in domain))
      .map((option) =>
        words.faultAtKey(['variants', name, option], {
          code: 'no-use',
          problem: `the module has no option \`${option}\` of \`${name}\``,
          remedy: 'correct the name or remove the words',
        }),
      )
  })

function readVariant(
  structure: YamlFile,
  words: YamlFile,
  {
    variant,
    inWords,
    others,
  }: {
    readonly variant: Variant
    readonly inWords: Variant
    readonly others: readonly OtherWords[]
  },
): { module: Module | null; faults: readonly PackFault[] } {
  const { value: file, faults: structureFaults } = structure.read(ModuleFileSchema, variant)
  const { value: text, faults: wordFaults } = words.read(ModuleTextSchema, inWords)
  if (file === null || text === null)
    return { module: null, faults: [...structureFaults, ...wordFaults] }

  const faults: PackFault[] = [...worldFaults(structure, file)]
  const mosaic = readMosaic(structure, file, faults)
  faults.push(...mosaicFaults(structure, file, mosaic))
  const readSource = createConditionReader(vocabularyOf(file))
  const scenes = readScenes({ yaml: structure, file, text, mosaic, readSource, faults })
  faults.push(...wayFaults({ yaml: structure, file }), ...textFaults(structure, words, file, text))
  const translations = new Map<Language, ModuleText>()
  for (const { language, yaml, inWords: inOther } of others) {
    const { value, faults: broken } = yaml.read(TranslatedTextSchema, inOther)
    faults.push(...broken)
    if (value === null) continue
    const whole = spokenOver(text, value)
    faults.push(...textFaults(structure, yaml, file, whole))
    translations.set(language, whole)
  }
  const decisions = longestWay(scenes, file.start)
  if (decisions === undefined)
    faults.push(
      structure.faultAtKey(['scenes'], {
        code: 'circle',
        problem: 'some scenes lead back to themselves, so the module may never end',
        remedy: 'let every choice lead on towards an ending',
      }),
    )
  if (faults.length > 0 || decisions === undefined) return { module: null, faults }
  const { id, version, minutes, areas, actor, overlay = null, start, teaches } = file
  return {
    module: {
      id,
      version,
      minutes,
      areas,
      actor,
      overlay,
      variant: nameOfVariant(variant),
      teaches,
      start,
      scenes,
      guides: file.guides,
      text,
      translations,
      decisions,
      world: { ...file.world, minutes: 0, sources: mosaic, knowledge: mosaic.start },
    },
    faults: [],
  }
}

const references = { place: 'places', container: 'containers', originator: 'partners' } as const

function worldFaults(structure: YamlFile, file: ModuleFile): PackFault[] {
  const faults: PackFault[] = []
  if (!(file.actor in file.world.people))
    faults.push(unknown(structure, ['actor'], 'person', file.actor, file.world.people))
  for (const [code, partner] of Object.entries(file.codes))
    if (!(partner in file.world.partners))
      faults.push(unknown(structure, ['codes', code], 'partner', partner, file.world.partners))
  for (const id of Object.keys(file.guides))
    if (id in file.world.documents)
      faults.push(
        structure.faultAtKey(['guides', id], {
          code: 'duplicate-id',
          problem: `there is already a document \`${id}\``,
          remedy: 'give one of the two another id',
        }),
      )
  for (const name of Object.keys(collections) as Collection[])
    for (const [id, thing] of Object.entries(file.world[name]))
      for (const [fact, collection] of Object.entries(references)) {
        const value: unknown = fact in thing ? (thing as Record<string, unknown>)[fact] : ''
        if (typeof value === 'string' && value !== '' && !(value in file.world[collection]))
          faults.push(
            unknown(structure, ['world', name, id, fact], fact, value, file.world[collection]),
          )
      }
  for (const [id, { needs }] of Object.entries(file.world.people))
    for (const [at, document] of needs.entries())
      if (!(document in file.world.documents))
        faults.push(
          unknown(
            structure,
            ['world', 'people', id, 'needs', at],
            'document',
            document,
            file.world.documents,
          ),
        )
  return faults
}

/** The facts of a whole world, for a module's own conditions. */
function vocabularyOf({ world, sources }: ModuleFile): Vocabulary {
  const known = Object.keys(sources)
  return {
    minutes: 'int',
    ...(known.length > 0 && {
      sources: Object.fromEntries(known.map((id) => [id, sourceTypes])),
    }),
    ...Object.fromEntries(
      (Object.keys(collections) as Collection[])
        .filter((name) => Object.keys(world[name]).length > 0)
        .map((name) => [
          name,
          Object.fromEntries(
            Object.keys(world[name]).map((id) => [id, factTypes[collections[name]]]),
          ),
        ]),
    ),
  }
}
