/** Verbs of keeping a report true: editing it, putting an error in it right, answering for it. */
import { z } from 'zod'
import { change, no, type VerbDefinition } from './verb-definition.ts'

const alters = no('a judgement, a confidence level or a finding is changed')

export const integrityVerbs = {
  /** Edits a report, at the wish of the recipient if there is one. */
  revise: {
    needs: ['document'],
    may: ['recipient'],
    particulars: z.strictObject({
      alters,
      blurs: no('how likely or how sure something is can no longer be read from it'),
      dropsDissent: no('a view that differs is left out, or nobody can tell whose it is'),
      invents: no('something is put in that nobody reported'),
      showsDissent: no('a view that differs stands in it under the name of whoever holds it'),
      explains: no('it says on what ground each judgement rests, and how surely'),
    }),
    effect: ({ world, objects, particulars: { alters, blurs, dropsDissent, invents } }) =>
      [alters, blurs, dropsDissent, invents].includes(true)
        ? change(world, 'document', objects.document, { bent: true })
        : world,
  },
  /** Puts an error in a report right. */
  correct: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      told: no('all who have the report are told what was changed and why'),
    }),
    effect: ({ world, objects }) => change(world, 'document', objects.document, { faulty: false }),
  },
  /** Answers for a report to somebody: what it says, how sure it is, and how it came to say so. */
  vouch: {
    needs: ['document', 'recipient'],
    may: ['network'],
    particulars: z.strictObject({
      alters,
      hides: no('changes that were made to it, or asked for, are left unsaid'),
      ownPart: no('what the trainee changed, and what was asked of the trainee, is said'),
    }),
    effect: ({ world, objects, particulars }) =>
      particulars.ownPart === true
        ? change(world, 'document', objects.document, { bendingTold: true })
        : world,
  },
} as const satisfies Record<string, VerbDefinition>
