import type { RefObject } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import { ActionButton } from '../../../components/action-button.tsx'
import { PickOption } from '../../../components/option.tsx'
import { words } from '../../../words/words.ts'
import { treatmentOf, type Passage, type RedactionAnswer } from './redaction-work.ts'

type PassageToolsProps = {
  readonly chosen: readonly Passage[]
  readonly answer: RedactionAnswer
  readonly isReadOnly: boolean
  readonly toolsRef: RefObject<HTMLDivElement | null>
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly onTreat: (treatment: string) => void
  readonly onWiden: (to: 'sentence' | 'portion') => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** What can be done with the passages that are chosen. */
export function PassageTools({ chosen, answer, isReadOnly, toolsRef, ...on }: PassageToolsProps) {
  const text = words.redaction
  const [first] = chosen
  const treatments = new Set(chosen.map(({ id }) => treatmentOf(answer, id)))
  const [treatment = null] = treatments.size === 1 ? treatments : []
  const options = [
    { id: 'keep', label: text.keep },
    { id: 'cut', label: text.cut },
    { id: 'cover', label: text.cover },
    ...(chosen.length === 1 ? (first?.wordings ?? []) : []).map(({ id, text: said, mark }) => ({
      id,
      label: text.reword(said),
      said,
      mark,
    })),
  ]
  return (
    <div className="passage-tools" ref={toolsRef}>
      {first === undefined ? (
        <p className="note">{text.nothingChosen}</p>
      ) : (
        <RadioGroup
          className="treatments"
          value={treatment}
          onChange={on.onTreat}
          isReadOnly={isReadOnly}
        >
          <Label className="treatments-label">
            {text.tools}
            <span className="treatments-of">
              {chosen.length === 1 ? (
                <>
                  ‘{first.text}’ <span className="page-mark">{first.mark}</span>
                </>
              ) : (
                text.several(chosen.length)
              )}
            </span>
          </Label>
          <div className="treatment-list">
            {options.map((option) => (
              <PickOption key={option.id} value={option.id} aria-label={option.label}>
                {'said' in option ? (
                  <span>
                    <span className="treatment-lead">{text.instead}</span> {option.said}{' '}
                    <span className="page-mark">{option.mark}</span>
                  </span>
                ) : (
                  <span>{option.label}</span>
                )}
              </PickOption>
            ))}
          </div>
        </RadioGroup>
      )}
      <div className="tool-row">
        <ActionButton isDisabled={first === undefined} onPress={() => on.onWiden('sentence')}>
          {text.wholeSentence}
        </ActionButton>
        <ActionButton isDisabled={first === undefined} onPress={() => on.onWiden('portion')}>
          {text.wholePortion}
        </ActionButton>
        <span className="tool-gap" />
        <ActionButton isDisabled={!on.canUndo} onPress={on.onUndo}>
          {text.undo}
        </ActionButton>
        <ActionButton isDisabled={!on.canRedo} onPress={on.onRedo}>
          {text.redo}
        </ActionButton>
      </div>
    </div>
  )
}
