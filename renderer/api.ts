import type { Fault, Input, Output, Procedure, Reply, SafehandApi } from '../electron/contract.ts'

const unanswered: Fault = {
  code: 'defect',
  message: 'the main process did not answer',
}

/**
 * The API with every call answered: a call that fails to arrive, or throws, becomes a `defect`
 * fault, so that no screen waits for ever.
 */
export function answering(api: Partial<SafehandApi> | undefined): SafehandApi {
  const ask =
    <P extends Procedure>(name: P) =>
    async (input: Input<P>): Promise<Reply<Output<P>>> => {
      try {
        const call = api?.[name]
        if (call === undefined) return { ok: false, fault: unanswered }
        return await call(input)
      } catch {
        return { ok: false, fault: unanswered }
      }
    }
  return {
    about: ask('about'),
    listTrainees: ask('listTrainees'),
    addTrainee: ask('addTrainee'),
    listModules: ask('listModules'),
    startAttempt: ask('startAttempt'),
    openAttempt: ask('openAttempt'),
    decide: ask('decide'),
    saveDraft: ask('saveDraft'),
    checkMark: ask('checkMark'),
    listCompletions: ask('listCompletions'),
    saveReport: ask('saveReport'),
  }
}

declare global {
  interface Window {
    /** Hung there by the shell before the page's own script runs. */
    readonly safehand?: SafehandApi
  }
}

/** The API of the shell this page runs in. */
export function readApi(): SafehandApi {
  return answering(window.safehand)
}
