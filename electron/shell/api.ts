import type { Input, Output, Procedure, Reply, SafehandApi } from '../contract.ts'

/** Carries one call to the main process. */
export type Ask = <P extends Procedure>(procedure: P, input: Input<P>) => Promise<Reply<Output<P>>>

/**
 * What hangs on `window.safehand`: the contract's procedures and nothing else. Written out, since the
 * page may not hold the contract itself; a missing or extra name does not compile.
 */
export const createApi = (ask: Ask): SafehandApi => ({
  about: (input) => ask('about', input),
  listTrainees: (input) => ask('listTrainees', input),
  addTrainee: (input) => ask('addTrainee', input),
  listModules: (input) => ask('listModules', input),
  startAttempt: (input) => ask('startAttempt', input),
  openAttempt: (input) => ask('openAttempt', input),
  decide: (input) => ask('decide', input),
  saveDraft: (input) => ask('saveDraft', input),
  checkMark: (input) => ask('checkMark', input),
  listCompletions: (input) => ask('listCompletions', input),
  saveReport: (input) => ask('saveReport', input),
})
