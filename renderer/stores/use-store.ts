import { createContext, useContext } from 'react'
import { useStore, type ExtractState } from 'zustand'
import type { Stores } from './stores.ts'

export const StoresContext = createContext<Stores | null>(null)

/** All stores, for actions. @throws where no stores are provided above, which is a defect. */
export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (stores === null) throw new Error('no stores are provided above this component')
  return stores
}

/** One part of one store; the component renders again when that part changes. */
export function usePart<K extends keyof Stores, T>(
  name: K,
  select: (state: ExtractState<Stores[K]>) => T,
): T {
  return useStore(useStores()[name], select)
}
