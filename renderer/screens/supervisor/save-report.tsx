import { ActionButton } from '../../components/action-button.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import type { ReportFormat, ReportState } from '../../stores/report-store.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'

const formats: readonly ReportFormat[] = ['csv', 'pdf']

/** Saves the completion report, and says where it went. */
export function SaveReport() {
  const text = words.supervisor
  const { report } = useStores()
  const state = usePart('report', (store) => store.report)
  return (
    <>
      <div className="save-report-buttons">
        {formats.map((format) => (
          <ActionButton
            key={format}
            waiting={state.at === 'waiting' && state.format === format ? text.saving : null}
            onPress={() => void report.getState().save(format)}
          >
            {text.save[format]}
          </ActionButton>
        ))}
      </div>
      <output className="save-report-said">{said(state)}</output>
      {state.at === 'refused' && (
        <FaultNotice
          fault={state.fault}
          onRetry={() => void report.getState().save(state.format)}
        />
      )}
    </>
  )
}

function said(state: ReportState): string {
  if (state.at === 'saved') return words.supervisor.saved(state.path)
  if (state.at === 'download') return words.supervisor.download(state.name)
  return ''
}
