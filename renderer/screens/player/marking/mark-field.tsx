import type { Ref } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import type { MarkFaultView } from '../../../../electron/contract.ts'
import { words } from '../../../words/words.ts'

type MarkFieldProps = {
  /** What the field is called, also where the name is not shown. */
  readonly label: string
  readonly showLabel?: boolean
  readonly value: string
  readonly suggestions: readonly string[]
  readonly faults?: readonly MarkFaultView[]
  readonly isReadOnly: boolean
  readonly inputRef: Ref<HTMLInputElement>
  readonly onChange: (value: string) => void
}

/** A field to type in or to pick from. What is not in the list is taken as typed. */
export function MarkField({
  label,
  showLabel = false,
  value,
  suggestions,
  faults = [],
  isReadOnly,
  inputRef,
  onChange,
}: MarkFieldProps) {
  const text = words.marking
  return (
    <div className="mark-field">
      <ComboBox
        inputValue={value}
        onInputChange={onChange}
        defaultItems={suggestions.map((mark) => ({ id: mark }))}
        allowsCustomValue
        allowsEmptyCollection={false}
        menuTrigger="manual"
        isReadOnly={isReadOnly}
        isInvalid={faults.length > 0}
        validationBehavior="aria"
      >
        <Label className={showLabel ? 'mark-label' : 'visually-hidden'}>{label}</Label>
        <div className="mark-input">
          <Input ref={inputRef} maxLength={500} autoComplete="off" spellCheck={false} />
          <Button aria-label={text.open(label)} className="mark-open">
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2 4l4 4 4-4" />
            </svg>
          </Button>
        </div>
        <FieldError className="field-error">
          {faults.map(({ message }) => `${message}.`).join(' ')}
        </FieldError>
        <Popover className="mark-list" placement="bottom start" offset={2}>
          <ListBox aria-label={text.suggestions}>
            {({ id }: { readonly id: string }) => (
              <ListBoxItem textValue={id} className="mark-option">
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Mending value={value} faults={faults} onChange={onChange} />
    </div>
  )
}

/** Offers the first change that would mend the form of what was typed. */
function Mending({
  value,
  faults,
  onChange,
}: Required<Pick<MarkFieldProps, 'value' | 'faults' | 'onChange'>>) {
  const fix = faults.find((fault) => fault.fix !== null)?.fix
  if (fix === null || fix === undefined) return null
  return (
    <Button
      className="mark-mend"
      onPress={() => onChange(value.slice(0, fix.start) + fix.text + value.slice(fix.end))}
    >
      {words.marking.mend(fix.does)}
    </Button>
  )
}
