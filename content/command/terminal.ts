/** The exit code of a call that was made wrongly. */
export const wrongUse = 2

/** A call that was made wrongly, and what is wrong with it. */
export class WrongUse extends Error {}

/** Writes a line to standard output. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Characters in a line: what the terminal has, within what reads well. */
export const terminalWidth = (): number => Math.max(40, Math.min(process.stdout.columns ?? 80, 100))
