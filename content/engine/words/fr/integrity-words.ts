/** The words (French) for the facts of `integrity-facts.ts` and the particulars of the integrity verbs. */
import type { integrityFacts } from '../../world/integrity-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const integrityWords: WordsOf<typeof integrityFacts> = {
  document: {
    bent: [
      'vous avez changé ce que {x} {dit|disent}, ou avec quelle assurance, pour plaire à qui le lirait',
      'vous n’avez rien changé à ce que {x} {dit|disent}',
    ],
    bendingTold: [
      'vous avez dit ce que vous aviez changé : {x}',
      'vous n’avez pas dit ce que vous aviez changé : {x}',
    ],
    faulty: ['{x} {circule|circulent} avec une erreur connue', 'aucune erreur ne subsiste : {x}'],
    faultKnown: ['vous savez l’erreur : {x}', 'vous ne savez d’aucune erreur : {x}'],
  },
}

export const integrityActionWords = {
  blurs: [
    'on n’y lit plus avec quelle probabilité ni avec quelle confiance',
    'on y lit avec quelle probabilité et quelle confiance',
  ],
  dropsDissent: [
    'un avis divergent a été omis, ou nul ne sait de qui il est',
    'aucun avis divergent n’a été omis',
  ],
  invents: ['on y a mis ce que personne n’avait rapporté', 'rien n’a été inventé'],
  showsDissent: [
    'l’avis divergent y figure sous le nom de son auteur',
    'l’avis divergent n’y figure pas sous le nom de son auteur',
  ],
  explains: [
    'chaque jugement y dit sur quoi il repose, et avec quelle assurance',
    'les jugements n’y disent pas sur quoi ils reposent',
  ],
  told: [
    'tous ceux qui l’ont ont appris ce qui a changé et pourquoi',
    'ceux qui l’ont n’ont pas appris ce qui a changé',
  ],
  hides: [
    'des changements faits ou demandés ont été tus',
    'rien de ce qui a été changé ou demandé n’a été tu',
  ],
} as const satisfies Readonly<Record<string, Words>>
