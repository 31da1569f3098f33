import { Fragment, useId } from 'react'
import type { DocumentPageView } from '../../../electron/contract.ts'
import { useToldIn } from '../../components/told-in.ts'
import { PageHead } from './page-head.tsx'

/** A paper as it lies on the desk: banner above and below, header lines, marked portions. */
export function DocumentPage({ document }: { readonly document: DocumentPageView }) {
  const { banner, header, title, portions, block } = document
  const level = document.level ?? undefined
  const heading = useId()
  const { papers } = useToldIn()
  return (
    <article className="page" aria-labelledby={heading} lang={papers}>
      <p className="page-banner" data-level={level}>
        {banner}
      </p>
      <div className="page-body">
        <PageHead header={header} title={title} id={heading} />
        {portions
          .map((portion, place) => ({ ...portion, key: `${place} ${portion.mark}` }))
          .map(({ mark, text, key }) => (
            <p key={key} className="page-portion">
              {mark !== '' && <span className="page-mark">{mark}</span>} {text}
            </p>
          ))}
        {block.length > 0 && (
          <dl className="page-block">
            {block.map((line) => (
              <Fragment key={line.label}>
                <dt>{line.label}</dt>
                <dd>{line.text}</dd>
              </Fragment>
            ))}
          </dl>
        )}
      </div>
      <p className="page-banner" data-level={level}>
        {banner}
      </p>
    </article>
  )
}
