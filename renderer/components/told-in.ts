import { createContext, useContext } from 'react'
import type { AttemptView } from '../../electron/contract.ts'

type ToldIn = AttemptView['languages']

/**
 * The languages in which the attempt on the screen is told. The words around it stay in that of the
 * screens, so each piece says its own in `lang`, by which a screen reader picks its voice.
 */
export const ToldInContext = createContext<ToldIn>({
  title: 'en',
  story: 'en',
  papers: 'en',
  explanations: 'en',
})

export const useToldIn = (): ToldIn => useContext(ToldInContext)
