import type { Fault } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { ActionButton } from './action-button.tsx'
import { NoticeMark } from './verdict-mark.tsx'

type FaultNoticeProps = {
  readonly fault: Fault
  readonly onRetry?: (() => void) | undefined
}

/** What went wrong, what to do next, and the way to do it. Announced as it appears. */
export function FaultNotice({ fault, onRetry }: FaultNoticeProps) {
  const { title, next } = words.faults[fault.code]
  return (
    <div className="notice" data-tone="fault" role="alert">
      <NoticeMark />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        <p>{next}</p>
        <p className="note">
          {words.frame.faultDetail} {fault.message}
        </p>
        {onRetry !== undefined && (
          <ActionButton onPress={onRetry}>{words.frame.retry}</ActionButton>
        )}
      </div>
    </div>
  )
}
