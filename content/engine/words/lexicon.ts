/**
 * A lexicon: all the words of one language from which explanations are made. Every language fills the same
 * shape, so that a fact without words in one of them does not compile.
 */
import type { Comparison } from '../condition/tree.ts'
import type { Standing } from '../exposure/exposure.ts'
import type { exposureTypes } from '../exposure/facts.ts'
import type { Role } from '../verbs/verb-definition.ts'
import type { verbs } from '../verbs/verbs.ts'
import type { accessTypes } from '../world/facts.ts'
import type { Kind, kinds } from '../world/world.ts'

/**
 * For a yes or no: the words for each, where empty words say nothing worth saying. For anything else: the
 * words around its value; for a name also those for none. `{x}` is the thing the fact is about; where it
 * can be several documents at once, `{is|are}` gives the verb for one and for several.
 */
export type Words = readonly [yes: string, no: string] | string

type FactName<K extends Kind> = 'id' | keyof (typeof kinds)[K]['shape']
type ParticularName = {
  [V in keyof typeof verbs]: keyof (typeof verbs)[V]['particulars']['shape']
}[keyof typeof verbs]

/** The words for some facts of some kinds of thing. */
export type WordsOf<T> = { readonly [K in keyof T]: { readonly [F in keyof T[K]]: Words } }

/** The words around the facts: how they are listed, counted, compared, and what is said at the end. */
export type Sentences = {
  readonly number: (value: number) => string
  /** «A, B and C». */
  readonly and: (items: readonly string[]) => string
  /** «A, B or C». */
  readonly or: (items: readonly string[]) => string
  /** In place of a thing that plays no part. */
  readonly absent: Readonly<Record<Role, string>>
  readonly nothing: string
  readonly none: string
  readonly nothingClassified: string
  readonly thePublic: string
  /** Words for values that stand as English words in the world: kinds of place, ways of sending. */
  readonly values: Readonly<Record<string, string>>
  /** A piece told less precisely than it is known. */
  readonly lessExactly: (piece: string) => string
  readonly exposure: Readonly<
    Record<Standing, (audience: string, remaining: number, before: number, pool: number) => string>
  >
  readonly clause: {
    /** A value as a comparison asks for it: «SECRET or higher», «fewer than 3». */
    readonly level: Readonly<Record<Exclude<Comparison, 'in'>, (value: string) => string>>
    readonly count: Readonly<Record<Exclude<Comparison, 'in'>, (value: string) => string>>
    readonly name: Readonly<Record<'==' | '!=', (value: string) => string>>
    readonly among: (item: string) => string
    readonly notAmong: (item: string) => string
    readonly notSo: (words: string) => string
    /** In place of a name that is not there but asked for. */
    readonly another: string
    readonly always: string
    readonly never: string
    /** Facts that are not worth a sentence when they hold, but have to be named when asked for. */
    readonly known: Readonly<Record<'document' | 'incident' | 'threat', string>>
  }
  readonly nearMiss: {
    /** Why a rule that all but fired did not count: what it would have needed, or what kept it away. */
    readonly against: (kept: string) => string
    readonly inFavour: (missing: string) => string
  }
  readonly otherwise: {
    readonly so: (words: string) => string
    /** Another way, as `the way in which it went: hand-to-hand delivery`. */
    readonly way: (words: string) => string
    readonly lessExactly: (piece: string) => string
    readonly leavingOut: (piece: string) => string
    readonly thing: (to: string, from: string) => string
    readonly choice: (label: string) => string
  }
  readonly reckoning: {
    readonly began: string
    readonly nothingLost: string
    readonly lost: (points: number) => string
    readonly nothingToGiveBack: (offered: number) => string
    readonly givenBack: (points: number, offered: number) => string
    readonly notBelowZero: string
    readonly gated: (score: number) => string
    readonly score: (score: number, passMark: number) => string
  }
}

export type Lexicon = {
  readonly kinds: { readonly [K in Kind]: { readonly [F in FactName<K>]: Words } }
  readonly access: Readonly<Record<keyof typeof accessTypes, Words>>
  readonly exposure: Readonly<Record<keyof typeof exposureTypes, Words>>
  readonly action: Readonly<Record<ParticularName, Words>>
  readonly sentences: Sentences
}
