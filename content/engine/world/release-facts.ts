/** Facts of foreign release, of what partners entrusted to us, and of sources, by the kind of thing. */
import { flag, level, list, on, ref } from './fact-definition.ts'

export const releaseFacts = {
  document: {
    noforn: flag('carries NOFORN: not for foreign nationals or governments'),
    relido: flag('carries RELIDO: a disclosure authority may decide without its originator'),
    caveated: flag('carries some other caveat besides its level'),
    predatesOrder: flag('was created before Executive Order 13526 took effect in June 2010'),
    releasableTo: list(
      'partners it may go to, by its REL TO line or by the decision of a disclosure authority',
    ),
    displayableTo: list('partners it may be shown to but not left with (DISPLAY ONLY)'),
    portionsReleasableTo: list('partners to whom every portion of it may go'),
    originatorAgreed: flag('its originator has agreed that it goes to those now asking'),
    exceptionGranted: flag('an exception to national disclosure policy has been granted for it'),
    military: flag('is military information and not intelligence'),
    otherAgency: flag('comes from another agency of our own government'),
    entrusted: flag('was given to us in confidence by a partner, at a level below CONFIDENTIAL'),
    originConcealed: flag('the government that it came from must not be named'),
    foreignConcealed: flag('that it holds foreign information at all must not be seen'),
    identifiesAgent: flag('has something in it that identifies a covert agent'),
    separable: flag('its substance can go out without what points to the source'),
    sourceAtRisk: flag('its disclosure would endanger a human source'),
    defenceArticle: flag(
      'belongs to a defence article or service that our government supplied, as a manual or training does',
    ),
    cryptologic: flag('tells of codes, of cipher equipment or of intercepted communications'),
  },
  person: {
    country: ref('partner whose government the person acts for; empty for our own'),
    addressed: list('documents that their originator sent to the person'),
    disclosureAuthority: flag('holds authority over foreign disclosure and release'),
    otherAgency: flag('works for another agency of our own government'),
    nato: flag('acts for NATO or for one of its members'),
    committee: flag('asks for an intelligence committee of Congress'),
  },
  partner: {
    approved: level('highest level that disclosure policy lets go to it without an exception'),
    bound: flag('has bound itself to protect what it gets as we do, and to pass it to nobody'),
    handlingDoubtful: flag('incidents or findings put its handling of what it gets in doubt'),
    handlingReviewed: flag('its handling has been reviewed since'),
    dependent: flag('its safety or its equipment depends on what it gets'),
    agreementEnded: flag('the arrangement for sharing with it has ended'),
    acknowledged: on('the working relationship with its services is publicly acknowledged'),
  },
  incident: {
    partnerFailure: flag('is a substantial failure of a partner to protect what it received'),
    escalated: flag('lies before the officials who report to Congress'),
  },
} as const
