/** The words (English) for the facts and particulars of making, marking, sending, carrying and copying. */
import type { transferFacts } from '../../world/transfer-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const transferWords: WordsOf<typeof transferFacts> = {
  document: {
    cui: [
      '{x} {holds|hold} controlled unclassified information',
      '{x} {holds|hold} no controlled unclassified information',
    ],
    comsec: [
      '{x} {is|are} communications security material',
      '{x} {is|are} not communications security material',
    ],
    working: ['{x} {is|are} still in draft', '{x} {is|are} finished'],
    dated: [
      '{x} {bears|bear} the date of its beginning',
      '{x} {does|do} not say when it was begun',
    ],
    ageDays: 'days since {x} {was|were} begun: {value}',
    derivative: [
      '{x} {is|are} made from classified sources',
      '{x} {is|are} not made from classified sources',
    ],
    compilation: [
      '{x} {is|are} classified only for what the items show together',
      '{x} {is|are} no compilation',
    ],
    analytic: [
      '{x} {goes|go} out as analysis for intelligence readers',
      '{x} {is|are} no analytic product',
    ],
    message: [
      '{x} {counts|count} with all that it answers, forwards and carries along',
      '{x} {is|are} not a message',
    ],
    media: ['{x} {is|are} a removable medium or a drive', '{x} {is|are} not a medium or a drive'],
    portionMarked: [
      '{x} {shows|show} the level of each portion',
      '{x} {does|do} not show the level of each portion',
    ],
    unofficialDays: 'days since {x} {was|were} sent from an account that is not official: {value}',
    filed: [
      '{x} {is|are} complete in an official account',
      '{x} {is|are} not complete in any official account',
    ],
  },
  place: {
    processing: ['classified systems run at {x}', 'no classified systems run at {x}'],
  },
  network: {
    wireless: ['{x} sends or receives by radio', '{x} neither sends nor receives by radio'],
  },
  incident: {
    spill: [
      '{x} put classified information on a system not approved for it',
      '{x} is not a spill on a system',
    ],
    spillAlerted: [
      'all who must hear of the spill have heard of it',
      'not all who must hear of the spill have heard of it',
    ],
    isolated: ['the systems it reached are isolated', 'the systems it reached are not isolated'],
    traced: [
      'every system it may have reached has been traced',
      'the systems it may have reached have not all been traced',
    ],
  },
}

export const transferActionWords = {
  dated: ['it was dated when it was begun', 'it was not dated'],
  marked: ['it was marked with its highest level', 'it was not marked'],
  portions: ['each portion bore its own symbol', 'not every portion bore its own symbol'],
  attributed: [
    'it said who classified it, on what ground or source, and until when',
    'it did not say who classified it, on what ground or source, and until when',
  ],
  reasonCopied: [
    'the reason line of the source was copied across',
    'no reason line was copied across',
  ],
  longest: [
    'it took the longest duration among its sources',
    'it did not take the longest duration among its sources',
  ],
  controlsKept: [
    'the markings and controls of the original were carried over',
    'the markings and controls of the original were not carried over',
  ],
  otherLevel: [
    'a word that is no level stood where the level belongs',
    'the level was given in one of its three words',
  ],
  ownCaveat: [
    'it bore a caveat that is in no approved register',
    'it bore no caveat of the writer’s own making',
  ],
  explained: [
    'it explained when its items together become classified',
    'it did not explain when its items together become classified',
  ],
  humanDuration: [
    'it bore the duration kept for human sources',
    'it bore an ordinary date in place of the duration kept for human sources',
  ],
  releaseMarked: [
    'each classified portion said which foreign partners may have it',
    'it did not say which foreign partners may have it',
  ],
  contradictory: [
    'one portion bore two release markings that exclude each other',
    'its release markings agreed with each other',
  ],
  cuiMarked: [
    'it bore the banner for controlled unclassified information',
    'it did not bear the banner for controlled unclassified information',
  ],
  asked: ['the originator was asked for the level', 'nobody asked the originator for the level'],
  forGood: ['it was filed for good', 'it was not filed for good'],
  permanent: ['what was taken out is gone for good', 'what was taken out can be got back'],
  innerMarked: [
    'the inner layer showed addresses, level and warnings',
    'the inner layer did not show addresses, level and warnings',
  ],
  outerMarked: [
    'the outside showed what kind of information was within',
    'nothing on the outside showed what was within',
  ],
  method: 'the way in which it went: {value}',
  storable: [
    'it was made sure that it could be stored at its level where it went',
    'nobody made sure that it could be stored at its level where it went',
  ],
  allowed: [
    'those who decide it had allowed it beforehand',
    'those who decide it had not allowed it',
  ],
  waived: ['the signature was waived', 'the signature was not waived'],
  streetBox: ['it was dropped into a box in the street', 'it was not dropped into a street box'],
  governmentFacility: [
    'it was addressed to a government facility',
    'it was not addressed to a government facility',
  ],
  returned: [
    'it was marked to be returned rather than forwarded',
    'it was not marked to be returned rather than forwarded',
  ],
  overseas: ['it went to a facility abroad', 'it stayed in the country'],
  foreignHands: [
    'it passed through foreign post or foreign hands',
    'it stayed out of foreign post and foreign hands',
  ],
  governmentChannel: [
    'it went between the representatives whom both governments have designated',
    'it did not go between representatives designated by both governments',
  ],
  briefed: ['the courier was briefed', 'the courier was not briefed'],
  air: ['the journey was on a commercial aircraft', 'no commercial aircraft was used'],
  checkedIn: ['it travelled as checked baggage', 'it did not travel as checked baggage'],
  otherWay: ['there was another approved way', 'there was no other approved way'],
  overnight: ['the stop lasted the night', 'the stop did not last the night'],
  held: [
    'it stayed in the courier’s hands or sight',
    'it did not stay in the courier’s hands or sight',
  ],
  errand: [
    'the stop served something other than the delivery',
    'the stop served nothing but the delivery',
  ],
  numbered: [
    'each copy was accounted for like the original',
    'the copies were not accounted for like the original',
  ],
  everyone: [
    'all those who must hear of a spill heard of it',
    'not all those who must hear of a spill heard of it',
  ],
  contaminated: [
    'the alert went by a system that the spill had reached',
    'the alert went by a system that the spill had not reached',
  ],
  directed: [
    'security and systems staff directed it',
    'neither security nor systems staff had directed it',
  ],
  protectedAlike: [
    'the password was protected at the level of its own system',
    'the password was not protected at the level of its own system',
  ],
} as const satisfies Readonly<Record<string, Words>>
