import { useRef, useState, type KeyboardEvent } from 'react'
import type { AnswerView, RedactionTaskView } from '../../../../electron/contract.ts'
import { Fold } from '../../../components/fold.tsx'
import { Lines } from '../../../components/lines.tsx'
import { usePart, useStores } from '../../../stores/use-store.ts'
import { words } from '../../../words/words.ts'
import { useFlushOnLeaving } from '../flush-on-leaving.ts'
import { HandIn } from '../hand-in.tsx'
import { Reminder } from '../reminder.tsx'
import { PassageTools } from './passage-tools.tsx'
import { ReaderPreview } from './reader-preview.tsx'
import {
  change,
  kindOf,
  nextWording,
  redo,
  startWork,
  treat,
  treatmentOf,
  undo,
  widen,
  type RedactionAnswer,
  type Work,
} from './redaction-work.ts'
import { ReleaseFields } from './release-fields.tsx'
import { ReportPage } from './report-page.tsx'

type RedactionFormProps = {
  readonly attempt: string
  readonly task: RedactionTaskView
  /** Work kept from before. */
  readonly draft: AnswerView | null
}

const plainKeys: Readonly<Record<string, string>> = { k: 'keep', c: 'cut', b: 'cover' }

/** A report to redact for release. It is kept while it is worked on; nothing goes out until it is sent. */
export function RedactionForm({ attempt: id, task, draft: before }: RedactionFormProps) {
  const text = words.redaction
  const { attempt, draft } = useStores()
  const state = usePart('attempt', (store) => store.attempt)
  const [work, setWork] = useState(() => startWork(task, before))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [reminded, setReminded] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const release = useRef<HTMLInputElement>(null)
  const deciding = state.at === 'deciding'
  const { portions } = task.report
  const passages = portions.flatMap((portion) => portion.passages)
  const chosenPassages = passages.filter((passage) => chosen.has(passage.id))

  useFlushOnLeaving()

  const goTo = (next: Work) => {
    if (deciding || next === work) return
    setWork(next)
    setReminded(false)
    draft.getState().keep({ attempt: id, decision: task.id, answer: { redaction: next.now } })
  }
  const set = (next: Partial<RedactionAnswer>) => goTo(change(work, next))
  const treatChosen = (treatment: string) => {
    if (chosenPassages.length === 0) return
    goTo(change(work, treat(work.now, [...chosen], treatment)))
    setSaid(
      text.done(
        text.signs[kindOf(treatment)],
        chosenPassages.map((passage) => passage.text).join(' '),
      ),
    )
  }
  const back = (next: Work, words: string) => {
    if (next === work) return
    goTo(next)
    setSaid(words)
  }
  const takeIn = (to: 'sentence' | 'portion') => {
    const wider = widen(portions, chosen, to)
    setChosen(wider)
    setSaid(text.several(wider.size))
  }
  const sendOut = async (unmarked: boolean) => {
    if (deciding) return
    if (!unmarked && work.now.release.trim() === '') {
      setReminded(true)
      return
    }
    draft.getState().drop()
    await attempt.getState().decide({ redaction: work.now })
  }
  const onKeyInPage = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const key = event.key.toLowerCase()
    const treatment = plainKeys[key]
    const [only] = chosenPassages
    if (treatment !== undefined) treatChosen(treatment)
    else if (key === 's') takeIn('sentence')
    else if (key === 'p') takeIn('portion')
    else if (key === 'w' && only !== undefined && chosenPassages.length === 1) {
      const wording = nextWording(only, treatmentOf(work.now, only.id))
      if (wording !== null) treatChosen(wording)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    const typing = target instanceof HTMLInputElement && target.type === 'text'
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (command && key === 'z' && !typing) {
      event.preventDefault()
      if (event.shiftKey) back(redo(work), text.redone)
      else back(undo(work), text.undone)
    } else if (command && key === 'y' && !typing) {
      event.preventDefault()
      back(redo(work), text.redone)
    } else if (command && event.key === 'Enter') {
      event.preventDefault()
      void sendOut(false)
    } else if (event.key === 'Escape' && tools.current?.contains(target as Node))
      list.current?.focus()
  }
  const focusTools = () => {
    const radios = tools.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []
    const now = [...radios].find(({ checked }) => checked) ?? radios[0]
    now?.focus()
  }

  return (
    <section className="decision redaction" aria-labelledby="decision" onKeyDownCapture={onKey}>
      <h2 className="eyebrow" id="decision">
        {words.player.decision}
      </h2>
      <p className="question">{task.question}</p>
      <div className="redaction-beside">
        <section aria-labelledby="asked">
          <h3 className="eyebrow" id="asked">
            {text.asked(task.reader)}
          </h3>
          <ul className="redaction-needs">
            <Lines of={task.needs} as="li" />
          </ul>
        </section>
        <Fold summary={text.known(task.reader)}>
          {task.known.length === 0 ? (
            <p>{text.knowsNothing}</p>
          ) : (
            <ul className="redaction-known">
              <Lines of={task.known} as="li" />
            </ul>
          )}
        </Fold>
      </div>
      <p className="note">{text.keys}</p>
      <div className="redaction-bench">
        <div className="redaction-desk">
          <div onKeyDownCapture={onKeyInPage}>
            <ReportPage
              task={task}
              answer={work.now}
              chosen={chosen}
              listRef={list}
              onChoose={setChosen}
              onOpen={focusTools}
            />
          </div>
          <Legend />
          <PassageTools
            chosen={chosenPassages}
            answer={work.now}
            isReadOnly={deciding}
            toolsRef={tools}
            canUndo={work.past.length > 0}
            canRedo={work.future.length > 0}
            onTreat={treatChosen}
            onWiden={takeIn}
            onUndo={() => back(undo(work), text.undone)}
            onRedo={() => back(redo(work), text.redone)}
          />
        </div>
        <ReaderPreview task={task} answer={work.now} />
      </div>
      <output className="visually-hidden">{said}</output>
      <ReleaseFields
        task={task}
        answer={work.now}
        isReadOnly={deciding}
        releaseRef={release}
        onChange={set}
      />
      {reminded && (
        <Reminder
          missing={text.unmarked}
          question={text.unmarkedQuestion}
          goOn={text.goOn}
          handIn={text.handInAnyway}
          onGoOn={() => {
            setReminded(false)
            release.current?.focus()
          }}
          onHandIn={() => void sendOut(true)}
        />
      )}
      <HandIn label={text.handIn} allKept={text.kept} onHandIn={() => void sendOut(false)} />
    </section>
  )
}

/** What each way of showing a passage stands for. */
function Legend() {
  const text = words.redaction
  const kinds = ['keep', 'reword', 'cut', 'cover'] as const
  return (
    <p className="redaction-legend">
      <span className="eyebrow">{text.legend}</span>
      {kinds.map((kind) => (
        <span key={kind} className="passage" data-is={kind}>
          <span className="passage-text">{text.signs[kind]}</span>
        </span>
      ))}
    </p>
  )
}
