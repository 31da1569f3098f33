import { useRef, useState } from 'react'
import { FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components'
import { ActionButton } from '../../components/action-button.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'

/** The form that adds a name. What is wrong with the name is said at the field, which takes the focus. */
export function AddTrainee({ onAdded }: { readonly onAdded: (trainee: string) => void }) {
  const text = words.welcome
  const { enrolment, trainees } = useStores()
  const state = usePart('enrolment', ({ enrolment: current }) => current)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const refused = state.at === 'refused' ? state.fault : null
  const problem = missing
    ? text.nameMissing
    : refused?.code === 'name-taken'
      ? text.nameTaken
      : null

  const add = async () => {
    if (name.trim() === '') {
      setMissing(true)
      input.current?.focus()
      return
    }
    const trainee = await enrolment.getState().add(name.trim())
    if (trainee === null) {
      input.current?.focus()
      return
    }
    void trainees.getState().refresh({})
    onAdded(trainee.id)
  }

  return (
    <Form
      className="add-trainee"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        className="field"
        value={name}
        maxLength={80}
        autoComplete="off"
        isInvalid={problem !== null}
        onChange={(value) => {
          setName(value)
          setMissing(false)
          enrolment.getState().amend()
        }}
      >
        <Label>{text.name}</Label>
        <Input ref={input} />
        {problem === null && (
          <Text slot="description" className="note">
            {text.nameHint}
          </Text>
        )}
        <FieldError className="field-error">{problem}</FieldError>
      </TextField>
      <ActionButton
        type="submit"
        look="primary"
        waiting={state.at === 'waiting' ? text.adding : null}
      >
        {text.addAction}
      </ActionButton>
      {refused !== null && refused.code !== 'name-taken' && <FaultNotice fault={refused} />}
    </Form>
  )
}
