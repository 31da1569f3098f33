/** The words (French) for the facts and particulars of release, partners and sources. */
import type { releaseFacts } from '../../world/release-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const releaseWords: WordsOf<typeof releaseFacts> = {
  document: {
    noforn: ['{x} {porte|portent} NOFORN', ''],
    relido: ['{x} {porte|portent} RELIDO', ''],
    caveated: ['{x} {porte|portent} une autre mention restrictive', ''],
    predatesOrder: [
      '{x} {date|datent} d’avant juin 2010',
      '{x} {date|datent} de juin 2010 ou d’après',
    ],
    releasableTo: 'partenaires à qui {x} {peut|peuvent} aller : {value}',
    displayableTo: 'partenaires à qui cela peut se montrer sans rester ({x}) : {value}',
    portionsReleasableTo: 'partenaires à qui chaque portion peut aller ({x}) : {value}',
    originatorAgreed: [
      'le service d’origine y a consenti : {x}',
      'le service d’origine n’y a pas consenti : {x}',
    ],
    exceptionGranted: [
      'une dérogation a été accordée : {x}',
      'aucune dérogation n’a été accordée : {x}',
    ],
    military: ['{x} {relève|relèvent} de l’information militaire', ''],
    otherAgency: ['{x} {vient|viennent} d’un autre service de l’État', ''],
    entrusted: ['un partenaire nous l’a confié : {x}', 'aucun partenaire ne nous l’a confié : {x}'],
    originConcealed: [
      'le gouvernement d’origine ne doit pas être nommé : {x}',
      'le gouvernement d’origine peut être nommé : {x}',
    ],
    foreignConcealed: [
      'nul ne doit voir que l’information est étrangère : {x}',
      'on peut voir que l’information est étrangère : {x}',
    ],
    identifiesAgent: [
      'un détail y identifie un agent clandestin : {x}',
      'rien n’y identifie un agent clandestin : {x}',
    ],
    separable: [
      'le fond peut sortir sans ce qui mène à la source : {x}',
      'le fond ne peut pas sortir sans ce qui mène à la source : {x}',
    ],
    sourceAtRisk: [
      'la divulgation mettrait une source humaine en danger : {x}',
      'la divulgation ne mettrait aucune source humaine en danger : {x}',
    ],
    cryptologic: [
      '{x} {parle|parlent} de codes, de chiffre ou d’interceptions',
      '{x} ne {parle|parlent} ni de codes, ni de chiffre, ni d’interceptions',
    ],
    defenceArticle: [
      '{x} {relève|relèvent} d’un matériel ou d’un service de défense à nous',
      '{x} ne {relève|relèvent} d’aucun matériel ni service de défense à nous',
    ],
  },
  person: {
    country: ['{x} agit pour : {value}', ''],
    addressed: 'papiers que leur service d’origine lui a adressés ({x}) : {value}',
    disclosureAuthority: [
      '{x} décide de la divulgation à l’étranger',
      '{x} ne décide pas de la divulgation à l’étranger',
    ],
    otherAgency: [
      '{x} travaille pour un autre service de l’État',
      '{x} ne travaille pas pour un autre service de l’État',
    ],
    nato: [
      '{x} agit pour l’OTAN ou l’un de ses membres',
      '{x} n’agit ni pour l’OTAN ni pour l’un de ses membres',
    ],
    committee: [
      '{x} demande au nom d’une commission du renseignement',
      '{x} ne demande pas au nom d’une commission du renseignement',
    ],
  },
  partner: {
    approved: 'niveau que la politique de divulgation ouvre sans dérogation ({x}) : {value}',
    bound: [
      '{x} a promis de protéger ce qui lui est remis et de ne le passer à personne',
      '{x} n’a pas promis de protéger ce qui lui est remis ni de le garder pour soi',
    ],
    handlingDoubtful: [
      'la manière dont {x} traite ce qui lui est remis est en doute',
      'la manière dont {x} traite ce qui lui est remis n’est pas en doute',
    ],
    handlingReviewed: [
      'le traitement a été contrôlé depuis : {x}',
      'le traitement n’a pas été contrôlé : {x}',
    ],
    dependent: [
      'sa sécurité dépend de ce qui lui est remis : {x}',
      'sa sécurité ne dépend pas de ce qui lui est remis : {x}',
    ],
    agreementEnded: ['l’arrangement a pris fin : {x}', 'l’arrangement n’a pas pris fin : {x}'],
    acknowledged: [
      'la relation est publiquement reconnue : {x}',
      'la relation n’est pas publiquement reconnue : {x}',
    ],
  },
  incident: {
    partnerFailure: [
      '{x} est un manquement d’un partenaire à la protection de ce qu’il a reçu',
      '{x} n’est pas un manquement d’un partenaire',
    ],
    escalated: [
      'ceux qui rendent compte au Congrès en sont saisis : {x}',
      'ceux qui rendent compte au Congrès n’en sont pas saisis : {x}',
    ],
  },
}

export const releaseActionWords = {
  purpose: ['un but précis a été écrit', 'aucun but précis n’a été écrit'],
  limited: [
    'un terme ou une date de réexamen a été fixé',
    'ni terme ni date de réexamen n’a été fixé',
  ],
  benefit: ['un avantage clair a été énoncé', 'aucun avantage clair n’a été énoncé'],
  agreementOnly: [
    'un accord de sécurité était la seule raison',
    'il y avait d’autres raisons qu’un accord de sécurité',
  ],
  split: ['cela a été découpé en morceaux sous le plafond', 'cela n’a pas été découpé'],
  display: ['cela devait être montré sans être laissé', 'cela devait leur rester'],
  exception: ['une dérogation a été demandée', 'aucune dérogation n’a été demandée'],
  named: ['le pays a été nommé', 'le pays n’a pas été nommé'],
  asForeign: [
    'le marquage disait l’information étrangère',
    'le marquage ne disait pas l’information étrangère',
  ],
  reserved: [
    'il a été dit que rien n’est promis avant l’approbation',
    'personne n’a dit que rien n’est promis avant l’approbation',
  ],
  total: ['tout s’est arrêté d’un coup', 'tout ne s’est pas arrêté d’un coup'],
  notice: ['un préavis a été donné', 'aucun préavis n’a été donné'],
  substitute: [
    'il existait une solution de rechange sûre',
    'il n’existait pas de solution de rechange sûre',
  ],
  vetted: [
    'l’habilitation et le besoin de toute la salle ont été vérifiés',
    'l’habilitation et le besoin de toute la salle n’ont pas été vérifiés',
  ],
  announced: ['le niveau a été annoncé', 'le niveau n’a pas été annoncé'],
  notesCollected: ['les notes ont été ramassées', 'les notes n’ont pas été ramassées'],
  consented: ['notre gouvernement y avait consenti', 'notre gouvernement n’y avait pas consenti'],
  equallySecured: [
    'la même protection devait s’appliquer ensuite',
    'personne ne s’est assuré que la même protection s’appliquerait',
  ],
} as const satisfies Readonly<Record<string, Words>>
