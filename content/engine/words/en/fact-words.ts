/** The words (English) for every fact that a rule may read; what is long stands by subject beside it. */
import type { Lexicon } from '../lexicon.ts'
import { dutyActionWords, dutyWords } from './duty-words.ts'
import { integrityActionWords, integrityWords } from './integrity-words.ts'
import { releaseActionWords, releaseWords } from './release-words.ts'
import { markingActionWords, markingWords } from './marking-words.ts'
import { transferActionWords, transferWords } from './transfer-words.ts'
import { tearLineActionWords } from './tear-line-words.ts'

export const kindWords: Lexicon['kinds'] = {
  document: {
    id: 'it concerns {x}',
    level: '{x} {is|are} {value}',
    marked: ['{x} {is|are} marked', '{x} {is|are} not marked'],
    foreign: [
      '{x} {holds|hold} foreign government information',
      '{x} {holds|hold} no foreign government information',
    ],
    compartmented: [
      '{x} {belongs|belong} to a control system that needs a read-in',
      '{x} {belongs|belong} to no control system',
    ],
    identifiesSource: [
      '{x} {points|point} to a human source',
      '{x} {says|say} nothing that points to a source',
    ],
    record: ['{x} {is|are} a government record', '{x} {is|are} not a government record'],
    onHold: ['{x} must be kept for an inquiry', '{x} {is|are} under no hold'],
    copyRestricted: [
      'the originator has restricted copying of {x}',
      'the originator has not restricted copying of {x}',
    ],
    originator: ['{x} {comes|come} from {value}', '{x} {is|are} our own'],
    place: ['{x} {is|are} at {value}', '{x} {is|are} nowhere in particular'],
    container: ['{x} {is|are} in {value}', '{x} {is|are} in no container'],
    known: ['', 'you do not know that {x} {is|are} there'],
    taken: [
      'somebody authorized has taken charge of {x}',
      'nobody authorized has taken charge of {x}',
    ],
    controlled: [
      '{x} {is|are} under the direct control of an authorized person',
      'nobody authorized has {x} under direct control',
    ],
    covered: ['{x} {is|are} covered', '{x} {is|are} not covered'],
    accounted: [
      '{x} {is|are} on the list of what was found',
      '{x} {is|are} on no list of what was found',
    ],
    described: [
      'a list says more of {x} than number, level and pages',
      'no list says more of {x} than number, level and pages',
    ],
    destroyed: ['{x} {has|have} been destroyed', '{x} {still exists|still exist}'],
    copies: 'copies of {x} that nobody has accounted for: {value}',
    reveals: 'what {x} {tells|tell} of sources: {value}',
    readBy: 'people who know what {x} {says|say}: {value}',
    ...transferWords.document,
    ...markingWords.document,
    ...dutyWords.document,
    ...releaseWords.document,
    ...integrityWords.document,
  },
  person: {
    id: 'it concerns {x}',
    clearance: '{x}: cleared to {value}',
    agreement: [
      '{x} has signed the nondisclosure agreement',
      '{x} has not signed a nondisclosure agreement',
    ],
    readIn: ['{x} has been read in', '{x} has not been read in'],
    needs: 'papers that {x} needs to know: {value}',
    designated: [
      '{x} is the official designated to receive security reports',
      '{x} is not the official designated to receive security reports',
    ],
    implicated: ['{x} may be involved in what happened', '{x} has no part in what happened'],
    senior: ['{x} outranks you', '{x} does not outrank you'],
    former: ['{x} has left the service', '{x} is in the service'],
    foreign: ['{x} represents a foreign government', '{x} does not represent a foreign government'],
    press: ['{x} writes for the public', '{x} does not write for the public'],
    courier: [
      '{x} is authorized in writing to carry classified material',
      '{x} has no written authority to carry classified material',
    ],
    inquiry: ['{x} is conducting the official inquiry', '{x} is not conducting the inquiry'],
    oversight: ['{x} may by law receive reports of wrongdoing', ''],
    ...dutyWords.person,
    ...releaseWords.person,
  },
  place: {
    id: 'it concerns {x}',
    kind: '{x}: of the kind {value}',
    approved: '{x} is approved, outside a container, for: {value}',
    accredited: [
      '{x} is accredited for compartmented information',
      '{x} is not accredited for compartmented information',
    ],
    official: ['{x} is on official premises', '{x} is not on official premises'],
    locked: ['{x} is locked', '{x} is not locked'],
    heardBy: 'who hears what is said at {x}: {value}',
    overheard: [
      'people without clearance can listen or look on at {x}',
      'nobody without clearance can listen or look on at {x}',
    ],
    ...transferWords.place,
    ...dutyWords.place,
  },
  container: {
    id: ['{x} is where it is kept', 'it is in no container'],
    kind: '{x}: of the kind {value}',
    gsaApproved: [
      '{x} is a GSA-approved security container',
      '{x} is not a GSA-approved security container',
    ],
    supplemented: ['{x} has a supplemental control', '{x} has no supplemental control'],
    locked: ['{x} is locked', '{x} is not locked'],
    foundOpen: ['{x} was found open', '{x} was not found open'],
    combinationChanged: [
      'the combination of {x} has been changed since',
      'the combination of {x} has not been changed since',
    ],
    foreignHeldApart: ['{x} keeps foreign papers apart', '{x} does not keep foreign papers apart'],
    place: ['{x} stands at {value}', '{x} stands nowhere in particular'],
    ...dutyWords.container,
  },
  network: {
    id: ['it went by {x}', 'it went by no network'],
    kind: '{x}: of the kind {value}',
    approved: '{x} is approved for: {value}',
    heardBy: 'who hears what goes by {x}: {value}',
    personal: ['{x} is a private device or account', '{x} belongs to the service'],
    ...transferWords.network,
  },
  partner: {
    id: ['it touches {x}', 'it touches no partner'],
    presumedDamage: [
      'disclosure of what {x} gave us is presumed to do damage',
      'no damage to {x} is presumed',
    ],
    told: ['{x} has been told', '{x} has not been told'],
    ...releaseWords.partner,
  },
  incident: {
    id: 'it concerns {x}',
    known: ['', 'you do not know of {x}'],
    secured: ['what was found is secured', 'what was found is not secured'],
    reported: [
      '{x} has been reported to the designated official',
      '{x} has not been reported to the designated official',
    ],
    reportedAfter: 'minutes from knowing of {x} to reporting it: {value}',
    concealed: ['{x} has been hidden or played down', '{x} has not been hidden'],
    worsened: ['your own conduct made {x} worse', 'nothing you did made {x} worse'],
    ownTold: ['you have told of your own part', 'you have not told of your own part'],
    inquiryOpened: ['an inquiry has been opened', 'no inquiry has been opened'],
    inquiryClosed: ['the inquiry has reported', 'the inquiry has not reported yet'],
    affectsPartner: ['{x} touches a partner’s information', '{x} touches no partner’s information'],
    originatorTold: ['the originator has been told', 'the originator has not been told'],
    minutesKnown: 'minutes since you knew of {x}: {value}',
    ...transferWords.incident,
    ...dutyWords.incident,
    ...releaseWords.incident,
  },
  request: {
    id: 'it concerns {x}',
    kind: 'what is asked for: {value}',
    open: ['{x} waits for an answer', '{x} waits for nothing'],
    urgent: ['{x} is urgent', '{x} is not urgent'],
    granted: ['{x} has been granted', '{x} has not been granted'],
    minutesOpen: 'minutes since {x} was made: {value}',
    ...dutyWords.request,
  },
  threat: {
    id: 'it concerns {x}',
    known: ['', 'you do not know of {x}'],
    credible: ['{x} is credible', '{x} is not credible'],
    specific: ['{x} is specific', '{x} is not specific'],
    toLife: ['{x} is one to life and limb', '{x} is not one to life and limb'],
    imminent: ['{x} leaves no time for the ordinary way', '{x} leaves time for the ordinary way'],
    warned: ['those in danger have been warned', 'those in danger have not been warned'],
    waived: [
      'the duty to warn has been waived on record',
      'no waiver of the duty to warn is recorded',
    ],
    minutesKnown: 'minutes since you knew of {x}: {value}',
  },
}

export const accessWords: Lexicon['access'] = {
  cleared: [
    '{recipient}: cleared high enough for {document}',
    '{recipient}: not cleared for {document}',
  ],
  needToKnow: [
    '{recipient}: has a need to know {document}',
    '{recipient}: no need to know {document}',
  ],
  readIn: [
    '{recipient}: no read-in is missing',
    '{recipient}: not read in to the control system of {document}',
  ],
  eligible: [
    '{recipient}: meets every condition of access to {document}',
    '{recipient}: does not meet the conditions of access to {document}',
  ],
}

export const exposureWords: Lexicon['exposure'] = {
  source: ['it concerns {value}', 'it concerns no source'],
  audience: ['it reaches {value}', 'it reaches nobody'],
  pool: 'people who could be the source: {value}',
  before: 'people who could not be ruled out before: {value}',
  remaining: 'people who cannot be ruled out after it: {value}',
  bits: 'how far it exposes the source, in bits (each halves those who remain): {value}',
  gained: 'bits that this adds: {value}',
  narrows: ['it narrows down who the source is', 'it says nothing new about who the source is'],
  misled: ['it points to people who are not the source', 'it does not point away from the source'],
  contradicted: ['it cannot all be true of anybody', 'it does not contradict itself'],
}

export const actionWords: Lexicon['action'] = {
  covered: ['it was covered', 'it was not covered'],
  watched: [
    'somebody cleared checked it every two hours, or an alarm guarded it',
    'nobody cleared checked it every two hours, and no alarm guarded it',
  ],
  needless: [
    'an approved container nearer at hand would have been enough',
    'no nearer container would have been enough',
  ],
  outside: ['it left official premises on the way', 'it did not leave official premises'],
  verified: [
    'the recipient’s authority was checked first',
    'nobody checked the recipient’s authority first',
  ],
  describes: [
    'the entry says more than number, level and pages',
    'the entry says no more than number, level and pages',
  ],
  ownPart: ['what you did yourself was part of it', 'what you did yourself was no part of it'],
  reassuring: [
    'it said that no harm was done before anyone knew',
    'it did not promise that no harm was done',
  ],
  authorized: ['it was authorized', 'nobody authorized it'],
  wrapped: ['it was in two opaque layers', 'it was not in two opaque layers'],
  hinted: ['hints or a private code stood in for the words', 'it was said openly'],
  receipt: ['a receipt was signed', 'no receipt was signed'],
  referred: [
    'the disagreement was referred to those who decide it',
    'the disagreement was not referred to those who decide it',
  ],
  listed: [
    'the equipment is on the evaluated products list',
    'the equipment is not on the evaluated products list',
  ],
  scheduled: ['a records schedule allows it', 'no records schedule allows it'],
  reveals: 'told about sources besides what the document tells: {value}',
  level: 'the level put on it: {value}',
  doubtful: ['there is significant doubt about it', 'there is no doubt about it'],
  concealing: ['it was meant to hide error or embarrassment', 'it was not meant to hide anything'],
  complete: ['the report said all that is known', 'the report left things out'],
  weaknesses: ['the security weakness was described', 'the security weakness was not described'],
  minutes: 'minutes that went by: {value}',
  ...releaseActionWords,
  ...transferActionWords,
  ...markingActionWords,
  ...dutyActionWords,
  ...integrityActionWords,
  ...tearLineActionWords,
}
