import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AnswerView, MarkingTaskView } from '../../../../electron/contract.ts'
import { ActionButton } from '../../../components/action-button.tsx'
import { FaultNotice } from '../../../components/fault-notice.tsx'
import { usePart, useStores } from '../../../stores/use-store.ts'
import { words } from '../../../words/words.ts'
import { useFlushOnLeaving } from '../flush-on-leaving.ts'
import { MarkingSheet } from './marking-sheet.tsx'
import { EmptyReminder } from './empty-reminder.tsx'
import { emptyParts, markedPortions, pageAnswerFrom, type PageAnswer } from './page-answer.ts'

type MarkingFormProps = {
  readonly attempt: string
  readonly task: MarkingTaskView
  /** Work kept from before. */
  readonly draft: AnswerView | null
}

/** A page to mark. It is kept while it is worked on; nothing is decided until it is handed in. */
export function MarkingForm({ attempt: id, task, draft: before }: MarkingFormProps) {
  const text = words.marking
  const { attempt, draft, markCheck } = useStores()
  const state = usePart('attempt', (store) => store.attempt)
  const kept = usePart('draft', (store) => store.kept)
  const faults = usePart('markCheck', (store) => store.faults)
  const [answer, setAnswer] = useState(() => pageAnswerFrom(before))
  const [reminded, setReminded] = useState(false)
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const form = useRef<HTMLElement>(null)
  const deciding = state.at === 'deciding'
  const empty = emptyParts(task, answer)

  useFlushOnLeaving()
  useEffect(() => () => markCheck.getState().clear(), [markCheck])

  const change = (marking: PageAnswer) => {
    setAnswer(marking)
    setReminded(false)
    draft.getState().keep({ attempt: id, decision: task.id, answer: { marking } })
  }
  const handIn = async (incomplete: boolean) => {
    if (deciding) return
    if (!incomplete && empty.length > 0) {
      setReminded(true)
      return
    }
    draft.getState().drop()
    await attempt.getState().decide({ marking: answer })
  }
  const goOn = () => {
    setReminded(false)
    inputs.current.get(empty[0]?.field ?? '')?.focus()
  }
  /** Enter goes from field to field where no list is open; with Ctrl it hands the page in. */
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || event.altKey || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      void handIn(false)
      return
    }
    if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true')
      return
    const fields = [...(form.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)]
    event.preventDefault()
    event.stopPropagation()
    next?.focus()
  }

  return (
    <section
      className="decision marking"
      aria-labelledby="decision"
      ref={form}
      onKeyDownCapture={onKey}
    >
      <h2 className="eyebrow" id="decision">
        {words.player.decision}
      </h2>
      <p className="question">{task.question}</p>
      <p className="note">{task.practice ? text.practice : text.notPractice}</p>
      <p className="note">{text.keys}</p>
      <MarkingSheet
        task={task}
        answer={answer}
        faults={faults}
        isReadOnly={deciding}
        onChange={change}
        onMark={(field, kind, mark) => {
          if (task.practice)
            markCheck.getState().check(field, { attempt: id, decision: task.id, kind, text: mark })
        }}
        fieldRef={(field) => (input) => {
          if (input === null) inputs.current.delete(field)
          else inputs.current.set(field, input)
        }}
      />
      {reminded && <EmptyReminder parts={empty} onGoOn={goOn} onHandIn={() => void handIn(true)} />}
      {state.at === 'refused' && <FaultNotice fault={state.fault} />}
      {kept.at === 'refused' && <FaultNotice fault={kept.fault} />}
      <div className="marking-end">
        <ActionButton
          look="primary"
          waiting={deciding ? words.player.deciding : null}
          onPress={() => void handIn(false)}
        >
          {state.at === 'refused' ? words.frame.retry : text.handIn}
        </ActionButton>
        <div>
          <output className="marking-progress">
            {text.progress(markedPortions(task, answer), task.page.portions.length)}
          </output>
          <p className="note">
            {kept.at === 'refused'
              ? text.notKept
              : kept.at === 'keeping'
                ? text.keeping
                : text.kept}
          </p>
        </div>
      </div>
    </section>
  )
}
