import { words } from '../words/words.ts'

/** Quiet words while an answer is on its way. They stay unseen for the first 300 ms. */
export function Waiting() {
  return <output className="waiting">{words.frame.waiting}</output>
}
