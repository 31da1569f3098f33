import type { AuthorityBlock, BlockFinding, BlockVerdict, InstructionKind } from './block.ts'
import { readDay } from './calendar.ts'
import { checkCommingled, checkInstruction, type Say } from './check-instruction.ts'
import { finding, isClean, quote, type Fix } from './finding.ts'
import { readInstruction, type Instruction } from './instruction.ts'

/** Judges an authority block against the directive. Dates are compared, never today's date. */
export function validateBlock(block: AuthorityBlock): BlockVerdict {
  const findings: BlockFinding[] = []
  const say: Say = (code, field, message, detail = {}) => {
    const text = block[field] ?? ''
    const at = { start: 0, end: text.length }
    const fix: Fix | undefined =
      detail.becomes === undefined
        ? undefined
        : { at, text: detail.becomes, does: `write ${detail.becomes}` }
    findings.push({ ...finding(code, { at, message, ...detail, fix }), field })
  }
  checkOverall(block, say)
  checkClassifier(block, say)
  checkReason(block, say)
  checkSources(block, say)
  const documentDate = block.documentDate === null ? null : readDay(block.documentDate.trim())
  if (documentDate === null)
    say('A_DATE_FORMAT', 'documentDate', 'the date of the document is eight digits: YYYYMMDD')
  const instruction = readInstruction(block.declassifyOn)
  checkInstruction(instruction, block, documentDate, say)
  checkCommingled(instruction, block, say)
  const valid = isClean(findings)
  return {
    valid,
    findings,
    declassifyOn: valid ? (block.declassifyOn?.trim() ?? null) : null,
    kind: valid ? kindOf(instruction) : null,
  }
}

const isBlank = (text: string | null | undefined) =>
  text === null || text === undefined || text.trim() === ''

function kindOf(instruction: Instruction): InstructionKind | null {
  switch (instruction.kind) {
    case 'date':
    case 'event':
    case 'text':
      return instruction.kind
    case 'exemption':
    case 'standing exemption':
    case 'imagery':
      return 'exemption'
    case 'absent':
    case 'bad date':
    case 'unknown exemption':
    case 'retired':
      return null
  }
}

function checkOverall(block: AuthorityBlock, say: Say): void {
  if (
    block.transmittal === true ||
    !/^\(?U(?:NCLASSIFIED)?(?:$|[^A-Z])/i.test(block.overall?.trim() ?? '')
  )
    return
  say('A_BLOCK_ON_UNCLASSIFIED', 'overall', 'an unclassified document carries no authority block')
}

function checkClassifier(block: AuthorityBlock, say: Say): void {
  if (!isBlank(block.classifiedBy)) return
  say(
    'A_MISSING_CLASSIFIED_BY',
    'classifiedBy',
    'the classifier is named by name and position or by identifier',
  )
}

/** What may stand in front of the section: the order, and the word for a section. */
const reasonOpening =
  /^(?:(?:e\.?o\.?|executive order) ?13526,? ?)?(?:sec(?:tion|\.)? ?|§ ?)?(?=1\.4)/i

/** Room for every letter, however it is joined. */
const longestReason = 200

/** Whether a text names section 1.4 and letters from a to h, and nothing else. */
function isReason(text: string): boolean {
  const opening = text.length > longestReason ? null : reasonOpening.exec(text)
  if (opening === null) return false
  const letters = text
    .slice(opening[0].length)
    .replaceAll('1.4', ' ')
    .split(/(?:[\s,;/&]|\band\b)+|(?<=\))(?=\()/i)
    .filter((each) => each !== '')
  return letters.length > 0 && letters.every((each) => /^(?:\([a-h]\)|[a-h])$/i.test(each))
}

function checkReason(block: AuthorityBlock, say: Say): void {
  const { reason } = block
  if (block.blockType === 'derivative') {
    if (isBlank(reason)) return
    say('A_REASON_ON_DERIVATIVE', 'reason', 'a derivative block gives no reason', { becomes: '' })
    return
  }
  if (reason === null || isBlank(reason)) {
    say(
      'A_MISSING_REASON',
      'reason',
      'an original decision gives its reason: 1.4 and a letter from a to h',
    )
  } else if (!isReason(reason.trim())) {
    say('A_BAD_REASON', 'reason', `${quote(reason)} is no reason: 1.4 and a letter from a to h`)
  }
}

const several = /^\W*multiple sources?\W*$/i

function checkSources(block: AuthorityBlock, say: Say): void {
  const listed = block.sources ?? null
  if (block.blockType === 'original') {
    if (isBlank(block.derivedFrom)) return
    say('W_BLOCK_DETAIL', 'derivedFrom', 'an original decision is derived from nothing')
    return
  }
  if (block.derivedFrom === null || isBlank(block.derivedFrom)) {
    say(
      'A_MISSING_DERIVED_FROM',
      'derivedFrom',
      'a derivative block cites its source or guide, with agency and date',
    )
    return
  }
  const multiple = several.test(block.derivedFrom)
  const count = listed?.length ?? 0
  if (multiple && count === 0) {
    say(
      'A_SOURCES_MISSING',
      'derivedFrom',
      'Multiple Sources needs the list of sources with the document',
    )
  }
  if (multiple && count === 1) {
    say(
      'A_MULTIPLE_SOURCES_SINGLE',
      'derivedFrom',
      'one source is cited by name, even where it says Multiple Sources itself',
    )
  }
  if (!multiple && count > 1) {
    say(
      'A_MULTIPLE_SOURCES_SINGLE',
      'derivedFrom',
      'more than one source is cited as Multiple Sources',
      {
        becomes: 'Multiple Sources',
        also: ['A_MISSING_DERIVED_FROM'],
      },
    )
  }
}
