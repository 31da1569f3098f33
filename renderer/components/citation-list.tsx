import type { CitationView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'

/** Where a rule is written. Addresses are text to select; nothing here is opened. */
export function CitationList({ citations }: { readonly citations: readonly CitationView[] }) {
  const text = words.debrief
  if (citations.length === 0) return null
  return (
    <div className="citations">
      <p className="finding-label">{text.citations(citations.length)}</p>
      <ul>
        {citations.map(({ source, title, edition, section, address, verified }) => (
          <li key={`${source} ${section}`}>
            <span className="citation-title">{title}</span>, {section}
            {!verified && <span className="citation-unverified">{text.unverified}</span>}
            <span className="citation-edition">{edition}</span>
            {address !== '' && <span className="citation-address">{address}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
