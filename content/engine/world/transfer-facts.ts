/** Facts of making, marking, sending, carrying and copying, and of what happens on systems, by kind of thing. */
import { count, flag, on } from './fact-definition.ts'

export const transferFacts = {
  document: {
    cui: flag('holds controlled unclassified information'),
    comsec: flag('is communications security material'),
    working: flag('is a working paper: a draft or notes, not yet a finished document'),
    dated: on('bears the date on which it was begun'),
    ageDays: count('days since it was begun'),
    derivative: flag('is made from classified sources'),
    compilation: flag('is classified only because of what its items show together'),
    analytic: flag('goes out as an analytic intelligence product'),
    message: flag('is a message, with all that it answers, forwards and carries along'),
    media: flag('is a removable medium or a drive'),
    portionMarked: on('shows the level of each of its portions'),
    unofficialDays: count('days since it was sent from an account that is not official'),
    filed: flag('is complete in an official account'),
  },
  place: {
    processing: flag('holds systems on which classified information is processed'),
  },
  network: {
    wireless: flag('sends or receives by radio'),
  },
  incident: {
    spill: flag('has put classified information on a system not approved for it'),
    spillAlerted: flag('all who must hear of a spill have heard of it'),
    isolated: flag('the systems it reached are isolated'),
    traced: flag('every system it may have reached has been traced'),
  },
} as const
