import { Lines } from '../../components/lines.tsx'

type PageHeadProps = {
  readonly header: readonly string[]
  readonly title: string
  /** The id of the title, by which the page is called. */
  readonly id: string
}

/** What stands at the head of a paper: the lines of its header, where it has any, and its title. */
export function PageHead({ header, title, id }: PageHeadProps) {
  return (
    <>
      {header.length > 0 && (
        <ul className="page-header">
          <Lines of={header} as="li" />
        </ul>
      )}
      <h3 id={id}>{title}</h3>
    </>
  )
}
