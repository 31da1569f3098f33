/** The words (French) for every fact that a rule may read; what is long stands by subject beside it. */
import type { Lexicon } from '../lexicon.ts'
import { dutyActionWords, dutyWords } from './duty-words.ts'
import { integrityActionWords, integrityWords } from './integrity-words.ts'
import { markingActionWords, markingWords } from './marking-words.ts'
import { releaseActionWords, releaseWords } from './release-words.ts'
import { tearLineActionWords } from './tear-line-words.ts'
import { transferActionWords, transferWords } from './transfer-words.ts'

export const kindWords: Lexicon['kinds'] = {
  document: {
    id: 'cela concerne {x}',
    level: '{x} : niveau {value}',
    marked: ['{x} {porte|portent} un marquage', '{x} ne {porte|portent} aucun marquage'],
    foreign: [
      '{x} {contient|contiennent} des informations d’un gouvernement étranger',
      '{x} ne {contient|contiennent} aucune information d’un gouvernement étranger',
    ],
    compartmented: [
      '{x} {relève|relèvent} d’un compartiment qui exige une habilitation spéciale',
      '{x} ne {relève|relèvent} d’aucun compartiment',
    ],
    identifiesSource: [
      '{x} {met|mettent} sur la piste d’une source humaine',
      '{x} ne {met|mettent} sur la piste d’aucune source',
    ],
    record: [
      '{x} {fait|font} partie des archives publiques',
      '{x} ne {fait|font} pas partie des archives publiques',
    ],
    onHold: ['une enquête oblige à garder : {x}', 'aucune enquête n’oblige à garder : {x}'],
    copyRestricted: [
      'le service d’origine limite la copie : {x}',
      'le service d’origine ne limite pas la copie : {x}',
    ],
    originator: ['service d’origine : {value} ({x})', 'service d’origine : le nôtre ({x})'],
    place: [
      '{x} se {trouve|trouvent} ici : {value}',
      '{x} ne se {trouve|trouvent} en aucun lieu précis',
    ],
    container: [
      '{x} se {trouve|trouvent} dans : {value}',
      '{x} ne se {trouve|trouvent} dans aucun meuble',
    ],
    known: ['', 'vous ignorez la présence de : {x}'],
    taken: [
      'une personne autorisée a pris en charge : {x}',
      'aucune personne autorisée n’a pris en charge : {x}',
    ],
    controlled: [
      'une personne autorisée garde sous la main : {x}',
      'aucune personne autorisée ne garde sous la main : {x}',
    ],
    covered: ['rien ne se lit de : {x}', 'le contenu reste visible : {x}'],
    accounted: [
      '{x} {figure|figurent} sur la liste de ce qui a été trouvé',
      '{x} ne {figure|figurent} sur aucune liste de ce qui a été trouvé',
    ],
    described: [
      'une liste en dit plus que le numéro, le niveau et les pages : {x}',
      'aucune liste n’en dit plus que le numéro, le niveau et les pages : {x}',
    ],
    destroyed: ['{x} n’{existe|existent} plus', '{x} {existe|existent} encore'],
    copies: 'copies dont personne n’a rendu compte ({x}) : {value}',
    reveals: 'ce que {x} {apprend|apprennent} sur des sources : {value}',
    readBy: 'personnes qui en connaissent le contenu ({x}) : {value}',
    ...transferWords.document,
    ...markingWords.document,
    ...dutyWords.document,
    ...releaseWords.document,
    ...integrityWords.document,
  },
  person: {
    id: 'cela concerne {x}',
    clearance: '{x} : niveau d’habilitation {value}',
    agreement: [
      '{x} a signé l’engagement de confidentialité',
      '{x} n’a pas signé d’engagement de confidentialité',
    ],
    readIn: [
      '{x} a reçu l’habilitation spéciale du compartiment',
      '{x} n’a pas reçu d’habilitation spéciale',
    ],
    needs: 'ce que {x} a besoin de connaître : {value}',
    designated: [
      '{x} est la personne désignée pour recevoir les comptes rendus de sécurité',
      '{x} n’est pas la personne désignée pour recevoir les comptes rendus de sécurité',
    ],
    implicated: ['{x} a peut-être une part dans l’affaire', '{x} n’a aucune part dans l’affaire'],
    senior: ['{x} a un rang supérieur au vôtre', '{x} n’a pas un rang supérieur au vôtre'],
    former: ['{x} ne fait plus partie du service', '{x} fait partie du service'],
    foreign: [
      '{x} représente un gouvernement étranger',
      '{x} ne représente aucun gouvernement étranger',
    ],
    press: ['{x} écrit pour le public', '{x} n’écrit pas pour le public'],
    courier: [
      '{x} a une autorisation écrite de transporter des informations classifiées',
      '{x} n’a pas d’autorisation écrite de transport',
    ],
    inquiry: ['{x} mène l’enquête officielle', '{x} ne mène pas l’enquête'],
    oversight: ['la loi permet de lui signaler des abus : {x}', ''],
    ...dutyWords.person,
    ...releaseWords.person,
  },
  place: {
    id: 'cela concerne {x}',
    kind: '{x} : lieu du type « {value} »',
    approved: '{x} : niveau admis hors d’un meuble de sécurité : {value}',
    accredited: [
      '{x} a l’agrément pour les informations compartimentées',
      '{x} n’a pas l’agrément pour les informations compartimentées',
    ],
    official: [
      '{x} se trouve dans des locaux officiels',
      '{x} ne se trouve pas dans des locaux officiels',
    ],
    locked: ['une serrure ferme l’accès : {x}', 'aucune serrure ne ferme l’accès : {x}'],
    heardBy: 'qui entend ce qui se dit ({x}) : {value}',
    overheard: [
      'des personnes sans habilitation peuvent écouter ou regarder : {x}',
      'aucune personne sans habilitation ne peut écouter ni regarder : {x}',
    ],
    ...transferWords.place,
    ...dutyWords.place,
  },
  container: {
    id: ['le rangement est : {x}', 'ce n’est dans aucun meuble'],
    kind: '{x} : meuble du type « {value} »',
    gsaApproved: [
      '{x} est un meuble de sécurité approuvé par la GSA',
      '{x} n’est pas un meuble de sécurité approuvé par la GSA',
    ],
    supplemented: [
      '{x} a une surveillance supplémentaire',
      '{x} n’a pas de surveillance supplémentaire',
    ],
    locked: ['{x} ferme à clé', '{x} ne ferme pas à clé'],
    foundOpen: ['on a trouvé ouvert : {x}', 'on n’a pas trouvé ouvert : {x}'],
    combinationChanged: [
      'la combinaison a été changée depuis : {x}',
      'la combinaison n’a pas été changée depuis : {x}',
    ],
    foreignHeldApart: [
      'les papiers étrangers y sont à part : {x}',
      'les papiers étrangers n’y sont pas à part : {x}',
    ],
    place: ['{x} se trouve ici : {value}', '{x} ne se trouve en aucun lieu précis'],
    ...dutyWords.container,
  },
  network: {
    id: ['moyen employé : {x}', 'aucun réseau n’a servi'],
    kind: '{x} : moyen du type « {value} »',
    approved: '{x} : niveau admis : {value}',
    heardBy: 'qui entend ce qui y passe ({x}) : {value}',
    personal: ['{x} est un appareil ou un compte privé', '{x} appartient au service'],
    ...transferWords.network,
  },
  partner: {
    id: ['cela touche {x}', 'cela ne touche aucun partenaire'],
    presumedDamage: [
      'la divulgation de ce que {x} nous a confié est présumée nuire',
      'aucun dommage n’est présumé pour {x}',
    ],
    told: ['on a prévenu : {x}', 'on n’a pas prévenu : {x}'],
    ...releaseWords.partner,
  },
  incident: {
    id: 'cela concerne {x}',
    known: ['', 'vous ignorez : {x}'],
    secured: ['ce qui a été trouvé est en sûreté', 'ce qui a été trouvé n’est pas en sûreté'],
    reported: [
      'la personne désignée en a reçu le compte rendu : {x}',
      'la personne désignée n’en a reçu aucun compte rendu : {x}',
    ],
    reportedAfter: 'minutes entre la découverte et le compte rendu ({x}) : {value}',
    concealed: ['on a caché ou minimisé : {x}', 'on n’a rien caché : {x}'],
    worsened: [
      'votre propre conduite a aggravé : {x}',
      'rien de ce que vous avez fait n’a aggravé : {x}',
    ],
    ownTold: ['vous avez dit votre propre part', 'vous n’avez pas dit votre propre part'],
    inquiryOpened: ['une enquête est ouverte', 'aucune enquête n’est ouverte'],
    inquiryClosed: ['l’enquête a rendu son rapport', 'l’enquête n’a pas encore rendu son rapport'],
    affectsPartner: [
      '{x} touche des informations d’un partenaire',
      '{x} ne touche aucune information d’un partenaire',
    ],
    originatorTold: [
      'le service d’origine a été prévenu',
      'le service d’origine n’a pas été prévenu',
    ],
    minutesKnown: 'minutes depuis que vous le savez ({x}) : {value}',
    ...transferWords.incident,
    ...dutyWords.incident,
    ...releaseWords.incident,
  },
  request: {
    id: 'cela concerne {x}',
    kind: 'ce qui est demandé : {value}',
    open: ['une réponse est attendue : {x}', 'aucune réponse n’est attendue : {x}'],
    urgent: ['il y a urgence : {x}', 'il n’y a pas d’urgence : {x}'],
    granted: ['la suite a été favorable : {x}', 'la suite n’a pas été favorable : {x}'],
    minutesOpen: 'minutes depuis la demande ({x}) : {value}',
    ...dutyWords.request,
  },
  threat: {
    id: 'cela concerne {x}',
    known: ['', 'vous ignorez : {x}'],
    credible: ['{x} est crédible', '{x} n’est pas crédible'],
    specific: ['{x} vise une cible précise', '{x} ne vise aucune cible précise'],
    toLife: ['{x} met des vies en danger', '{x} ne met aucune vie en danger'],
    imminent: [
      '{x} ne laisse pas le temps de la voie ordinaire',
      '{x} laisse le temps de la voie ordinaire',
    ],
    warned: [
      'les personnes menacées ont été averties',
      'les personnes menacées n’ont pas été averties',
    ],
    waived: [
      'une dispense d’avertir figure au dossier',
      'aucune dispense d’avertir ne figure au dossier',
    ],
    minutesKnown: 'minutes depuis que vous le savez ({x}) : {value}',
  },
}

export const accessWords: Lexicon['access'] = {
  cleared: [
    '{recipient} : habilitation suffisante pour {document}',
    '{recipient} : habilitation insuffisante pour {document}',
  ],
  needToKnow: [
    '{recipient} : a besoin d’en connaître ({document})',
    '{recipient} : n’a pas besoin d’en connaître ({document})',
  ],
  readIn: [
    '{recipient} : aucune habilitation spéciale ne manque',
    '{recipient} : sans l’habilitation spéciale du compartiment ({document})',
  ],
  eligible: [
    '{recipient} : remplit toutes les conditions d’accès ({document})',
    '{recipient} : ne remplit pas les conditions d’accès ({document})',
  ],
}

export const exposureWords: Lexicon['exposure'] = {
  source: ['source concernée : {value}', 'aucune source n’est concernée'],
  audience: ['qui l’apprend : {value}', 'personne ne l’apprend'],
  pool: 'personnes qui pourraient être la source : {value}',
  before: 'personnes qu’on ne pouvait pas écarter avant : {value}',
  remaining: 'personnes qu’on ne peut pas écarter après : {value}',
  bits: 'exposition de la source en bits (chacun divise par deux ceux qui restent) : {value}',
  gained: 'bits que cela ajoute : {value}',
  narrows: [
    'cela resserre le cercle autour de la source',
    'cela n’apprend rien de plus sur la source',
  ],
  misled: [
    'cela désigne des personnes qui ne sont pas la source',
    'cela ne désigne personne d’autre que la source',
  ],
  contradicted: ['tout cela ne peut être vrai de personne', 'cela ne se contredit pas'],
}

export const actionWords: Lexicon['action'] = {
  covered: ['le contenu a été couvert', 'le contenu est resté à découvert'],
  watched: [
    'une personne habilitée vérifiait toutes les deux heures, ou une alarme veillait',
    'personne d’habilité ne vérifiait toutes les deux heures, et aucune alarme ne veillait',
  ],
  needless: [
    'un meuble approuvé plus proche aurait suffi',
    'aucun meuble plus proche n’aurait suffi',
  ],
  outside: [
    'le trajet a quitté les locaux officiels',
    'le trajet n’a pas quitté les locaux officiels',
  ],
  verified: [
    'le droit du destinataire a été vérifié d’abord',
    'personne n’a vérifié d’abord le droit du destinataire',
  ],
  describes: [
    'l’inscription en dit plus que le numéro, le niveau et les pages',
    'l’inscription n’en dit pas plus que le numéro, le niveau et les pages',
  ],
  ownPart: ['votre propre conduite y figurait', 'votre propre conduite n’y figurait pas'],
  reassuring: [
    'il était dit qu’aucun mal n’était fait, avant que quiconque le sache',
    'il n’était pas promis qu’aucun mal n’était fait',
  ],
  authorized: ['il y avait une autorisation', 'personne ne l’avait autorisé'],
  wrapped: ['il y avait deux enveloppes opaques', 'il n’y avait pas deux enveloppes opaques'],
  hinted: [
    'des allusions ou un code privé tenaient lieu de mots',
    'cela a été dit en toutes lettres',
  ],
  receipt: ['un reçu a été signé', 'aucun reçu n’a été signé'],
  referred: [
    'le différend a été porté devant ceux qui en décident',
    'le différend n’a pas été porté devant ceux qui en décident',
  ],
  listed: [
    'l’appareil figure sur la liste des produits évalués',
    'l’appareil ne figure pas sur la liste des produits évalués',
  ],
  scheduled: ['un calendrier d’archivage le permet', 'aucun calendrier d’archivage ne le permet'],
  reveals: 'ce qui a été dit de sources, outre le document : {value}',
  level: 'niveau apposé : {value}',
  doubtful: ['il y a un doute sérieux', 'il n’y a aucun doute'],
  concealing: ['cela devait cacher une erreur ou un embarras', 'cela ne devait rien cacher'],
  complete: [
    'le compte rendu disait tout ce qui est su',
    'le compte rendu taisait certaines choses',
  ],
  weaknesses: ['la faille de sécurité a été décrite', 'la faille de sécurité n’a pas été décrite'],
  minutes: 'minutes écoulées : {value}',
  ...releaseActionWords,
  ...transferActionWords,
  ...markingActionWords,
  ...dutyActionWords,
  ...integrityActionWords,
  ...tearLineActionWords,
}
