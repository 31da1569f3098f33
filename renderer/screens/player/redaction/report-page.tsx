import { useId, type Ref } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection, type Selection } from 'react-aria-components'
import type { RedactionTaskView } from '../../../../electron/contract.ts'
import { words } from '../../../words/words.ts'
import { PageHead } from '../page-head.tsx'
import { kindOf, textIn, treatmentOf, type RedactionAnswer } from './redaction-work.ts'

type ReportPageProps = {
  readonly task: RedactionTaskView
  readonly answer: RedactionAnswer
  readonly chosen: ReadonlySet<string>
  readonly listRef: Ref<HTMLDivElement>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onOpen: () => void
}

/** The report as a page on which passages are chosen; each shows what became of it. */
export function ReportPage({ task, answer, chosen, listRef, onChoose, onOpen }: ReportPageProps) {
  const text = words.redaction
  const { report } = task
  const heading = useId()
  const all = report.portions.flatMap(({ passages }) => passages.map(({ id }) => id))
  const choose = (keys: Selection) =>
    onChoose(new Set(keys === 'all' ? all : [...keys].map(String)))
  return (
    <article className="page" aria-labelledby={heading}>
      <p className="page-banner" data-level="SECRET">
        {report.banner}
      </p>
      <div className="page-body">
        <PageHead header={report.header} title={report.title} id={heading} />
        <ListBox
          ref={listRef}
          className="passages"
          aria-label={text.passages}
          selectionMode="multiple"
          selectionBehavior="replace"
          layout="grid"
          selectedKeys={chosen}
          onSelectionChange={choose}
          onAction={onOpen}
        >
          {report.portions.map(({ mark, passages }, at) => (
            <ListBoxSection
              key={passages[0]?.id ?? mark}
              id={`portion ${at}`}
              className="passage-portion"
              aria-label={text.portion(at + 1, mark)}
            >
              <Header className="page-mark">{mark}</Header>
              {passages.map((passage) => {
                const treatment = treatmentOf(answer, passage.id)
                const kind = kindOf(treatment)
                const shown = kind === 'reword' ? textIn(passage, treatment) : passage.text
                return (
                  <ListBoxItem
                    key={passage.id}
                    id={passage.id}
                    className="passage"
                    data-is={kind}
                    textValue={`${shown} ${text.signs[kind]}`}
                  >
                    <span className="passage-text">{shown}</span>
                    <span className="visually-hidden">, {text.signs[kind]}</span>
                  </ListBoxItem>
                )
              })}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
      <p className="page-banner" data-level="SECRET">
        {report.banner}
      </p>
    </article>
  )
}
