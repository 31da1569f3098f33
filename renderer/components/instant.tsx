import { localInstant } from '../words/instants.ts'

/** An instant as the reader writes dates, with the ISO form for machines and on hover. */
export function Instant({ iso }: { readonly iso: string }) {
  return (
    <time dateTime={iso} title={iso}>
      {localInstant(iso)}
    </time>
  )
}
