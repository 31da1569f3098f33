import type { Otherwise } from '../counterfactual.ts'
import { wordsFor } from './fact-words.ts'
import type { ModuleText } from '../module.ts'
import { roles } from '../verbs/verb-definition.ts'
import { collectionOf } from '../world/world.ts'

/** The smallest change that would have been enough, as a sentence. */
export function otherwiseInWords(text: ModuleText, scene: string, otherwise: Otherwise): string {
  switch (otherwise.kind) {
    case 'particular': {
      const words = wordsFor(`action.${otherwise.name}`)
      if (words === undefined || typeof words === 'string')
        throw new Error(`no words for the particular ${otherwise.name}`)
      return `It would have been enough if ${words[otherwise.value ? 0 : 1]}.`
    }
    case 'thing': {
      const names = text.names[collectionOf(roles[otherwise.role])]
      const { from, to } = otherwise
      return `It would have been enough to choose ${names[to] ?? to} in place of ${names[from] ?? from}.`
    }
    case 'choice': {
      const label = text.scenes[scene]?.choices[otherwise.choice]?.label ?? otherwise.choice
      return `It would have been enough to answer: ‘${label}’`
    }
  }
}
