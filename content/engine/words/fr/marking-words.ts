/** The words (French) for the facts and particulars of a page marked portion by portion. */
import type { markingFacts } from '../../world/marking-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const markingWords: WordsOf<typeof markingFacts> = {
  document: {
    shownLevel: 'niveau que dit le bandeau ({x}) : {value}',
    unmarkedPortions: 'portions sans niveau ({x}) : {value}',
    underMarked: 'portions dont le marquage en dit trop peu ({x}) : {value}',
    overMarked: 'portions dont le marquage en dit trop ({x}) : {value}',
    mismarked: 'portions sans marquage ou au marquage faux ({x}) : {value}',
    mostlyMismarked: [
      'la moitié des portions ou plus sont sans marquage ou mal marquées : {x}',
      'la plupart des portions portent le bon marquage : {x}',
    ],
    bannerUnder: ['le bandeau en dit trop peu : {x}', 'le bandeau n’en dit pas trop peu : {x}'],
    bannerOver: ['le bandeau en dit trop : {x}', 'le bandeau n’en dit pas trop : {x}'],
    blockFaulty: [
      'les lignes du bas de page sont fausses : {x}',
      'les lignes du bas de page sont justes : {x}',
    ],
  },
}

export const markingActionWords = {
  parts: 'portions de la page : {value}',
  number: 'rang de la portion, en partant du haut : {value}',
  bearsLevel: ['le marquage nommait un niveau', 'aucun niveau n’était nommé'],
  due: 'niveau que donnent les sources et le guide : {value}',
  missing: 'ce qui manque au marquage : {value}',
  extra: 'ce que le marquage a de trop : {value}',
  wellFormed: [
    'la forme était celle qui est demandée',
    'la forme n’était pas celle qui est demandée',
  ],
  noforn: ['le marquage portait NOFORN', 'le marquage ne portait pas NOFORN'],
  releasableTo: 'partenaires de la liste de diffusion : {value}',
  classifier: [
    'la page disait qui l’a faite, nom et fonction',
    'la page ne disait pas qui l’a faite, nom et fonction',
  ],
  cited: [
    'elle nommait tout ce dont elle est tirée, et rien d’autre',
    'elle ne nommait pas exactement ce dont elle est tirée',
  ],
  instructed: [
    'elle disait jusqu’à quand elle reste classifiée',
    'elle ne disait pas jusqu’à quand elle reste classifiée',
  ],
  sooner: [
    'la page s’ouvrirait avant la plus longue durée de ses sources',
    'la page ne s’ouvrirait pas avant la plus longue durée de ses sources',
  ],
  later: [
    'la page resterait fermée au-delà de la plus longue durée de ses sources',
    'la page ne resterait pas fermée au-delà de la plus longue durée de ses sources',
  ],
} as const satisfies Readonly<Record<string, Words>>
