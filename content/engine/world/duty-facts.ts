/** Facts for storage areas, emergencies, challenges, incidents followed up and protected reports, by kind of thing. */
import { count, flag, level, on } from './fact-definition.ts'

export const dutyFacts = {
  document: {
    nato: flag('holds NATO classified information'),
    orcon: flag('carries ORCON: its originator decides who else gets it'),
    limitedDissemination: flag('an authorized limited-dissemination control bars its sharing'),
    leaked: flag('has been published without authority'),
    mostlyLower: flag('needs its level for a small part; the rest could go lower'),
    wronglyMarked: flag('there is good reason to think that its marking is wrong'),
    drawsOnProtected: flag('is the author’s own work and draws on protected information'),
  },
  person: {
    trained: on('has had the initial security training and the refresher that is due'),
    natoBriefed: flag('has had the NATO briefing'),
    protectedDisclosure: flag('has lawfully reported what looked like wrongdoing'),
  },
  place: {
    openStorage: flag('is an approved open storage area'),
    securityInDepth: flag('lies within layers of security'),
    alarmMinutes: count('minutes until somebody answers its alarm; 0 where it has no alarm'),
    fourHourlyChecks: flag('somebody cleared at least to Secret checks it every four hours'),
    constructed: flag('has the walls, doors, lock and shielding that an open storage area needs'),
    classifiedUse: flag('classified information is used or stored there'),
    abroad: flag('is in another country'),
    usControlled: on('is under the control of the United States Government'),
    storageAgreed: flag('a treaty or an agreement lets classified material be kept there'),
  },
  container: {
    level: level('highest level of what it holds'),
  },
  incident: {
    inCharge: flag('the trainee answers for how it is followed up'),
    intelligence: flag('disclosed intelligence'),
    assessed: flag('the damage has been assessed'),
    dniCoordinated: flag('has been coordinated with the Director of National Intelligence'),
    grave: flag(
      'reaches oversight committees or the public, is large in volume, or shows a weakness of the system',
    ),
    isooTold: flag('has been notified to the Information Security Oversight Office'),
    criminal: flag('looks like a crime'),
    counselTold: flag('counsel has been brought in'),
    justiceTold: flag('has been coordinated with the Department of Justice'),
    recordsLost: flag('records were removed or destroyed without authority'),
    archivistTold: flag('has been reported to the National Archives'),
    inspectorDeclined: flag(
      'the inspector general found the concern not credible or did not pass it on accurately',
    ),
  },
  request: {
    forTrainee: flag('is for the trainee to answer'),
    emergencyReport: flag(
      'is the report that the originator is owed after an emergency disclosure',
    ),
    heldUp: flag('the emergency does not allow it yet'),
  },
} as const
