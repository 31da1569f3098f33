import { useRef, type Ref } from 'react'
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
import type { MarkFaultView } from '../../../electron/contract.ts'
import { Quoted } from '../../components/quoted.tsx'
import { words } from '../../words/words.ts'

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
  const box = useRef<HTMLDivElement>(null)
  return (
    <div className="mark-field" ref={box}>
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
          {faults.map(({ code, start, message }) => (
            <span key={`${code} ${start}`} className="mark-fault">
              <Quoted text={`${message.charAt(0).toUpperCase()}${message.slice(1)}.`} />
            </span>
          ))}
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
      <Mending
        value={value}
        faults={faults}
        onMend={(mended) => {
          onChange(mended)
          box.current?.querySelector('input')?.focus()
        }}
      />
    </div>
  )
}

type MendingProps = Required<Pick<MarkFieldProps, 'value' | 'faults'>> & {
  readonly onMend: (mended: string) => void
}

/** Offers the first change that would mend the form of what was typed. */
function Mending({ value, faults, onMend }: MendingProps) {
  const fix = faults.find((fault) => fault.fix !== null)?.fix
  if (fix === null || fix === undefined) return null
  return (
    <Button
      className="mark-mend"
      onPress={() => onMend(value.slice(0, fix.start) + fix.text + value.slice(fix.end))}
    >
      <Quoted text={words.marking.mend(fix.does)} />
    </Button>
  )
}
