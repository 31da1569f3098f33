import { useState } from 'react'
import { GridList, GridListItem, Input, Label, SearchField, useFilter } from 'react-aria-components'
import type { TraineeView } from '../../../electron/contract.ts'
import { usePart } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'

/** From how many names on a field to find one is worth its place. */
const manyNames = 9

type TraineeListProps = {
  readonly trainees: readonly TraineeView[]
  readonly onChoose: (trainee: string) => void
}

/** The names on this copy. Enter, Space or a click chooses one. */
export function TraineeList({ trainees, onChoose }: TraineeListProps) {
  const text = words.welcome
  const [sought, setSought] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const last = usePart('settings', (state) => state.lastTrainee)
  const found = trainees.filter(({ name }) => contains(name, sought))
  return (
    <div className="register-names">
      {trainees.length >= manyNames && (
        <SearchField className="field" value={sought} onChange={setSought}>
          <Label>{text.filter}</Label>
          <Input />
        </SearchField>
      )}
      <GridList
        className="register-list"
        aria-label={text.list}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className="register-empty">{text.filterNone}</p>}
      >
        {found.map(({ id, name, openAttempts, completions }) => (
          <GridListItem key={id} id={id} textValue={name} className="register-row">
            <span className="register-name">{name}</span>
            <span className="register-marks">
              {[text.open(openAttempts), text.completions(completions)]
                .filter((part) => part !== '')
                .join(', ') || text.newcomer}
            </span>
            {id === last && <span className="register-last">{text.last}</span>}
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
}
