import type { Sentences } from '../lexicon.ts'

const digits = new Intl.NumberFormat('fr-FR')
const number = (value: number): string => digits.format(value)
const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

/** The words (French) around the facts. */
export const sentences: Sentences = {
  number,
  and: (items) => joined(items, 'et'),
  or: (items) => joined(items, 'ou'),
  absent: {
    document: 'le document',
    recipient: 'le destinataire',
    place: 'le lieu',
    container: 'le meuble',
    network: 'le moyen',
    partner: 'le partenaire',
    incident: 'l’incident',
    request: 'la demande',
    threat: 'la menace',
  },
  nothing: 'rien',
  none: 'néant',
  nothingClassified: 'rien de classifié',
  thePublic: 'le public',
  values: {
    office: 'bureau',
    'secure-room': 'salle sécurisée',
    scif: 'local agréé pour le compartimenté',
    storeroom: 'débarras',
    residence: 'domicile',
    vehicle: 'véhicule',
    public: 'lieu public',
    archive: 'archives',
    safe: 'coffre',
    vault: 'chambre forte',
    cabinet: 'armoire',
    desk: 'bureau à tiroirs',
    box: 'carton',
    bag: 'sac',
    briefcase: 'serviette',
    'in-person': 'de vive voix',
    phone: 'téléphone',
    'secure-phone': 'téléphone sécurisé',
    email: 'courriel',
    'secure-email': 'courriel sécurisé',
    chat: 'messagerie',
    camera: 'appareil photo',
    copier: 'photocopieur',
    'tear-line': 'version expurgée',
    disclosure: 'divulgation',
    challenge: 'contestation',
    access: 'accès',
    'by hand': 'de la main à la main',
    'government courier': 'courrier de l’État',
    'cleared escort': 'escorte habilitée',
    'cleared carrier': 'transporteur habilité',
    'registered mail': 'lettre recommandée',
    'military registered mail': 'lettre recommandée militaire',
    'express mail': 'poste rapide',
    'certified mail': 'lettre avec avis',
    'first-class mail': 'courrier prioritaire',
    'overnight carrier': 'transporteur de nuit',
    'commercial carrier': 'transporteur commercial',
    'office messenger': 'coursier du bureau',
    counsel: 'le conseil juridique',
    'Department of Justice': 'le ministère de la Justice',
    'Director of National Intelligence': 'le directeur du renseignement national',
    'Information Security Oversight Office':
      'l’office de surveillance de la sécurité de l’information',
    'National Archives': 'les Archives nationales',
  },
  lessExactly: (piece) => `${piece} (dit moins précisément)`,
  exposure: {
    holds: (audience, remaining, before, pool) =>
      remaining === before
        ? `${audience} ne peut écarter personne de plus : ${number(remaining)} personnes sur ${number(pool)} conviennent encore`
        : remaining === 1
          ? `une seule personne sur ${number(pool)} convient à tout ce qu’en sait ${audience} : la source peut être nommée`
          : `${number(remaining)} personnes sur ${number(pool)} conviennent à tout ce qu’en sait ${audience} ; il y en avait ${number(before)} avant`,
    misled: (audience, remaining, _before, pool) =>
      `ce qu’en sait ${audience} convient à ${number(remaining)} sur ${number(pool)} et non à la source : d’autres sont en danger`,
    contradicted: (audience, _remaining, _before, pool) =>
      `personne sur ${number(pool)} ne convient à tout ce qu’en sait ${audience} : il s’y trouve donc une invention`,
  },
  clause: {
    level: {
      '==': (value) => `${value} exactement`,
      '!=': (value) => `tout autre que ${value}`,
      '<': (value) => `inférieur à ${value}`,
      '<=': (value) => `${value} ou moins`,
      '>': (value) => `supérieur à ${value}`,
      '>=': (value) => `${value} ou plus`,
    },
    count: {
      '==': (value) => value,
      '!=': (value) => `pas ${value}`,
      '<': (value) => `moins de ${value}`,
      '<=': (value) => `${value} au plus`,
      '>': (value) => `plus de ${value}`,
      '>=': (value) => `${value} au moins`,
    },
    name: {
      '==': (value) => value,
      '!=': (value) => `pas ${value}`,
    },
    among: (item) => `${item} en fait partie`,
    notAmong: (item) => `${item} n’en fait pas partie`,
    notSo: (words) => `il n’est pas vrai que ${words}`,
    another: 'un autre',
    always: 'toujours vrai',
    never: 'jamais vrai',
    known: {
      document: 'vous savez la présence de : {x}',
      incident: 'vous savez : {x}',
      threat: 'vous savez : {x}',
    },
  },
  nearMiss: {
    against: (kept) => `Un seul point l’a empêchée de jouer contre vous : ${kept}`,
    inFavour: (missing) => `Un seul point lui a manqué pour jouer en votre faveur : ${missing}`,
  },
  otherwise: {
    so: (words) => `Il aurait suffi de ceci : ${words}.`,
    way: (words) => `Ceci aurait suffi – ${words}.`,
    lessExactly: (piece) => `Il aurait suffi de dire ceci moins précisément : ${piece}.`,
    leavingOut: (piece) => `Il aurait suffi de taire ceci : ${piece}.`,
    thing: (to, from) => `Il aurait suffi de ce choix : ${to} à la place de ${from}.`,
    choice: (label) => `Il aurait suffi de cette réponse : « ${label} »`,
  },
  reckoning: {
    began: 'Vous aviez 100 points au départ.',
    nothingLost: 'Rien n’a été retenu contre vous.',
    lost: (points) => `Les constats contre vous en ont pris ${points}.`,
    nothingToGiveBack: (offered) =>
      `Ce que vous avez bien fait aurait pu en rendre ${offered} ; il n’y avait rien à rendre.`,
    givenBack: (points, offered) =>
      `Ce que vous avez bien fait en a rendu ${points} sur les ${offered} que cela valait : jamais plus de la moitié de ce qui est perdu.`,
    notBelowZero: 'Le score ne descend pas au-dessous de 0.',
    gated: (score) =>
      `Le score est de ${score}, mais un constat critique fait échouer le module quel que soit le score.`,
    score: (score, passMark) => `Le score est de ${score} ; il en faut ${passMark} pour réussir.`,
  },
}
