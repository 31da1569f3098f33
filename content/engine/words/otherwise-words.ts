import type { Otherwise } from '../counterfactual.ts'
import { roles } from '../verbs/verb-definition.ts'
import { collectionOf } from '../world/world.ts'
import { valueInWords, wordingInWords, wordsFor, type Voice } from './voice.ts'

/** The smallest change that would have been enough, as a sentence. */
export function otherwiseInWords(voice: Voice, scene: string, otherwise: Otherwise): string {
  const { lexicon, text } = voice
  const enough = lexicon.sentences.otherwise
  switch (otherwise.kind) {
    case 'particular': {
      const words = wordsFor(lexicon, `action.${otherwise.name}`)
      const { verb, name, value } = otherwise
      if (typeof value === 'string' && typeof words === 'string')
        return enough.way(
          words.replace('{value}', valueInWords(voice, verb, `action.${name}`, value)),
        )
      if (words === undefined || typeof words === 'string')
        throw new Error(`no words for the particular ${name}`)
      return enough.so(words[value ? 0 : 1])
    }
    case 'wording': {
      const { from, to } = otherwise
      const piece = wordingInWords(voice, from)
      return to === null ? enough.leavingOut(piece) : enough.lessExactly(piece)
    }
    case 'thing': {
      const names = text.names[collectionOf(roles[otherwise.role])]
      const { from, to } = otherwise
      return enough.thing(names[to] ?? to, names[from] ?? from)
    }
    case 'choice': {
      const label = text.scenes[scene]?.choices[otherwise.choice]?.label ?? otherwise.choice
      return enough.choice(label)
    }
  }
}
