/** One finding, or one near miss, in words: the rule, why it applies, and where it is written. */
import type { Finding } from './finding.ts'
import type { NearMiss } from './near-misses.ts'
import type { Dimension, Rule, Severity, Source, Verdict } from './rule.ts'
import { isAdvice, pointsFor } from './score.ts'
import { clausesInWords } from './words/clause-words.ts'
import { nearMissInWords } from './words/near-miss-words.ts'
import { saidBy, saidIn, type Voice } from './words/voice.ts'
import { becauseInWords, decidingFactsInWords } from './words/words.ts'

export type Sources = ReadonlyMap<string, Source>

/** A finding with its citations from the register. `otherwise` is the smallest change that was enough, in words. */
export function viewFinding(
  voice: Voice,
  sources: Sources,
  finding: Finding,
  otherwise: string | null = null,
) {
  const { rule, occurrences } = finding
  const { statement, because, remedy } = saidBy(voice, rule)
  return {
    rule: rule.id,
    saidIn: saidIn(voice, rule),
    statement,
    verdict: (isAdvice(rule) ? 'caution' : rule.verdict) as Verdict,
    severity: rule.severity as Severity,
    because: becauseInWords(voice, because, occurrences),
    facts: [...decidingFactsInWords(voice, finding)],
    clauses: clausesInWords(voice, finding),
    dimensions: [...rule.harms] as Dimension[],
    remedy,
    otherwise,
    points: pointsFor(finding),
    changes: [...rule.changes],
    citations: viewCitations(sources, rule),
  }
}

/** A rule that all but fired, and what kept it from it. */
export const viewNearMiss = (voice: Voice, sources: Sources, miss: NearMiss) => ({
  rule: miss.rule.id,
  saidIn: saidIn(voice, miss.rule),
  statement: saidBy(voice, miss.rule).statement,
  verdict: miss.rule.verdict as Verdict,
  severity: miss.rule.severity as Severity,
  reason: nearMissInWords(voice, miss),
  source: miss.clause.source,
  citations: viewCitations(sources, miss.rule),
})

const viewCitations = (sources: Sources, rule: Rule) =>
  rule.cites.map(({ source, section }) => {
    const entry = sources.get(source)
    if (entry === undefined)
      throw new Error(`rule ${rule.id} cites ${source}, which is not in the register`)
    return {
      source,
      title: entry.title,
      edition: entry.edition,
      section,
      address: entry.address,
      verified: entry.verified && !isAdvice(rule),
    }
  })
