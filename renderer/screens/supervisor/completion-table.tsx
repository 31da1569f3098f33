import { useState } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { CompletionView } from '../../../electron/contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Instant } from '../../components/instant.tsx'
import {
  completionColumns,
  inOrder,
  type CompletionOrder,
} from '../../stores/completion-selectors.ts'
import { words } from '../../words/words.ts'

const rowsAtOnce = 100

/** Completions in a table that can be sorted by every column. Long lists show a part at a time. */
export function CompletionTable({
  completions,
}: {
  readonly completions: readonly CompletionView[]
}) {
  const text = words.supervisor
  const [order, setOrder] = useState<CompletionOrder>({
    column: 'finishedAt',
    direction: 'descending',
  })
  const [limit, setLimit] = useState(rowsAtOnce)
  const shown = inOrder(completions, order).slice(0, limit)
  const hidden = completions.length - shown.length
  return (
    <div className="completions">
      <div className="completions-scroll">
        <Table
          className="completions-table"
          aria-label={text.table}
          sortDescriptor={order}
          onSortChange={({ column, direction }) => {
            const found = completionColumns.find((each) => each === column)
            if (found !== undefined) setOrder({ column: found, direction })
          }}
        >
          <TableHeader>
            {completionColumns.map((column) => (
              <Column key={column} id={column} allowsSorting isRowHeader={column === 'trainee'}>
                {({ sortDirection }) => (
                  <span className="completions-head">
                    {text.columns[column]}
                    <SortMark direction={sortDirection} />
                  </span>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            {shown.map((completion) => (
              <CompletionRow key={completion.attempt} completion={completion} />
            ))}
          </TableBody>
        </Table>
      </div>
      {hidden > 0 && (
        <div className="completions-more">
          <output>{text.shown(shown.length, completions.length)}</output>
          <ActionButton onPress={() => setLimit(limit + rowsAtOnce)}>
            {text.showMore(Math.min(hidden, rowsAtOnce))}
          </ActionButton>
        </div>
      )}
    </div>
  )
}

function CompletionRow({ completion }: { readonly completion: CompletionView }) {
  const text = words.supervisor
  const { attempt, trainee, module, version, finishedAt, passed, score, criticalFindings } =
    completion
  return (
    <Row id={attempt}>
      <Cell className="completions-person">{trainee}</Cell>
      <Cell>{module}</Cell>
      <Cell className="figure">{version}</Cell>
      <Cell className="completions-date figure">
        <Instant iso={finishedAt} />
      </Cell>
      <Cell>
        <span className="completions-result" data-passed={passed}>
          {passed ? text.passed : text.notPassed}
        </span>
      </Cell>
      <Cell className="figure">{score}</Cell>
      <Cell>
        {criticalFindings.length === 0 ? (
          <span className="completions-none">{text.noCritical}</span>
        ) : (
          <ul>
            {criticalFindings.map((rule, place) => (
              <li key={`${place} ${rule}`}>{rule}</li>
            ))}
          </ul>
        )}
      </Cell>
    </Row>
  )
}

function SortMark({ direction }: { readonly direction: CompletionOrder['direction'] | undefined }) {
  return (
    <svg
      className="sort-mark"
      width="10"
      height="12"
      viewBox="0 0 10 12"
      data-direction={direction ?? 'none'}
      aria-hidden="true"
    >
      <path className="sort-up" d="M1.5 4.5 5 1l3.5 3.5z" />
      <path className="sort-down" d="M1.5 7.5 5 11l3.5-3.5z" />
    </svg>
  )
}
