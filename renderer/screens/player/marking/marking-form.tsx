import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AnswerView, MarkingTaskView } from '../../../../electron/contract.ts'
import { usePart, useStores } from '../../../stores/use-store.ts'
import { words } from '../../../words/words.ts'
import { useFlushOnLeaving } from '../flush-on-leaving.ts'
import { HandIn } from '../hand-in.tsx'
import { Reminder } from '../reminder.tsx'
import { MarkingSheet } from './marking-sheet.tsx'
import {
  emptyParts,
  markedPortions,
  pageAnswerFrom,
  type EmptyPart,
  type PageAnswer,
} from './page-answer.ts'

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
      {reminded && (
        <Reminder
          missing={text.empty(empty.map(inWords))}
          question={text.emptyQuestion}
          goOn={text.goOn}
          handIn={text.handInAnyway}
          onGoOn={goOn}
          onHandIn={() => void handIn(true)}
        />
      )}
      <HandIn
        label={text.handIn}
        progress={text.progress(markedPortions(task, answer), task.page.portions.length)}
        allKept={text.kept}
        onHandIn={() => void handIn(false)}
      />
    </section>
  )
}

function inWords(empty: EmptyPart): string {
  const text = words.marking
  switch (empty.part) {
    case 'portion':
      return text.emptyPortion(empty.number)
    case 'line':
      return text.emptyLine(empty.label)
    case 'banner':
      return text.emptyBanner
  }
}
