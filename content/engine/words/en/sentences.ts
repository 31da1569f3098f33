import type { Sentences } from '../lexicon.ts'

const digits = new Intl.NumberFormat('en-GB')
const number = (value: number): string => digits.format(value)
const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

/** The words (English) around the facts. */
export const sentences: Sentences = {
  number,
  and: (items) => joined(items, 'and'),
  or: (items) => joined(items, 'or'),
  absent: {
    document: 'the document',
    recipient: 'the recipient',
    place: 'the place',
    container: 'the container',
    network: 'the means',
    partner: 'the partner',
    incident: 'the incident',
    request: 'the request',
    threat: 'the threat',
  },
  nothing: 'nothing',
  none: 'none',
  nothingClassified: 'nothing classified',
  thePublic: 'the public',
  values: { 'by hand': 'hand-to-hand delivery' },
  lessExactly: (piece) => `${piece} (told less exactly)`,
  exposure: {
    holds: (audience, remaining, before, pool) =>
      remaining === before
        ? `${audience} can rule out nobody more than before: ${number(remaining)} of ${number(pool)} people still fit`
        : remaining === 1
          ? `only one of ${number(pool)} people fits all that was told to ${audience}: the source can be named`
          : `${number(remaining)} of ${number(pool)} people fit all that was told to ${audience}; before this it was ${number(before)}`,
    misled: (audience, remaining, _before, pool) =>
      `what was told to ${audience} fits ${number(remaining)} of ${number(pool)} people, and the source is not among them: others are in danger`,
    contradicted: (audience, _remaining, _before, pool) =>
      `not one of ${number(pool)} people fits all that was told to ${audience}, so something in it must be invented`,
  },
  clause: {
    level: {
      '==': (value) => `${value} itself`,
      '!=': (value) => `any level but ${value}`,
      '<': (value) => `lower than ${value}`,
      '<=': (value) => `${value} or lower`,
      '>': (value) => `higher than ${value}`,
      '>=': (value) => `${value} or higher`,
    },
    count: {
      '==': (value) => value,
      '!=': (value) => `not ${value}`,
      '<': (value) => `less than ${value}`,
      '<=': (value) => `${value} or less`,
      '>': (value) => `more than ${value}`,
      '>=': (value) => `${value} or more`,
    },
    name: {
      '==': (value) => value,
      '!=': (value) => `not ${value}`,
    },
    among: (item) => `${item} among them`,
    notAmong: (item) => `${item} not among them`,
    notSo: (words) => `it is not so that ${words}`,
    another: 'another',
    always: 'always so',
    never: 'never so',
    known: {
      document: 'you know that {x} {is|are} there',
      incident: 'you know of {x}',
      threat: 'you know of {x}',
    },
  },
  nearMiss: {
    against: (kept) => `One thing alone kept it from counting against you: ${kept}`,
    inFavour: (missing) => `One thing alone was missing for it to count in your favour: ${missing}`,
  },
  otherwise: {
    so: (words) => `It would have been enough if ${words}.`,
    way: (words) => `This would have been enough – ${words}.`,
    lessExactly: (piece) => `It would have been enough to tell this less exactly: ${piece}.`,
    leavingOut: (piece) => `It would have been enough to leave this out: ${piece}.`,
    thing: (to, from) => `It would have been enough to choose ${to} in place of ${from}.`,
    choice: (label) => `It would have been enough to answer: ‘${label}’`,
  },
  reckoning: {
    began: 'You began with 100 points.',
    nothingLost: 'Nothing was found against you.',
    lost: (points) => `Findings against you took ${points}.`,
    nothingToGiveBack: (offered) =>
      `What you did well would have given back up to ${offered}; there was nothing to give back.`,
    givenBack: (points, offered) =>
      `What you did well gave back ${points} of the ${offered} it was worth: never more than half of what was lost.`,
    notBelowZero: 'The score does not go below 0.',
    gated: (score) =>
      `The score is ${score}, but a critical finding fails the module whatever the score.`,
    score: (score, passMark) => `The score is ${score}; ${passMark} passes.`,
  },
}
