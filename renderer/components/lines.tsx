import type { Language } from '../../electron/contract.ts'

type LinesProps = {
  readonly of: readonly string[]
  /** The element that each line becomes. */
  readonly as: 'p' | 'li'
  readonly lang?: Language
}

/** Lines of text, one element each. The same line may come twice. */
export function Lines({ of, as: Element, ...language }: LinesProps) {
  return of
    .map((line, place) => ({ line, key: `${place} ${line}` }))
    .map(({ line, key }) => (
      <Element key={key} {...language}>
        {line}
      </Element>
    ))
}
