import type { ReactNode } from 'react'
import { Checkbox, Radio, type RadioProps } from 'react-aria-components'

type TickOptionProps = { readonly value: string; readonly children: ReactNode }

/** A line of a checkbox group: any number of them can be ticked. */
export function TickOption({ value, children }: TickOptionProps) {
  return (
    <Checkbox value={value} className="option">
      <span className="option-tick" aria-hidden="true">
        <svg width="12" height="12" viewBox="0 0 12 12">
          <path d="M2 6.5l2.5 2.5L10 3.5" />
        </svg>
      </span>
      {children}
    </Checkbox>
  )
}

type PickOptionProps = Pick<RadioProps, 'value' | 'aria-label'> & { readonly children: ReactNode }

/** A line of a radio group: one of them can be picked. */
export function PickOption({ children, ...radio }: PickOptionProps) {
  return (
    <Radio {...radio} className="option">
      <span className="option-dot" aria-hidden="true" />
      {children}
    </Radio>
  )
}
