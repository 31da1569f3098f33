import { useRef, useState, type KeyboardEvent } from 'react'
import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { DecisionView } from '../../../electron/contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { useToldIn } from '../../components/told-in.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'

type DecisionFormProps = {
  readonly decision: Extract<DecisionView, { readonly kind: 'choice' }>
}

/** The question with its choices. Nothing is decided until the button is pressed. */
export function DecisionForm({ decision }: DecisionFormProps) {
  const text = words.player
  const { attempt } = useStores()
  const { story } = useToldIn()
  const state = usePart('attempt', (store) => store.attempt)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reminded, setReminded] = useState(false)
  const inputs = useRef(new Map<string, HTMLInputElement>())

  const choose = (choice: string) => {
    setChosen(choice)
    setReminded(false)
  }
  const decide = async () => {
    if (chosen === null) {
      setReminded(true)
      focusOn(decision.choices[0]?.id)
      return
    }
    await attempt.getState().decide({ choice: chosen })
  }
  const focusOn = (choice: string | undefined) => {
    if (choice !== undefined) inputs.current.get(choice)?.focus()
  }
  /** The number keys work only while the focus is in the group. */
  const chooseByNumber = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
    const choice = decision.choices[Number(event.key) - 1]
    if (choice === undefined || state.at === 'deciding') return
    choose(choice.id)
    focusOn(choice.id)
  }

  return (
    <section className="decision" aria-labelledby="decision">
      <h2 className="eyebrow" id="decision">
        {text.decision}
      </h2>
      <RadioGroup
        className="choices"
        value={chosen}
        onChange={choose}
        isReadOnly={state.at === 'deciding'}
        isInvalid={reminded}
        validationBehavior="aria"
      >
        <Label className="question" lang={story}>
          {decision.question}
        </Label>
        <div className="choice-list">
          {decision.choices.map(({ id, label }, place) => (
            <Radio
              key={id}
              value={id}
              className="choice"
              onKeyDown={chooseByNumber}
              inputRef={(input) => {
                if (input === null) inputs.current.delete(id)
                else inputs.current.set(id, input)
              }}
            >
              <span className="option-dot" aria-hidden="true" />
              <span lang={story}>{label}</span>
              {place < 9 && (
                <span className="choice-key" aria-hidden="true">
                  {place + 1}
                </span>
              )}
            </Radio>
          ))}
        </div>
        <FieldError className="field-error">{text.chooseFirst}</FieldError>
        <Text slot="description" className="note">
          {text.keys(decision.choices.length)}
        </Text>
      </RadioGroup>
      {state.at === 'refused' && <FaultNotice fault={state.fault} />}
      <div>
        <ActionButton
          look="primary"
          waiting={state.at === 'deciding' ? text.deciding : null}
          onPress={() => void decide()}
        >
          {state.at === 'refused' && 'choice' in state.answer && state.answer.choice === chosen
            ? words.frame.retry
            : text.decide}
        </ActionButton>
      </div>
    </section>
  )
}
