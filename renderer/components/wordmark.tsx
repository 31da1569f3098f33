import { words } from '../words/words.ts'

/** A letter folded to its middle and sealed there. */
export function Seal({ size }: { readonly size: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path className="seal-line" d="M4 4h24v24H4z" />
      <path className="seal-line" d="M4 4l8 8M28 4l-8 8M4 28l8-8M28 28l-8-8" />
      <circle className="seal-wax" cx="16" cy="16" r="5.5" />
    </svg>
  )
}

/** The product's name with its mark. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <Seal size={28} />
      {words.frame.product}
    </span>
  )
}
