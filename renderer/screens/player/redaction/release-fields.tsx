import type { Ref } from 'react'
import { CheckboxGroup, Label, RadioGroup } from 'react-aria-components'
import type { RedactionTaskView } from '../../../../electron/contract.ts'
import { PickOption, TickOption } from '../../../components/option.tsx'
import { words } from '../../../words/words.ts'
import { MarkField } from '../mark-field.tsx'
import type { RedactionAnswer } from './redaction-work.ts'

type ReleaseFieldsProps = {
  readonly task: RedactionTaskView
  readonly answer: RedactionAnswer
  readonly isReadOnly: boolean
  readonly releaseRef: Ref<HTMLInputElement>
  readonly onChange: (change: Partial<RedactionAnswer>) => void
}

/** How what is left goes out: its marking, hidden data, file name and distribution list. */
export function ReleaseFields({
  task,
  answer,
  isReadOnly,
  releaseRef,
  onChange,
}: ReleaseFieldsProps) {
  const text = words.redaction
  const names = task.fileNames.map(({ id, name }) => ({ id, label: name }))
  const hidden = [
    { id: 'remove', label: text.hiddenRemove },
    { id: 'leave', label: text.hiddenLeave },
  ]
  return (
    <section className="release-fields" aria-labelledby="going-out">
      <h3 id="going-out">{text.goingOut}</h3>
      <div className="release-grid">
        <div>
          <MarkField
            label={text.release}
            showLabel
            value={answer.release}
            suggestions={task.markings}
            isReadOnly={isReadOnly}
            inputRef={releaseRef}
            onChange={(release) => onChange({ release })}
          />
          <p className="note">{text.releaseNote}</p>
        </div>
        <CheckboxGroup
          className="release-group"
          value={[...answer.distribution]}
          isReadOnly={isReadOnly}
          onChange={(distribution) => onChange({ distribution })}
        >
          <Label className="mark-label">{text.distribution}</Label>
          {task.distribution.map(({ id, name }) => (
            <TickOption key={id} value={id}>
              {name}
            </TickOption>
          ))}
        </CheckboxGroup>
        <Picks
          label={text.fileName}
          value={answer.fileName}
          options={names}
          isReadOnly={isReadOnly}
          onChange={(fileName) => onChange({ fileName })}
        />
        <Picks
          label={text.hidden}
          note={task.metadata}
          value={answer.metadataRemoved ? 'remove' : 'leave'}
          options={hidden}
          isReadOnly={isReadOnly}
          onChange={(value) => onChange({ metadataRemoved: value === 'remove' })}
        />
      </div>
    </section>
  )
}

type PicksProps = {
  readonly label: string
  readonly note?: readonly string[]
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly isReadOnly: boolean
  readonly onChange: (value: string) => void
}

function Picks({ label, note = [], value, options, isReadOnly, onChange }: PicksProps) {
  return (
    <RadioGroup className="release-group" value={value} isReadOnly={isReadOnly} onChange={onChange}>
      <Label className="mark-label">{label}</Label>
      {note.length > 0 && <p className="hidden-data">{note.join(' · ')}</p>}
      {options.map((option) => (
        <PickOption key={option.id} value={option.id}>
          {option.label}
        </PickOption>
      ))}
    </RadioGroup>
  )
}
