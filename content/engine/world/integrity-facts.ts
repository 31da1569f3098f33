/** Facts of whether a report still says what was found. */
import { flag } from './fact-definition.ts'

export const integrityFacts = {
  document: {
    bent: flag('the trainee has changed what it says, or how surely, for the sake of who reads it'),
    bendingTold: flag('the trainee has told what was changed in it'),
    faulty: flag('is out with an error in it'),
    faultKnown: flag('the trainee knows of the error in it'),
  },
} as const
