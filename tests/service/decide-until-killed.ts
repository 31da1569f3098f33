/** A process for `durability.test.ts`: decides without end, and says each decision once it is answered. */
import { writeSync } from 'node:fs'
import { openApp } from '../../electron/app.ts'

const [dataFolder = '', contentFolder = ''] = process.argv.slice(2)
const { handlers } = openApp({
  shell: 'loopback',
  dataFolder,
  contentFolder,
  version: '0.1.0',
  saveFile: async () => ({ kind: 'cancelled' }),
})

const trainees = await handlers.listTrainees({})
const known = trainees.ok ? trainees.value[0]?.id : undefined
const added = known === undefined ? await handlers.addTrainee({ name: 'Anna' }) : null
const trainee = known ?? (added?.ok === true ? added.value.id : '')

for (;;) {
  const begun = await handlers.startAttempt({ trainee, module: 'left-folder' })
  if (!begun.ok) throw new Error(begun.fault.message)
  const { id, scene } = begun.value
  writeSync(1, `${id} ${begun.value.decided}\n`)
  const [choice] = scene?.decision.kind === 'choice' ? scene.decision.choices : []
  const decided = await handlers.decide({
    attempt: id,
    decision: scene?.id ?? '',
    answer: { choice: choice?.id ?? '' },
  })
  if (!decided.ok) throw new Error(decided.fault.message)
  writeSync(1, `${id} ${decided.value.decided}\n`)
}
