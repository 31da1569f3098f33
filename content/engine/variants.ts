/**
 * Variants: what differs from one attempt at a module to the next. A module names what varies and the values
 * each may have; `{$name}` in its files stands for the value that the seed picked.
 */
import { z } from 'zod'

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const Scalar = z.union([z.string(), z.number(), z.boolean()])
const Fields = z.record(Name, Scalar)

/** Values, or options that bring several values with them: `{$ally}` is the option, `{$ally.name}` one of its values. */
const DomainSchema = z.union([z.array(Scalar).min(2), z.record(Name, Fields)], {
  error: 'write a list of two values or more, or options with a value for each of their names',
})

/** What varies in a module, by name. */
export const VariantsSchema = z
  .record(Name, DomainSchema)
  .default({})
  .describe('What differs from one attempt to the next: `{$name}` stands for it in both files')
export type VariantsData = z.output<typeof VariantsSchema>

/** What the options of a module’s variants are called in one language. */
export const VariantWordsSchema = z
  .record(Name, z.record(Name, Fields))
  .default({})
  .describe('Words that come with an option, as `{$ally.name}`')
export type VariantWords = z.output<typeof VariantWordsSchema>

/** One variant: each name that can stand in braces, and its value. */
export type Variant = ReadonlyMap<string, string | number | boolean>

/** More variants than this take too long to prove one by one. */
export const mostVariants = 64

/** How many variants there are. */
export const countVariants = (data: VariantsData): number =>
  Object.values(data).reduce((count, domain) => count * Object.keys(domain).length, 1)

/** Every variant, in an order that follows from the file alone. A module in which nothing varies has one. */
export function variantsOf(data: VariantsData, words: VariantWords = {}): readonly Variant[] {
  let variants: Variant[] = [new Map()]
  for (const [name, domain] of Object.entries(data)) {
    const options = Array.isArray(domain)
      ? domain.map((value): Variant => new Map([[name, value]]))
      : Object.entries(domain).map(
          ([option, fields]): Variant =>
            new Map([
              [name, option],
              ...Object.entries({ ...fields, ...words[name]?.[option] }).map(
                ([field, value]) => [`${name}.${field}`, value] as const,
              ),
            ]),
        )
    variants = variants.flatMap((variant) =>
      options.map((option): Variant => new Map([...variant, ...option])),
    )
  }
  return variants
}

/** A variant as its author names it: `ally: veldania, level: SECRET`; empty where nothing varies. */
export const nameOfVariant = (variant: Variant): string =>
  [...variant]
    .filter(([name]) => !name.includes('.'))
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')

const placeholder = /\{\$([a-z0-9.-]+)\}/g
const aloneInText = /^\{\$([a-z0-9.-]+)\}$/

type Path = readonly (string | number)[]
/** A name in braces that no variant has, and where it stands. */
export type UnknownName = { readonly path: Path; readonly name: string }

/**
 * A file's value with the variant's values in place of names in braces. A text that is nothing but a name in
 * braces becomes the value itself, so that numbers and truth values can vary too.
 */
export function fillIn(
  value: unknown,
  variant: Variant,
): { readonly value: unknown; readonly unknown: readonly UnknownName[] } {
  const unknown: UnknownName[] = []
  const lookUp = (name: string, path: Path): string | number | boolean => {
    const found = variant.get(name)
    if (found === undefined) unknown.push({ path, name })
    return found ?? ''
  }
  const fill = (each: unknown, path: Path): unknown => {
    if (typeof each === 'string') {
      const alone = aloneInText.exec(each)?.[1]
      return alone === undefined
        ? each.replaceAll(placeholder, (_, name: string) => String(lookUp(name, path)))
        : lookUp(alone, path)
    }
    if (Array.isArray(each)) return each.map((item, at) => fill(item, [...path, at]))
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(
      Object.entries(each).map(([key, item]) => [key, fill(item, [...path, key])]),
    )
  }
  return { value: fill(value, []), unknown }
}
