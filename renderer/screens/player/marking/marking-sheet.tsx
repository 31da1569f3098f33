import { useId } from 'react'
import { CheckboxGroup, Label, Text } from 'react-aria-components'
import type { MarkFaultView, MarkingTaskView } from '../../../../electron/contract.ts'
import { TickOption } from '../../../components/option.tsx'
import { words } from '../../../words/words.ts'
import { MarkField } from '../mark-field.tsx'
import { PageHead } from '../page-head.tsx'
import {
  bannerField,
  levelShown,
  lineField,
  portionField,
  startOf,
  type PageAnswer,
} from './page-answer.ts'

type MarkingSheetProps = {
  readonly task: MarkingTaskView
  readonly answer: PageAnswer
  readonly faults: Readonly<Record<string, readonly MarkFaultView[]>>
  readonly isReadOnly: boolean
  readonly onChange: (answer: PageAnswer) => void
  /** A mark was changed, and may be checked for its form. */
  readonly onMark: (field: string, kind: 'portion' | 'banner', text: string) => void
  /** Learns the input of each field, so that keys can go from one to the next. */
  readonly fieldRef: (field: string) => (input: HTMLInputElement | null) => void
}

/** The page as it would look: banner above and below, a field before each portion, the lines at the foot. */
export function MarkingSheet(props: MarkingSheetProps) {
  const { task, answer, faults, isReadOnly, onChange, onMark, fieldRef } = props
  const text = words.marking
  const heading = useId()
  const level = levelShown(answer.banner)
  return (
    <article className="page marking-sheet" aria-labelledby={heading}>
      <p className="page-banner" data-level={level} aria-hidden="true">
        {answer.banner.trim() === '' ? text.bannerMissing : answer.banner}
      </p>
      <div className="page-body">
        <PageHead header={task.page.header} title={task.page.title} id={heading} />
        <ol className="marking-portions">
          {task.page.portions.map((portion, at) => (
            <li key={portion.id} className="marking-portion">
              <MarkField
                label={text.portion(at + 1, startOf(portion.text))}
                value={answer.portions[portion.id] ?? ''}
                suggestions={task.marks.portion}
                faults={faults[portionField(portion.id)] ?? []}
                isReadOnly={isReadOnly}
                inputRef={fieldRef(portionField(portion.id))}
                onChange={(mark) => {
                  onChange({ ...answer, portions: { ...answer.portions, [portion.id]: mark } })
                  onMark(portionField(portion.id), 'portion', mark)
                }}
              />
              <p className="page-portion">{portion.text}</p>
            </li>
          ))}
        </ol>
        <AuthorityBlock {...props} />
      </div>
      <div className="page-banner marking-banner" data-level={level}>
        <MarkField
          label={text.banner}
          showLabel
          value={answer.banner}
          suggestions={task.marks.banner}
          faults={faults[bannerField] ?? []}
          isReadOnly={isReadOnly}
          inputRef={fieldRef(bannerField)}
          onChange={(banner) => {
            onChange({ ...answer, banner })
            onMark(bannerField, 'banner', banner)
          }}
        />
      </div>
    </article>
  )
}

/** The lines that say who made the page, from what, and until when it stays classified. */
function AuthorityBlock({ task, answer, isReadOnly, onChange, fieldRef }: MarkingSheetProps) {
  const text = words.marking
  const heading = useId()
  return (
    <section className="marking-block" aria-labelledby={heading}>
      <h4 id={heading}>{text.block}</h4>
      <p className="note">{text.mayStayEmpty}</p>
      {task.lines.map(({ id, label, suggestions }) => (
        <MarkField
          key={id}
          label={label}
          showLabel
          value={answer.block[id] ?? ''}
          suggestions={suggestions}
          isReadOnly={isReadOnly}
          inputRef={fieldRef(lineField(id))}
          onChange={(line) => onChange({ ...answer, block: { ...answer.block, [id]: line } })}
        />
      ))}
      <CheckboxGroup
        className="marking-sources"
        value={[...answer.sources]}
        isReadOnly={isReadOnly}
        onChange={(sources) => onChange({ ...answer, sources })}
      >
        <Label className="mark-label">{text.sources}</Label>
        <Text slot="description" className="note">
          {text.sourcesNote}
        </Text>
        {task.sources.map(({ id, cite }) => (
          <TickOption key={id} value={id}>
            {cite}
          </TickOption>
        ))}
      </CheckboxGroup>
    </section>
  )
}
