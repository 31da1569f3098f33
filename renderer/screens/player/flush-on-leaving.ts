import { useEffect } from 'react'
import { useStores } from '../../stores/use-store.ts'

/** Keeps work on a document at once when the trainee leaves it or the window closes. */
export function useFlushOnLeaving(): void {
  const { draft } = useStores()
  useEffect(() => {
    const flush = () => void draft.getState().flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [draft])
}
