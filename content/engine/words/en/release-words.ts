/** The words (English) for the facts and particulars of release, partners and sources; see `fact-words.ts`. */
import type { Words, WordsOf } from '../lexicon.ts'
import type { releaseFacts } from '../../world/release-facts.ts'

export const releaseWords: WordsOf<typeof releaseFacts> = {
  document: {
    noforn: ['{x} {carries|carry} NOFORN', ''],
    relido: ['{x} {carries|carry} RELIDO', ''],
    caveated: ['{x} {carries|carry} another caveat', ''],
    predatesOrder: [
      '{x} {was|were} created before June 2010',
      '{x} {was|were} created in June 2010 or later',
    ],
    releasableTo: 'partners that {x} may go to: {value}',
    displayableTo: 'partners that {x} may be shown to and not left with: {value}',
    portionsReleasableTo: 'partners to whom every portion of {x} may go: {value}',
    originatorAgreed: ['the originator of {x} has agreed', 'the originator of {x} has not agreed'],
    exceptionGranted: [
      'an exception has been granted for {x}',
      'no exception has been granted for {x}',
    ],
    military: ['{x} {is|are} military information', ''],
    otherAgency: ['{x} {comes|come} from another agency', ''],
    entrusted: [
      '{x} {was|were} given in confidence by a partner',
      '{x} {was|were} not given in confidence by a partner',
    ],
    originConcealed: [
      'the government that {x} came from must not be named',
      'the government that {x} came from may be named',
    ],
    foreignConcealed: [
      'nobody may see that {x} {holds|hold} foreign information',
      'it may be seen that {x} {holds|hold} foreign information',
    ],
    identifiesAgent: [
      'something in {x} identifies a covert agent',
      'nothing in {x} identifies a covert agent',
    ],
    separable: [
      'the substance of {x} can go out without what points to the source',
      'the substance of {x} cannot go out without what points to the source',
    ],
    sourceAtRisk: [
      'disclosure of {x} would endanger a human source',
      'disclosure of {x} would endanger no human source',
    ],
    defenceArticle: [
      '{x} {belongs|belong} to a defence article or service of ours',
      '{x} {belongs|belong} to no defence article or service of ours',
    ],
    cryptologic: [
      '{x} {tells|tell} of codes, of ciphers or of what was intercepted',
      '{x} {tells|tell} nothing of codes, of ciphers or of what was intercepted',
    ],
  },
  person: {
    country: ['{x} acts for {value}', ''],
    addressed: 'papers that their originator sent to {x}: {value}',
    disclosureAuthority: [
      '{x} holds authority over foreign disclosure',
      '{x} holds no authority over foreign disclosure',
    ],
    otherAgency: ['{x} works for another agency', '{x} does not work for another agency'],
    nato: ['{x} acts for NATO or a member of it', '{x} acts neither for NATO nor for a member'],
    committee: [
      '{x} asks for an intelligence committee',
      '{x} does not ask for an intelligence committee',
    ],
  },
  partner: {
    approved: 'what disclosure policy lets go to {x} without an exception: {value}',
    bound: [
      '{x} has bound itself to protect what it gets and to pass it to nobody',
      '{x} has not bound itself to protect what it gets and to pass it to nobody',
    ],
    handlingDoubtful: [
      'the way {x} handles what it gets is in doubt',
      'the way {x} handles what it gets is not in doubt',
    ],
    handlingReviewed: [
      'the handling of {x} has been reviewed since',
      'the handling of {x} has not been reviewed',
    ],
    dependent: [
      'the safety of {x} depends on what it gets',
      'the safety of {x} does not depend on what it gets',
    ],
    agreementEnded: [
      'the arrangement with {x} has ended',
      'the arrangement with {x} has not ended',
    ],
    acknowledged: [
      'the relationship with {x} is publicly acknowledged',
      'the relationship with {x} is not publicly acknowledged',
    ],
  },
  incident: {
    partnerFailure: [
      '{x} is a partner’s failure to protect what it received',
      '{x} is not a partner’s failure',
    ],
    escalated: [
      '{x} lies before those who report to Congress',
      '{x} does not lie before those who report to Congress',
    ],
  },
}

export const releaseActionWords = {
  purpose: ['a specific purpose was written down', 'no specific purpose was written down'],
  limited: ['an end or a day of review was set', 'neither an end nor a day of review was set'],
  benefit: ['a clear benefit was stated', 'no clear benefit was stated'],
  agreementOnly: [
    'a security agreement was the only ground',
    'there was more ground than a security agreement',
  ],
  consented: ['our government had consented', 'our government had not consented'],
  equallySecured: [
    'it was to stay under the same security',
    'nobody made sure that it stays under the same security',
  ],
  split: ['it was cut into pieces under the ceiling', 'it was not cut into pieces'],
  display: ['it was to be shown and not left', 'it was to be left with them'],
  exception: ['an exception was asked for', 'no exception was asked for'],
  named: ['the country was named', 'the country was not named'],
  asForeign: [
    'it was marked as holding foreign information',
    'it was not marked as holding foreign information',
  ],
  reserved: [
    'it was said that nothing is promised before approval',
    'nobody said that nothing is promised before approval',
  ],
  total: ['all of it stopped at once', 'not all of it stopped at once'],
  notice: ['notice was given', 'no notice was given'],
  substitute: ['there was a safe substitute', 'there was no safe substitute'],
  vetted: [
    'clearance and need of everybody in the room were checked',
    'not everybody’s clearance and need were checked',
  ],
  announced: ['the level was announced', 'the level was not announced'],
  notesCollected: ['the notes were collected', 'the notes were not collected'],
} as const satisfies Readonly<Record<string, Words>>
