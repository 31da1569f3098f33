/** The words (French) for the facts and particulars of making, marking, sending, carrying and copying. */
import type { transferFacts } from '../../world/transfer-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const transferWords: WordsOf<typeof transferFacts> = {
  document: {
    cui: [
      '{x} {contient|contiennent} des informations contrôlées non classifiées',
      '{x} ne {contient|contiennent} aucune information contrôlée non classifiée',
    ],
    comsec: [
      '{x} {relève|relèvent} de la sécurité des communications',
      '{x} ne {relève|relèvent} pas de la sécurité des communications',
    ],
    working: [
      '{x} {est|sont} encore à l’état de brouillon',
      '{x} {est|sont} sous forme définitive',
    ],
    dated: ['la date de début y figure : {x}', 'la date de début n’y figure pas : {x}'],
    ageDays: 'jours depuis le début ({x}) : {value}',
    derivative: [
      '{x} {vient|viennent} de sources classifiées',
      '{x} ne {vient|viennent} pas de sources classifiées',
    ],
    compilation: [
      'seule la réunion des éléments est classifiée : {x}',
      'ce n’est pas une compilation : {x}',
    ],
    analytic: [
      '{x} {paraît|paraissent} comme analyse pour des lecteurs du renseignement',
      '{x} n’{est|sont} pas une analyse de renseignement',
    ],
    message: [
      'le message compte avec tout ce à quoi il répond et tout ce qu’il joint : {x}',
      'ce n’est pas un message : {x}',
    ],
    media: [
      '{x} {est|sont} un support amovible ou un disque',
      '{x} n’{est|sont} ni un support ni un disque',
    ],
    portionMarked: [
      'chaque portion y montre son niveau : {x}',
      'les portions n’y montrent pas toutes leur niveau : {x}',
    ],
    unofficialDays: 'jours depuis l’envoi par un compte non officiel ({x}) : {value}',
    filed: [
      'un compte officiel le garde en entier : {x}',
      'aucun compte officiel ne le garde en entier : {x}',
    ],
  },
  place: {
    processing: [
      'des systèmes classifiés y fonctionnent : {x}',
      'aucun système classifié n’y fonctionne : {x}',
    ],
  },
  network: {
    wireless: ['{x} émet ou reçoit par radio', '{x} n’émet ni ne reçoit par radio'],
  },
  incident: {
    spill: [
      '{x} a mis des informations classifiées sur un système qui ne les admet pas',
      '{x} n’est pas un déversement sur un système',
    ],
    spillAlerted: [
      'tous ceux qui doivent l’apprendre l’ont appris : {x}',
      'ceux qui doivent l’apprendre ne l’ont pas tous appris : {x}',
    ],
    isolated: ['les systèmes atteints sont isolés', 'les systèmes atteints ne sont pas isolés'],
    traced: [
      'chaque système peut-être atteint a été retrouvé',
      'les systèmes peut-être atteints n’ont pas tous été retrouvés',
    ],
  },
}

export const transferActionWords = {
  dated: ['la date de début y a été mise', 'aucune date n’y a été mise'],
  marked: ['le plus haut niveau y a été marqué', 'aucun niveau n’y a été marqué'],
  portions: [
    'chaque portion portait son marquage',
    'les portions ne portaient pas toutes leur marquage',
  ],
  attributed: [
    'il était dit qui classifie, sur quel fondement et jusqu’à quand',
    'il n’était pas dit qui classifie, sur quel fondement et jusqu’à quand',
  ],
  reasonCopied: [
    'la ligne de motif de la source a été recopiée',
    'aucune ligne de motif n’a été recopiée',
  ],
  longest: [
    'la plus longue durée des sources a été retenue',
    'la plus longue durée des sources n’a pas été retenue',
  ],
  controlsKept: [
    'les marquages et restrictions de l’original ont été reportés',
    'les marquages et restrictions de l’original n’ont pas été reportés',
  ],
  otherLevel: [
    'un mot qui n’est pas un niveau tenait la place du niveau',
    'le niveau tenait dans l’un de ses trois mots',
  ],
  ownCaveat: [
    'il y avait une mention qui n’est dans aucun registre approuvé',
    'il n’y avait aucune mention inventée',
  ],
  explained: [
    'il était expliqué quand la réunion des éléments devient classifiée',
    'il n’était pas expliqué quand la réunion des éléments devient classifiée',
  ],
  humanDuration: [
    'la durée réservée aux sources humaines y figurait',
    'une date ordinaire tenait la place de la durée réservée aux sources humaines',
  ],
  releaseMarked: [
    'chaque portion classifiée disait quels partenaires peuvent l’avoir',
    'il n’était pas dit quels partenaires peuvent l’avoir',
  ],
  contradictory: [
    'une portion portait deux mentions de diffusion qui s’excluent',
    'les mentions de diffusion s’accordaient',
  ],
  cuiMarked: [
    'le bandeau des informations contrôlées non classifiées y figurait',
    'le bandeau des informations contrôlées non classifiées n’y figurait pas',
  ],
  asked: [
    'le niveau a été demandé au service d’origine',
    'personne n’a demandé le niveau au service d’origine',
  ],
  forGood: ['le classement était définitif', 'le classement n’était pas définitif'],
  permanent: ['ce qui a été retiré l’est pour de bon', 'ce qui a été retiré peut être retrouvé'],
  innerMarked: [
    'l’enveloppe intérieure montrait adresses, niveau et mises en garde',
    'l’enveloppe intérieure ne montrait pas adresses, niveau et mises en garde',
  ],
  outerMarked: [
    'l’extérieur montrait ce qui était dedans',
    'rien à l’extérieur ne montrait ce qui était dedans',
  ],
  method: 'mode d’acheminement : {value}',
  storable: [
    'il était assuré que le lieu d’arrivée peut le garder à son niveau',
    'personne ne s’est assuré que le lieu d’arrivée peut le garder à son niveau',
  ],
  allowed: [
    'ceux qui en décident l’avaient permis d’avance',
    'ceux qui en décident ne l’avaient pas permis',
  ],
  waived: ['la signature avait été levée', 'la signature n’avait pas été levée'],
  streetBox: [
    'le pli a été mis dans une boîte de rue',
    'le pli n’a pas été mis dans une boîte de rue',
  ],
  governmentFacility: [
    'le pli était adressé à un site de l’État',
    'le pli n’était pas adressé à un site de l’État',
  ],
  returned: [
    'le pli portait la consigne de retour plutôt que de réexpédition',
    'le pli ne portait pas la consigne de retour',
  ],
  overseas: ['le pli est allé à un site à l’étranger', 'le pli est resté dans le pays'],
  foreignHands: [
    'le pli est passé par une poste ou des mains étrangères',
    'le pli n’est passé par aucune main étrangère',
  ],
  governmentChannel: [
    'l’envoi est allé entre les représentants désignés des deux gouvernements',
    'l’envoi n’est pas allé entre des représentants désignés des deux gouvernements',
  ],
  briefed: ['le courrier a reçu ses consignes', 'le courrier n’a pas reçu de consignes'],
  air: ['le trajet a pris un avion de ligne', 'aucun avion de ligne n’a servi'],
  checkedIn: ['le pli a voyagé en soute', 'le pli n’a pas voyagé en soute'],
  otherWay: ['il existait une autre voie approuvée', 'il n’existait pas d’autre voie approuvée'],
  overnight: ['l’arrêt a duré la nuit', 'l’arrêt n’a pas duré la nuit'],
  held: [
    'le pli est resté en main ou sous les yeux du courrier',
    'le pli n’est pas resté en main ni sous les yeux du courrier',
  ],
  errand: ['l’arrêt servait à autre chose que la remise', 'l’arrêt ne servait qu’à la remise'],
  numbered: [
    'chaque copie a été enregistrée comme l’original',
    'les copies n’ont pas été enregistrées comme l’original',
  ],
  everyone: [
    'tous ceux qui doivent apprendre un déversement l’ont appris',
    'ceux qui doivent apprendre un déversement ne l’ont pas tous appris',
  ],
  contaminated: [
    'l’alerte est passée par un système atteint',
    'l’alerte est passée par un système qui n’était pas atteint',
  ],
  directed: [
    'la sécurité et les responsables des systèmes le dirigeaient',
    'ni la sécurité ni les responsables des systèmes ne le dirigeaient',
  ],
  protectedAlike: [
    'le mot de passe était protégé au niveau de son système',
    'le mot de passe n’était pas protégé au niveau de son système',
  ],
} as const satisfies Readonly<Record<string, Words>>
