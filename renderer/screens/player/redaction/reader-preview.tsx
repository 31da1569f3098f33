import { Fragment } from 'react'
import type { RedactionTaskView } from '../../../../electron/contract.ts'
import { words } from '../../../words/words.ts'
import { kindOf, textIn, treatmentOf, type RedactionAnswer } from './redaction-work.ts'

type ReaderPreviewProps = { readonly task: RedactionTaskView; readonly answer: RedactionAnswer }

/** What will have gone out, as its reader sees it. */
export function ReaderPreview({ task, answer }: ReaderPreviewProps) {
  const text = words.redaction
  const banner = answer.release.trim()
  const to = task.distribution.filter(({ id }) => answer.distribution.includes(id))
  const portions = task.report.portions
    .map(({ passages }) => passages.filter(({ id }) => treatmentOf(answer, id) !== 'cut'))
    .filter((passages) => passages.length > 0)
  return (
    <section className="redaction-preview" aria-labelledby="preview">
      <h3 id="preview" className="eyebrow">
        {text.preview(task.reader)}
      </h3>
      <article className="page">
        <p className="page-banner" data-empty={banner === '' || undefined}>
          {banner === '' ? text.noMark : banner}
        </p>
        <div className="page-body">
          {portions.length === 0 && <p className="note">{text.previewEmpty}</p>}
          {portions.map((passages) => (
            <p key={passages[0]?.id} className="page-portion">
              {passages.map((passage) => {
                const treatment = treatmentOf(answer, passage.id)
                return (
                  <Fragment key={passage.id}>
                    {kindOf(treatment) === 'cover' ? (
                      <>
                        <span className="cover-bar" aria-hidden="true">
                          {passage.text}
                        </span>
                        <span className="visually-hidden">{text.bar}</span>
                      </>
                    ) : (
                      textIn(passage, treatment)
                    )}{' '}
                  </Fragment>
                )
              })}
            </p>
          ))}
        </div>
      </article>
      <dl className="preview-file">
        <dt>{text.file}</dt>
        <dd>{task.fileNames.find(({ id }) => id === answer.fileName)?.name}</dd>
        <dt>{text.to}</dt>
        <dd>{to.length === 0 ? text.nobody : to.map(({ name }) => name).join(', ')}</dd>
        {!answer.metadataRemoved && task.metadata.length > 0 && (
          <>
            <dt>{text.properties}</dt>
            <dd>{task.metadata.join(' · ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
