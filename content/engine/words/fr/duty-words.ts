/** The words (French) for the facts of `duty-facts.ts` and the particulars of the duty verbs. */
import type { dutyFacts } from '../../world/duty-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const dutyWords: WordsOf<typeof dutyFacts> = {
  document: {
    nato: [
      '{x} {contient|contiennent} des informations classifiées de l’OTAN',
      '{x} ne {contient|contiennent} aucune information classifiée de l’OTAN',
    ],
    orcon: [
      'le service d’origine décide qui d’autre le reçoit : {x}',
      'le service d’origine n’a pas gardé cette décision : {x}',
    ],
    limitedDissemination: [
      'une mention de diffusion restreinte interdit le partage : {x}',
      'aucune mention de diffusion restreinte n’interdit le partage : {x}',
    ],
    leaked: [
      'il y a eu publication sans autorisation : {x}',
      'il n’y a pas eu de publication : {x}',
    ],
    mostlyLower: [
      'seule une petite partie exige ce niveau : {x}',
      'l’ensemble exige ce niveau : {x}',
    ],
    wronglyMarked: [
      'il y a de bonnes raisons de croire le marquage faux : {x}',
      'rien ne laisse croire le marquage faux : {x}',
    ],
    drawsOnProtected: [
      '{x} {puise|puisent} dans des informations protégées',
      '{x} ne {puise|puisent} dans rien de protégé',
    ],
  },
  person: {
    trained: [
      '{x} : formation de sécurité à jour',
      '{x} : formation de sécurité absente ou périmée',
    ],
    natoBriefed: ['{x} a reçu l’instruction OTAN', '{x} n’a pas reçu l’instruction OTAN'],
    protectedDisclosure: [
      '{x} a signalé légalement ce qui ressemblait à un abus',
      '{x} n’a fait aucun signalement protégé',
    ],
  },
  place: {
    openStorage: [
      '{x} est une zone de stockage ouvert approuvée',
      '{x} n’est pas une zone de stockage ouvert approuvée',
    ],
    securityInDepth: [
      'plusieurs couches de sécurité entourent : {x}',
      'il n’y a pas plusieurs couches de sécurité autour : {x}',
    ],
    alarmMinutes: 'minutes avant la réponse à l’alarme, 0 sans alarme ({x}) : {value}',
    fourHourlyChecks: [
      'une personne habilitée passe toutes les quatre heures : {x}',
      'personne d’habilité ne passe toutes les quatre heures : {x}',
    ],
    constructed: [
      'la construction est celle d’une zone de stockage ouvert : {x}',
      'la construction n’est pas celle d’une zone de stockage ouvert : {x}',
    ],
    classifiedUse: [
      'on y utilise ou range des informations classifiées : {x}',
      'on n’y utilise ni ne range rien de classifié : {x}',
    ],
    abroad: ['{x} se trouve dans un autre pays', '{x} ne se trouve pas dans un autre pays'],
    usControlled: [
      'le gouvernement des États-Unis en a la maîtrise : {x}',
      'le gouvernement des États-Unis n’en a pas la maîtrise : {x}',
    ],
    storageAgreed: [
      'un accord permet d’y garder des informations classifiées : {x}',
      'aucun accord ne permet d’y garder des informations classifiées : {x}',
    ],
  },
  container: { level: 'plus haut niveau que contient {x} : {value}' },
  incident: {
    inCharge: [
      'la suite donnée relève de vous : {x}',
      'la suite donnée relève de quelqu’un d’autre : {x}',
    ],
    intelligence: ['du renseignement a été divulgué', 'aucun renseignement n’a été divulgué'],
    assessed: ['le dommage a été évalué', 'le dommage n’a pas été évalué'],
    dniCoordinated: [
      'le directeur du renseignement national y est associé : {x}',
      'le directeur du renseignement national n’y est pas associé : {x}',
    ],
    grave: [
      '{x} est de ceux qu’apprend l’office de surveillance',
      '{x} n’est pas de ceux qu’apprend l’office de surveillance',
    ],
    isooTold: [
      'l’office de surveillance en a été avisé : {x}',
      'l’office de surveillance n’en a pas été avisé : {x}',
    ],
    criminal: ['{x} ressemble à un délit', '{x} ne ressemble pas à un délit'],
    counselTold: ['le conseil juridique est saisi', 'le conseil juridique n’est pas saisi'],
    justiceTold: [
      'le ministère de la Justice y est associé : {x}',
      'le ministère de la Justice n’y est pas associé : {x}',
    ],
    recordsLost: [
      'des archives ont été enlevées ou détruites sans autorisation',
      'aucune archive n’a été enlevée ni détruite',
    ],
    archivistTold: [
      'les Archives nationales en ont été avisées : {x}',
      'les Archives nationales n’en ont pas été avisées : {x}',
    ],
    inspectorDeclined: [
      'l’inspection générale n’a pas transmis le signalement tel quel',
      'l’inspection générale n’a pas écarté le signalement',
    ],
  },
  request: {
    forTrainee: ['la réponse vous revient : {x}', 'la réponse ne vous revient pas : {x}'],
    emergencyReport: [
      '{x} est dû au service d’origine après une divulgation d’urgence',
      '{x} n’est pas un compte rendu de divulgation d’urgence',
    ],
    heldUp: ['l’urgence ne le permet pas encore : {x}', 'rien ne le retarde : {x}'],
  },
}

export const dutyActionWords = {
  minimised: [
    'rien n’a été divulgué au-delà de l’urgence, ni à plus de monde',
    'la divulgation est allée plus loin que l’urgence, ou à plus de monde',
  ],
  terminationBriefing: [
    'un entretien de fin d’accès a eu lieu',
    'aucun entretien de fin d’accès n’a eu lieu',
  ],
  collected: [
    'tout ce qui est classifié a d’abord été rendu',
    'personne ne s’est assuré que tout ce qui est classifié soit rendu',
  ],
  visible: [
    'des personnes qui ne doivent pas en connaître pouvaient lire l’écran',
    'personne d’autre ne pouvait lire l’écran',
  ],
  apart: [
    'le relevé est gardé loin du meuble',
    'le relevé est gardé avec le meuble ou par son utilisateur',
  ],
  checked: ['le contrôle de fermeture a été fait', 'aucun contrôle de fermeture n’a été fait'],
  recorded: ['une trace écrite en a été gardée', 'aucune trace écrite n’en a été gardée'],
  irrecoverable: [
    'rien de ce qui reste ne peut être lu ni recomposé',
    'ce qui reste peut être lu ou recomposé',
  ],
  overwritten: ['le support a été réécrit ou formaté', 'le support n’a pas été réécrit'],
  sealed: ['le sac de destruction était scellé', 'le sac de destruction n’était pas scellé'],
  onDuty: ['le voyage était de service', 'le voyage était privé'],
  approved: [
    'l’itinéraire a d’abord été déposé et approuvé',
    'l’itinéraire n’a pas d’abord été déposé et approuvé',
  ],
  office: 'autorité saisie : {value}',
  byRank: ['le rang de la personne en a décidé', 'le rang n’y était pour rien'],
  reviewed: [
    'le texte a d’abord passé le contrôle avant publication',
    'le texte n’a pas passé le contrôle avant publication',
  ],
  becauseReported: [
    'un signalement légal en était la raison',
    'un signalement n’en était pas la raison',
  ],
  becauseChallenged: [
    'la contestation d’un marquage en était la raison',
    'la contestation d’un marquage n’en était pas la raison',
  ],
  barsOversight: [
    'il était dit que cela interdit de s’adresser à ceux que la loi désigne',
    'rien n’était dit contre les signalements à ceux que la loi désigne',
  ],
  securityDirection: [
    'l’avis a été donné, et les consignes de sécurité demandées et suivies',
    'aucune consigne sur des moyens sûrs n’a été demandée ni suivie',
  ],
  separated: [
    'ce qui exige le niveau a été mis à part, et le reste peut circuler',
    'ce qui exige le niveau est resté mêlé au reste',
  ],
  mixed: [
    'des portions mêlent ce qui exige une restriction de diffusion et ce qui n’en exige pas',
    'aucune portion ne mêle ce qui exige une restriction de diffusion et le reste',
  ],
  controlWeighed: [
    'le contrôle du service d’origine a été pesé puis écarté, rien ne l’exigeant',
    'personne n’a pesé si le contrôle du service d’origine s’impose',
  ],
  removesSource: [
    'les détails sur la source ont été retirés',
    'les détails sur la source sont restés',
  ],
  alters: [
    'un jugement, un degré de confiance ou un constat a été changé',
    'tous les jugements, degrés de confiance et constats ont été gardés',
  ],
  sanitised: [
    'l’avertissement taisait les détails sur la source',
    'l’avertissement portait des détails sur la source',
  ],
  sanitisable: [
    'il aurait suffi de retirer les détails sur la source',
    'il n’aurait pas suffi de retirer les détails sur la source',
  ],
  ground: [
    'l’un des motifs de dispense énumérés vaut ici',
    'aucun motif de dispense énuméré ne vaut ici',
  ],
  senior: [
    'un haut responsable désigné en a décidé',
    'aucun haut responsable désigné n’en a décidé',
  ],
  granted: ['la réponse a été oui', 'la réponse a été non'],
} as const satisfies Readonly<Record<string, Words>>
