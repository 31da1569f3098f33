/** How far the source of a rule was read: from the text, at second hand, from memory, or left open by it. */
export type Standing = 'read' | 'second-hand' | 'from memory' | 'open'

interface CodeEntry {
  /** What the code says in general, in plain words. */
  readonly says: string
  /** Where the rule stands, unless a finding names a closer place. */
  readonly source: string
  readonly standing?: Standing
}

const manual = (place: string) => `IC-RM-2016 ${place}`
const directive = (place: string) => `32 CFR ${place}`

/** Every finding a mark or an authority block can draw. E and A are errors, W are warnings. */
export const codes = {
  E_SPACING: { says: 'a space too many or too few', source: manual('§A.6') },
  E_SEPARATOR: { says: 'the wrong separator', source: manual('§A.6, §D.1') },
  E_EMPTY_CATEGORY: { says: 'separators with nothing between them', source: manual('§D.1') },
  E_LOWERCASE: { says: 'not in capitals', source: manual('§D.1') },
  E_NO_PARENS: { says: 'a portion mark outside round brackets', source: manual('§C.1') },
  E_PARENS_IN_BANNER: { says: 'brackets around a banner', source: manual('§C.1, §D.1') },
  E_CLASS_MISSING: { says: 'no classification', source: manual('§D.1') },
  E_CLASS_ABBREV_IN_BANNER: {
    says: 'classification shortened in a banner',
    source: manual('§D.1'),
  },
  E_PORTION_FORM_IN_BANNER: { says: 'portion code in a banner', source: manual('Table 4') },
  E_BANNER_FORM_IN_PORTION: { says: 'banner word in a portion', source: manual('Table 4') },
  E_NONUS_PREFIX: { says: 'the opening // is missing', source: manual('§A.6, §D.1') },
  E_NONUS_FORM: { says: 'not the form of a foreign mark', source: manual('§A.5, §A.6, §H.7') },
  E_NATO_LEVEL: { says: 'not a NATO level', source: manual('Table 4') },
  E_CATEGORY_ORDER: { says: 'categories out of order', source: manual('§A.6') },
  E_ORDER_WITHIN: { says: 'entries of one category out of order', source: manual('§A.6, Table 4') },
  E_DUPLICATE: { says: 'said twice', source: `${manual('§H.4')}; ISM-ID-00236` },
  E_UNKNOWN_TOKEN: { says: 'not a registered marking', source: manual('§G.1, Table 4') },
  E_RETIRED_TOKEN: {
    says: 'a marking no longer in use',
    source: manual('§F, §H.4, §H.8, Table 8'),
  },
  E_DECLASS_IN_BANNER: { says: 'declassification data in a mark', source: manual('Table 8') },
  E_LEVEL: { says: 'not allowed at this level', source: manual('§H.4 to §H.9') },
  E_REQUIRES: { says: 'a companion marking is missing', source: manual('§H.4 to §H.9') },
  E_CONFLICT: { says: 'markings that exclude each other', source: manual('§H.3 to §H.9') },
  E_COMPARTMENT_FORM: { says: 'not the form of a compartment', source: manual('§H.4') },
  E_SIGMA_NUMBER: { says: 'not a SIGMA number', source: manual('§H.6') },
  E_SAP_FORM: { says: 'not the form of a special access marking', source: manual('§H.5') },
  E_SAP_REPEAT: { says: 'SAR- written more than once', source: manual('§H.5, Table 8') },
  E_LIST_SEPARATOR: { says: 'the wrong separator in a list of codes', source: manual('§A.6') },
  E_COUNTRY_CODE: { says: 'not a country or organisation code', source: manual('Annexes A, B') },
  E_COUNTRY_ORDER: { says: 'codes out of order', source: manual('§A.6, §H.3, §H.7, §H.8') },
  E_RELTO_USA_FIRST: {
    says: 'USA does not lead the release list',
    source: `${manual('§H.8')}; ISM-ID-00214`,
  },
  E_RELTO_EMPTY: {
    says: 'nobody but USA in the release list',
    source: `${manual('§H.8')}; ISM-ID-00319`,
  },
  E_DISPLAY_EMPTY: { says: 'nobody in the display list', source: manual('§H.8') },
  E_JOINT_OWNERS: { says: 'owners of a joint mark missing', source: manual('§H.3') },
  E_JOINT_RELTO: { says: 'an owner of a joint mark is not reached', source: manual('§H.3') },
  E_FGI_USA: {
    says: 'USA as a foreign source',
    source: 'project rule: USA is no foreign source',
    standing: 'from memory',
  },
  E_LEGACY_HCS: { says: 'HCS without its compartment', source: manual('§H.4') },
  W_RELEASE_WANTED: { says: 'a release marking is wanted', source: 'ISM-ID-00473' },
  W_AEA_RELEASE: { says: 'NOFORN unless an agreement exists', source: manual('§H.6') },
  W_SUPERSEDED: { says: 'another marking says it already', source: manual('§H.8, §H.9') },
  W_OPEN_FORM: { says: 'a form no source shows', source: 'no source', standing: 'open' },
  A_MISSING_CLASSIFIED_BY: {
    says: 'nobody named as classifier',
    source: directive('2001.21(a)(1), 2001.22(b)'),
  },
  A_MISSING_REASON: { says: 'no reason given', source: directive('2001.21(a)(3)') },
  A_BAD_REASON: { says: 'not a reason of section 1.4', source: directive('2001.21(a)(3)') },
  A_REASON_ON_DERIVATIVE: {
    says: 'a reason on a derivative block',
    source: directive('2001.22(d)'),
  },
  A_MISSING_DERIVED_FROM: { says: 'no source named', source: directive('2001.22(c)') },
  A_MISSING_DECLASSIFY_ON: {
    says: 'no declassification instruction',
    source: directive('2001.21(a)(4), 2001.22(e)'),
  },
  A_DATE_FORMAT: {
    says: 'not a date as YYYYMMDD',
    source: directive('2001.21(a)(4), 2001.22(e)(5)'),
  },
  A_DATE_TOO_FAR: {
    says: 'later than allowed',
    source: directive('2001.12(a), 2001.21(a)(4), 2001.26'),
  },
  A_EXEMPTION_NEEDS_DATE: { says: 'an exemption without its date', source: directive('2001.26') },
  A_EXEMPTION_UNKNOWN: { says: 'not an exemption', source: directive('2001.26') },
  A_RETIRED_INSTRUCTION: {
    says: 'an instruction no longer in use',
    source: directive('2001.22(e), 2001.26(a)(6)'),
  },
  A_SOURCES_MISSING: {
    says: 'multiple sources without their list',
    source: directive('2001.22(c)(1)'),
  },
  A_MULTIPLE_SOURCES_SINGLE: {
    says: 'source line and list disagree',
    source: directive('2001.22(c)'),
  },
  A_BLOCK_ON_UNCLASSIFIED: { says: 'a block on an unclassified document', source: manual('§H.1') },
  A_DATE_WITH_AEA: {
    says: 'a date beside atomic energy information',
    source: directive('2001.24(h)(3)'),
  },
  A_DATE_WITH_NATO: { says: 'a date beside NATO information', source: manual('§E.5') },
  W_BLOCK_DETAIL: { says: 'worth a second look', source: manual('§E') },
} as const satisfies Record<string, CodeEntry>

/** The stable id of a finding. */
export type Code = keyof typeof codes

/** The table's entry of a code. */
export function codeEntry(code: Code): CodeEntry {
  return codes[code]
}
