import { useId } from 'react'
import type { GuideView } from '../../../../electron/contract.ts'
import { words } from '../../../words/words.ts'
import { PageHead } from '../page-head.tsx'

/** A classification guide: each element with its mark, its reason and its duration. */
export function GuidePage({ guide }: { readonly guide: GuideView }) {
  const { title, header, elements } = guide
  const { guideColumns: columns, noReason } = words.marking
  const heading = useId()
  return (
    <article className="page" aria-labelledby={heading}>
      <div className="page-body">
        <PageHead header={header} title={title} id={heading} />
        <dl className="guide-elements">
          {elements.map(({ id, item, mark, reason, duration }) => (
            <div key={id} className="guide-element">
              <dt>
                <span className="guide-number">{id}</span> {item}
              </dt>
              <dd>
                <span className="visually-hidden">{columns.mark}: </span>
                <strong>{mark}</strong>
              </dd>
              <dd>
                {columns.reason}: {reason === '' ? noReason : reason}
              </dd>
              <dd>
                {columns.duration}: {duration}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  )
}
