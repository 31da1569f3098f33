const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** An ISO instant in the reader's own time zone and manner of writing dates. */
export function localInstant(iso: string): string {
  return dayAndTime.format(new Date(iso))
}
