/** Verbs of foreign release, of talk with and about partners, and of asking originators. */
import { z } from 'zod'
import { change, no, none, yes, type VerbDefinition } from './verb-definition.ts'

const grounds = {
  purpose: yes('a specific purpose is written down'),
  limited: yes('it ends, or is looked at again, on a set day'),
  benefit: yes('a clearly defined benefit is stated'),
  agreementOnly: no('the only ground is that there is a security agreement'),
  split: no('it is cut into pieces that stay under the ceiling one by one'),
}

const including = (ids: readonly string[] = [], id = ''): string[] => [...new Set([...ids, id])]

export const releaseVerbs = {
  /** Decides that a document, or what it says, may go to a foreign government. Nothing changes hands yet. */
  release: {
    needs: ['document', 'partner'],
    may: ['request'],
    particulars: z.strictObject({
      ...grounds,
      display: no('it may be shown and not left with them'),
    }),
    effect: ({ world, objects: { document, partner, request }, particulars }) => {
      const paper = world.documents[document ?? '']
      return change(
        change(
          world,
          'document',
          document,
          particulars.display === true
            ? { displayableTo: including(paper?.displayableTo, partner) }
            : { releasableTo: including(paper?.releasableTo, partner) },
        ),
        'request',
        request,
        { granted: true, open: false },
      )
    },
  },
  /** Puts the question of a release to the foreign disclosure authority. */
  'request-release': {
    needs: ['document', 'partner'],
    may: ['request'],
    particulars: z.strictObject({
      ...grounds,
      exception: no('it asks for an exception to the ceiling and answers every criterion'),
    }),
    effect: ({ world, objects }) => change(world, 'request', objects.request, { open: true }),
  },
  /** Puts a partner on the release line of a document. */
  'mark-release': {
    needs: ['document', 'partner'],
    may: [],
    particulars: none,
    effect: ({ world, objects: { document, partner } }) =>
      change(world, 'document', document, {
        releasableTo: including(world.documents[document ?? '']?.releasableTo, partner),
      }),
  },
  /** Says on a document where its foreign information comes from. */
  'mark-origin': {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      named: yes('the country that it came from is named'),
      asForeign: yes('it is marked as holding foreign information'),
    }),
    effect: ({ world }) => world,
  },
  /** Asks the originator of a document to agree that it goes further. */
  'ask-originator': {
    needs: ['document'],
    may: [],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Plans or negotiates with a foreign government what would need a document to be released. */
  negotiate: {
    needs: ['document', 'partner'],
    may: ['recipient'],
    particulars: z.strictObject({
      authorized: no('the talks were authorized beforehand'),
      reserved: no('it is said that nothing is promised until a release is approved'),
    }),
    effect: ({ world }) => world,
  },
  /** Looks at how a partner handles what it has received. */
  survey: {
    needs: ['partner'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) =>
      change(world, 'partner', objects.partner, { handlingReviewed: true }),
  },
  /** Narrows, conditions or suspends what a partner gets. */
  narrow: {
    needs: ['partner'],
    may: ['document'],
    particulars: z.strictObject({
      total: no('all of it stops at once'),
      notice: no('notice is given'),
      substitute: no('there is a safe substitute'),
    }),
    effect: ({ world }) => world,
  },
  /** Puts an incident before the officials who report to Congress. */
  escalate: {
    needs: ['incident'],
    may: ['partner'],
    particulars: none,
    effect: ({ world, objects }) =>
      change(world, 'incident', objects.incident, { escalated: true }),
  },
  /** Uses a safeguard approved locally in place of the one prescribed. */
  'waive-safeguard': {
    needs: ['document'],
    may: ['container', 'place'],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Lets a partner pass on to others what it was given, or put it to another use. */
  'allow-onward': {
    needs: ['document', 'partner'],
    may: [],
    particulars: z.strictObject({
      consented: no('our government consented to that beforehand'),
      equallySecured: no('it stays under substantially the same security'),
    }),
    effect: ({ world }) => world,
  },
  /** Says no more than that there is no comment on classified matters that have come out. */
  'decline-comment': {
    needs: ['document', 'recipient'],
    may: ['network', 'place'],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Speaks of a working relationship with a partner’s intelligence or security service. */
  acknowledge: {
    needs: ['partner', 'recipient'],
    may: ['network', 'place'],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Opens a meeting on what a document says. */
  convene: {
    needs: ['document', 'place'],
    may: [],
    particulars: z.strictObject({
      vetted: no('clearance and need of everybody in the room were checked'),
      announced: no('the level was announced at the start'),
      notesCollected: no('the notes are collected at the end'),
    }),
    effect: ({ world }) => world,
  },
} as const satisfies Record<string, VerbDefinition>
