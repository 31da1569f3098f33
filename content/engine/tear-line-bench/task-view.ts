/** A report to redact as the trainee sees it. It says nothing of what each passage tells or whom it serves. */
import { learnedBy } from '../exposure/knowledge.ts'
import type { ModuleText } from '../module.ts'
import { sentence, wordingInWords, type Voice } from '../words/voice.ts'
import type { World } from '../world/world.ts'
import type { RedactText } from './data.ts'
import type { TearLineExercise } from './exercise.ts'

/** The words of a scene's report. @throws where the text has none, which reading the module rules out. */
export function redactTextOf(text: ModuleText, scene: string): RedactText {
  const said = text.scenes[scene]?.redact
  if (said === undefined) throw new Error(`no words for the report of scene ${scene}`)
  return said
}

/** A report to redact: its passages and what is offered for each, what the reader asked and knows already. */
export function viewRedactionTask(
  voice: Voice,
  scene: string,
  { report }: TearLineExercise,
  { knowledge }: World,
) {
  const { text } = voice
  const said = redactTextOf(text, scene)
  return {
    kind: 'redaction' as const,
    id: scene,
    question: text.scenes[scene]?.question ?? '',
    report: {
      title: said.title,
      banner: said.banner,
      header: said.header,
      portions: report.marks.map((mark, portion) => ({
        mark,
        passages: report.passages
          .filter((passage) => passage.portion === portion)
          .map(({ id, written, wordings }) => ({
            id,
            text: said.passages[id] ?? id,
            mark: written.mark.text,
            wordings: [...wordings].map(([name, { mark }]) => ({
              id: name,
              text: said.wordings[id]?.[name] ?? name,
              mark: mark.text,
            })),
          })),
      })),
    },
    reader: text.names.people[report.recipient] ?? report.recipient,
    needs: report.needs.map((need) => said.needs[need] ?? need),
    known: learnedBy(knowledge, report.recipient).map((wording) =>
      sentence(wordingInWords(voice, wording)),
    ),
    metadata: said.metadata,
    fileNames: [...report.fileNames.keys()].map((id) => ({ id, name: said.fileNames[id] ?? id })),
    distribution: [...report.distribution].map(([id, listed]) => ({
      id,
      name: text.names.people[id] ?? id,
      listed,
    })),
    markings: said.markings,
  }
}
