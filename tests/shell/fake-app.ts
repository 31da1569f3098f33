import type { AttemptView, Output } from '../../electron/contract.ts'
import type { Handlers } from '../../electron/gate.ts'

export const aboutView: Output<'about'> = {
  version: '0.1.0',
  shell: 'loopback',
  dataFolder: '/data',
  faults: [],
}

const attempt: AttemptView = {
  id: 'attempt-1',
  trainee: { id: 'trainee-1', name: 'A. Person' },
  module: { id: 'module-1', title: 'A module', version: '1.0.0' },
  languages: { title: 'en', story: 'en', papers: 'en', explanations: 'en' },
  decided: 0,
  decisions: 8,
  scene: null,
  draft: null,
  debriefs: [],
  result: null,
}

/** Handlers that answer every procedure well; a test replaces those it is about. */
export const makeHandlers = (replaced: Partial<Handlers> = {}): Handlers => ({
  about: () => ({ ok: true, value: aboutView }),
  listTrainees: () => ({ ok: true, value: [] }),
  addTrainee: ({ name }) => ({
    ok: true,
    value: { id: 'trainee-1', name, openAttempts: 0, completions: 0 },
  }),
  listModules: () => ({ ok: true, value: [] }),
  startAttempt: () => ({ ok: true, value: attempt }),
  openAttempt: () => ({ ok: true, value: attempt }),
  decide: () => ({ ok: true, value: attempt }),
  saveDraft: () => ({ ok: true, value: {} }),
  checkMark: () => ({ ok: true, value: [] }),
  listCompletions: () => ({ ok: true, value: [] }),
  saveReport: () => ({ ok: true, value: { kind: 'cancelled' } }),
  ...replaced,
})
