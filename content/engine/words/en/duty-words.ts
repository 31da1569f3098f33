/** Words (English) for the facts of `duty-facts.ts` and the particulars of the duty verbs. */
import type { dutyFacts } from '../../world/duty-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const dutyWords: WordsOf<typeof dutyFacts> = {
  document: {
    nato: [
      '{x} {holds|hold} NATO classified information',
      '{x} {holds|hold} no NATO classified information',
    ],
    orcon: [
      'the originator of {x} decides who else gets it',
      'the originator of {x} has not kept the say over who else gets it',
    ],
    limitedDissemination: [
      'a limited-dissemination control bars sharing {x}',
      'no limited-dissemination control bars sharing {x}',
    ],
    leaked: [
      '{x} {has|have} been published without authority',
      '{x} {has|have} not been published',
    ],
    mostlyLower: [
      'only a small part of {x} needs the level',
      '{x} {needs|need} the level throughout',
    ],
    wronglyMarked: [
      'there is good reason to think that the marking of {x} is wrong',
      'nothing suggests that the marking of {x} is wrong',
    ],
    drawsOnProtected: [
      '{x} {draws|draw} on protected information',
      '{x} {draws|draw} on nothing protected',
    ],
  },
  person: {
    trained: [
      '{x}: security training up to date',
      '{x}: security training not given or out of date',
    ],
    natoBriefed: ['{x} has had the NATO briefing', '{x} has not had the NATO briefing'],
    protectedDisclosure: [
      '{x} has lawfully reported what looked like wrongdoing',
      '{x} has made no protected report',
    ],
  },
  place: {
    openStorage: [
      '{x} is an approved open storage area',
      '{x} is not an approved open storage area',
    ],
    securityInDepth: [
      '{x} lies within layers of security',
      '{x} does not lie within layers of security',
    ],
    alarmMinutes: 'minutes until the alarm of {x} is answered, with 0 for no alarm: {value}',
    fourHourlyChecks: [
      '{x} is checked every four hours by somebody cleared',
      '{x} is not checked every four hours by somebody cleared',
    ],
    constructed: [
      '{x} is built as an open storage area has to be',
      '{x} is not built as an open storage area has to be',
    ],
    classifiedUse: [
      'classified information is used or stored in {x}',
      'nothing classified is used or stored in {x}',
    ],
    abroad: ['{x} is in another country', '{x} is not in another country'],
    usControlled: [
      '{x} is under the control of the United States Government',
      '{x} is not under the control of the United States Government',
    ],
    storageAgreed: [
      'an agreement lets classified material be kept in {x}',
      'no agreement lets classified material be kept in {x}',
    ],
  },
  container: { level: 'highest level that {x} holds: {value}' },
  incident: {
    inCharge: [
      'you answer for how {x} is followed up',
      'somebody else answers for how {x} is followed up',
    ],
    intelligence: ['intelligence was disclosed', 'no intelligence was disclosed'],
    assessed: ['the damage has been assessed', 'the damage has not been assessed'],
    dniCoordinated: [
      '{x} has been coordinated with the Director of National Intelligence',
      '{x} has not been coordinated with the Director of National Intelligence',
    ],
    grave: [
      '{x} is one of those that the oversight office hears of',
      '{x} is not one of those that the oversight office hears of',
    ],
    isooTold: [
      'the oversight office has been notified of {x}',
      'the oversight office has not been notified of {x}',
    ],
    criminal: ['{x} looks like a crime', '{x} does not look like a crime'],
    counselTold: ['counsel has been brought in', 'counsel has not been brought in'],
    justiceTold: [
      '{x} has been coordinated with the Department of Justice',
      '{x} has not been coordinated with the Department of Justice',
    ],
    recordsLost: [
      'records were removed or destroyed without authority',
      'no records were removed or destroyed',
    ],
    archivistTold: [
      '{x} has been reported to the National Archives',
      '{x} has not been reported to the National Archives',
    ],
    inspectorDeclined: [
      'the inspector general did not pass the concern on as it was',
      'the inspector general has not turned the concern away',
    ],
  },
  request: {
    forTrainee: ['{x} is for you to answer', '{x} is not for you to answer'],
    emergencyReport: [
      '{x} is owed to the originator after an emergency disclosure',
      '{x} is no report on an emergency disclosure',
    ],
    heldUp: ['the emergency does not allow {x} yet', 'nothing holds {x} up'],
  },
}

export const dutyActionWords = {
  minimised: [
    'no more was disclosed than the emergency called for, to no more people',
    'more was disclosed, or to more people, than the emergency called for',
  ],
  terminationBriefing: ['a termination briefing was given', 'no termination briefing was given'],
  collected: [
    'all classified material was handed back first',
    'nobody made sure that all classified material was handed back',
  ],
  visible: [
    'people who may not know could read the screen',
    'nobody who may not know could read the screen',
  ],
  apart: [
    'the record is kept away from the container',
    'the record is kept with the container or by its user',
  ],
  checked: ['the closing check was made', 'no closing check was made'],
  recorded: ['it was put on record', 'it was not put on record'],
  irrecoverable: [
    'nothing that is left could be read or put together again',
    'what is left could be read or put together again',
  ],
  overwritten: ['the medium was overwritten or formatted', 'the medium was not overwritten'],
  sealed: ['the waste bag was sealed', 'the waste bag was not sealed'],
  onDuty: ['the journey was official', 'the journey was private'],
  approved: [
    'the itinerary was handed in and approved first',
    'the itinerary was not handed in and approved first',
  ],
  office: 'taken up with: {value}',
  byRank: ['the person’s rank decided it', 'rank played no part in it'],
  reviewed: [
    'it was cleared in prepublication review first',
    'it was not cleared in prepublication review',
  ],
  becauseReported: ['a lawful report was the reason', 'a report was not the reason'],
  becauseChallenged: [
    'a challenge to a marking was the reason',
    'a challenge to a marking was not the reason',
  ],
  barsOversight: [
    'it was said to forbid reports to those who may by law receive them',
    'nothing was said against reports to those who may by law receive them',
  ],
  securityDirection: [
    'notice was given, and direction on secure means obtained and followed',
    'no direction on secure means was obtained and followed',
  ],
  separated: [
    'what needs the level was put apart, so that the rest can move',
    'what needs the level was left mixed with the rest',
  ],
  mixed: [
    'portions mix what needs a dissemination control with what does not',
    'no portion mixes what needs a dissemination control with what does not',
  ],
  controlWeighed: [
    'originator control was weighed and left off, for nothing calls for it',
    'nobody weighed whether originator control is called for',
  ],
  removesSource: ['source detail was taken out', 'source detail was left in'],
  alters: [
    'a judgement, a confidence level or a finding was changed',
    'every judgement, confidence level and finding was kept',
  ],
  sanitised: ['source detail was kept out of the warning', 'the warning carried source detail'],
  sanitisable: [
    'taking out source detail would have been enough',
    'taking out source detail would not have been enough',
  ],
  ground: ['one of the listed grounds for a waiver holds', 'no listed ground for a waiver holds'],
  senior: ['a senior designated official decided it', 'no senior designated official decided it'],
  granted: ['the answer was yes', 'the answer was no'],
} as const satisfies Readonly<Record<string, Words>>
