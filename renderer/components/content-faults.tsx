import type { PackFaultView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { Fold } from './fold.tsx'
import { Quoted } from './quoted.tsx'
import { NoticeMark } from './verdict-mark.tsx'

/** Says which content files were left out, where each error is, and how to put it right. */
export function ContentFaults({ faults }: { readonly faults: readonly PackFaultView[] }) {
  const text = words.frame
  const files = new Set(faults.map(({ file }) => file)).size
  return (
    <section className="notice content-faults" data-tone="warning" aria-labelledby="content-faults">
      <NoticeMark />
      <div className="notice-body">
        <p className="notice-title" id="content-faults">
          {text.contentFaults(files)}
        </p>
        <p>{text.contentFaultsHint}</p>
        <Fold summary={text.contentFaultsShow}>
          <ol className="content-fault-list">
            {faults.map(({ code, file, line, column, problem, remedy }) => (
              <li key={`${code} ${file} ${line} ${column} ${problem}`}>
                <code>{text.contentFaultPlace(file, line, column)}</code>
                <p>
                  <Quoted text={problem} />
                </p>
                <p className="note">
                  {text.contentFaultRemedy} <Quoted text={remedy} />
                </p>
              </li>
            ))}
          </ol>
        </Fold>
      </div>
    </section>
  )
}
