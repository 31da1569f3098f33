/** A sentence whose words in backticks are names from a file; they are set as code. */
export function Quoted({ text }: { readonly text: string }) {
  return text
    .split('`')
    .map((part, place) => ({ part, key: `${place} ${part}`, code: place % 2 === 1 }))
    .map(({ part, key, code }) => (code ? <code key={key}>{part}</code> : part))
}
