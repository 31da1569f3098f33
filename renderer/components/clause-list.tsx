import type { ClauseView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { Fold } from './fold.tsx'
import { Lines } from './lines.tsx'
import { useToldIn } from './told-in.ts'

/** The clauses of a rule's condition, folded away: what each asks for, the facts as they were, and its source. */
export function ClauseList({ clauses }: { readonly clauses: readonly ClauseView[] }) {
  const text = words.debrief
  const { explanations } = useToldIn()
  return (
    <Fold summary={text.clauses(clauses.length)}>
      <ol className="clause-list">
        {clauses.map(({ words: asked, facts, source }) => (
          <li key={source}>
            <p>
              <span lang={explanations}>{asked}</span>{' '}
              <span className="clause-held">{text.clauseHeld}</span>
            </p>
            {facts.some((fact) => fact !== asked) && (
              <ul className="clause-facts" aria-label={text.clauseFacts}>
                <Lines of={facts} as="li" lang={explanations} />
              </ul>
            )}
            <code className="clause-source">{source}</code>
          </li>
        ))}
      </ol>
    </Fold>
  )
}
