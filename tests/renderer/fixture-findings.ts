import type { CitationView, FindingView, HarmView, NearMissView } from '../../electron/contract.ts'

const isoo: CitationView = {
  source: '32-cfr-2001',
  title: '32 CFR Part 2001, Classified National Security Information',
  edition: 'as in force on 1 March 2024',
  section: '§ 2001.43(a)–(b)',
  address: 'https://www.ecfr.gov/current/title-32/part-2001',
  verified: true,
}

export const noHarm: HarmView = {
  compromise: 0,
  'source-exposure': 0,
  'partner-trust': 0,
  mission: 0,
  accountability: 0,
}

/** A finding with the usual parts; any of them can be given. */
export function makeFinding(parts: Partial<FindingView> = {}): FindingView {
  return { ...storeroom, ...parts }
}

const storeroom: FindingView = {
  rule: 'store-not-general-storeroom',
  saidIn: 'en',
  statement:
    'Boxes of classified material may not stay in an ordinary storage room that is not approved for their level, whoever owns the building and however few people have keys.',
  verdict: 'violation',
  severity: 'critical',
  because:
    'The boxes stayed in the storeroom overnight, and the storeroom is not approved for any level.',
  facts: [
    'The memorandum on the border talks is TOP SECRET.',
    'The storeroom has an ordinary door lock and no alarm.',
    'Four people of the house staff have a key.',
  ],
  clauses: [
    {
      words: 'The boxes are CONFIDENTIAL or higher.',
      facts: ['The boxes are TOP SECRET.'],
      source: 'document.level >= CONFIDENTIAL',
    },
    {
      words: 'The storeroom is not a GSA-approved security container.',
      facts: ['The storeroom is not a GSA-approved security container.'],
      source: '!container.gsaApproved',
    },
  ],
  dimensions: ['compromise', 'accountability'],
  remedy:
    'Stay with the boxes, have the duty security officer come, and move them to an approved container the same evening.',
  otherwise: 'It would have been enough to choose the duty safe in place of the storeroom.',
  points: -40,
  changes: [],
  citations: [isoo],
}

export const openLine = makeFinding({
  rule: 'talk-no-open-circuit',
  statement:
    'No classified talk or messaging on unsecured phones or networks, in public places or vehicles, or by any other route that outsiders could intercept.',
  severity: 'serious',
  because: 'You read out the title of a TOP SECRET memorandum on a private mobile phone.',
  facts: ['The call was made on a private mobile phone.', 'The title itself is marked TOP SECRET.'],
  dimensions: ['compromise'],
  remedy:
    'Say only that you need the duty officer to come, and name no paper until you are face to face.',
  points: -20,
  citations: [{ ...isoo, section: '§ 2001.41(c)' }],
})

export const reportNow = makeFinding({
  rule: 'inc-report-immediately',
  statement:
    'Whoever knows of a possible loss or compromise reports it immediately to the designated official, involved or not.',
  verdict: 'omission',
  severity: 'serious',
  because: 'By the end of the scene nobody had been told that the door was found open.',
  facts: ['The door was found open at 18:20.', 'Nothing was reported before 09:00 the next day.'],
  dimensions: ['accountability'],
  remedy: 'Call the security duty officer before you leave the corridor.',
  points: -15,
  citations: [
    { ...isoo, section: '§ 2001.48(a)' },
    {
      source: 'dodm-5200-01-v3',
      title: 'DoDM 5200.01 Volume 3',
      edition: 'Change 3, 28 July 2020',
      section: 'Enclosure 6, para. 3',
      address: 'https://www.esd.whs.mil/Directives/issuances/dodm/',
      verified: false,
    },
  ],
})

export const securedFirst = makeFinding({
  rule: 'inc-secure-first',
  statement:
    'Whoever finds classified information out of control takes custody of it if they can, then tells security.',
  verdict: 'commendable',
  severity: 'minor',
  because: 'You stayed with the boxes and kept others out until the duty officer came.',
  facts: ['You stood at the door from 18:20 to 18:55.'],
  dimensions: ['compromise'],
  remedy: '',
  points: 3,
  citations: [{ ...isoo, section: '§ 2001.41(a)' }],
})

export const delayedWork = makeFinding({
  rule: 'share-needless-hold',
  statement: 'Information that a person needs and may have is not held back out of caution alone.',
  verdict: 'caution',
  severity: 'minor',
  because:
    'The unclassified delivery list was locked away with the rest, and the house waited a day for it.',
  facts: ['The delivery list is UNCLASSIFIED.'],
  dimensions: ['mission'],
  remedy: 'Take the unmarked household papers out first, in the presence of the duty officer.',
  points: -4,
  citations: [],
})

/** A rule that did not fire for one reason alone. */
export const nearlyLeft: NearMissView = {
  rule: 'carry-constant-control',
  saidIn: 'en',
  statement: 'Whoever carries classified material keeps it under constant control.',
  verdict: 'violation',
  severity: 'critical',
  reason: 'One thing alone kept it from counting against you: you stayed with the boxes.',
  source: '!document.controlled',
  citations: [isoo],
}

/** Praise that was missed for one reason alone. */
export const nearlyReceipted: NearMissView = {
  ...nearlyLeft,
  rule: 'access-holder-verifies-recipient-kept',
  statement: 'A holder makes sure of the recipient’s authority before handing anything over.',
  verdict: 'commendable',
  severity: 'minor',
  reason:
    'One thing alone was missing for it to count in your favour: the recipient’s authority was checked first.',
  source: 'action.verified',
}
