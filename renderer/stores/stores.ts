import type { Language, SafehandApi } from '../../electron/contract.ts'
import { createAnswerStore } from './answer-store.ts'
import { createAttemptStore } from './attempt-store.ts'
import { createDraftStore } from './draft-store.ts'
import { createEnrolmentStore } from './enrolment-store.ts'
import { createMarkCheckStore } from './mark-check-store.ts'
import { createReportStore } from './report-store.ts'
import { createScreenStore, type Address } from './screen-store.ts'
import { createSettingsStore, type Keep } from './settings-store.ts'
import { createStartStore } from './start-store.ts'

/** What the stores need of the window around them. */
export type Surroundings = {
  readonly api: SafehandApi
  readonly address: Address
  readonly keep: Keep
  readonly download: (address: string, name: string) => void
}

export type Stores = ReturnType<typeof createStores>

/** Makes all stores of the page. */
export function createStores({ api: silent, address, keep, download }: Surroundings) {
  const settings = createSettingsStore(keep)
  const api = speaking(silent, () => settings.getState().language)
  const screen = createScreenStore(address)
  const showDebrief = (attempt: string, number: number) => {
    const here = screen.getState().screen
    if (here.at === 'attempt' && here.attempt === attempt)
      screen.getState().go({ at: 'debrief', attempt, number })
  }
  const attempt = createAttemptStore(api, showDebrief)
  settings.subscribe((now, before) => {
    if (now.language !== before.language) void attempt.getState().refresh()
  })
  return {
    screen,
    settings,
    about: createAnswerStore(api.about),
    trainees: createAnswerStore(api.listTrainees),
    modules: createAnswerStore(api.listModules),
    completions: createAnswerStore(api.listCompletions),
    enrolment: createEnrolmentStore(api),
    start: createStartStore(api),
    attempt,
    draft: createDraftStore(api),
    markCheck: createMarkCheckStore(api),
    report: createReportStore(api, download),
  }
}

/** The API with explanations asked for in the language chosen. */
const speaking = (api: SafehandApi, language: () => Language): SafehandApi => ({
  ...api,
  startAttempt: (input) => api.startAttempt({ ...input, language: language() }),
  openAttempt: (input) => api.openAttempt({ ...input, language: language() }),
  decide: (input) => api.decide({ ...input, language: language() }),
})
