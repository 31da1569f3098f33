/** The benchmark's facts as small codes, read by code written out for these facts and no others. */
import { factAt, factTable, pairs } from '../fact-table.ts'
import type { Event } from '../neutral-rule.ts'

type Facts = {
  readonly document: {
    readonly classification: number
    readonly kind: string
    readonly exportControl: string
    readonly originator: string
    readonly distribution: number
    readonly copies: number
    readonly encrypted: boolean
    readonly marked: boolean
  }
  readonly container: {
    readonly type: string
    readonly lockGrade: number
    readonly sealed: boolean
    readonly labelled: boolean
    readonly tamperEvident: boolean
  }
  readonly recipient: {
    readonly clearance: number
    readonly employment: string
    readonly nationality: string
    readonly role: string
    readonly needToKnow: boolean
    readonly verified: boolean
    readonly training: number
  }
  readonly place: {
    readonly type: string
    readonly zone: number
    readonly country: string
    readonly overlooked: boolean
    readonly crowded: boolean
    readonly controlled: boolean
  }
  readonly network: {
    readonly type: string
    readonly assurance: number
    readonly encrypted: boolean
    readonly monitored: boolean
    readonly removable: boolean
  }
  readonly partner: {
    readonly country: string
    readonly tier: number
    readonly programme: string
    readonly agreement: boolean
    readonly nda: boolean
  }
  readonly asset: {
    readonly type: string
    readonly sensitivity: number
    readonly managed: boolean
    readonly airGapped: boolean
    readonly attended: boolean
  }
}

/** One code for each fact, one for each pair of levels, and a last one that is always 0. */
export const codeCount = factTable.length + pairs.length + 1
export const alwaysSlot = codeCount - 1
/** The slot of a pair of levels; its code is 1 where the left is above the right. */
export const pairSlot = (left: string, right: string): number =>
  factTable.length + pairs.findIndex(([a, b]) => a === left && b === right)

const names = (path: string) =>
  new Map(factAt(path).values.map((value, code) => [value.toString(), code]))
const kinds = names('document.kind')
const exportControls = names('document.exportControl')
const originators = names('document.originator')
const containers = names('container.type')
const employments = names('recipient.employment')
const countries = names('recipient.nationality')
const peopleRoles = names('recipient.role')
const places = names('place.type')
const networks = names('network.type')
const programmes = names('partner.programme')
const assets = names('asset.type')

/** Fills the codes of an event. The code of a value is its place among the values of its fact. */
export function encode(event: Event, codes: Uint8Array): void {
  const { document, container, recipient, place, network, partner, asset } =
    event as unknown as Facts
  const level = document.classification
  codes[0] = level
  codes[1] = kinds.get(document.kind) ?? 0
  codes[2] = exportControls.get(document.exportControl) ?? 0
  codes[3] = originators.get(document.originator) ?? 0
  codes[4] = document.distribution
  codes[5] = document.copies - 1
  codes[6] = document.encrypted ? 1 : 0
  codes[7] = document.marked ? 1 : 0
  codes[8] = containers.get(container.type) ?? 0
  codes[9] = container.lockGrade
  codes[10] = container.sealed ? 1 : 0
  codes[11] = container.labelled ? 1 : 0
  codes[12] = container.tamperEvident ? 1 : 0
  codes[13] = recipient.clearance
  codes[14] = employments.get(recipient.employment) ?? 0
  codes[15] = countries.get(recipient.nationality) ?? 0
  codes[16] = peopleRoles.get(recipient.role) ?? 0
  codes[17] = recipient.needToKnow ? 1 : 0
  codes[18] = recipient.verified ? 1 : 0
  codes[19] = recipient.training
  codes[20] = places.get(place.type) ?? 0
  codes[21] = place.zone
  codes[22] = countries.get(place.country) ?? 0
  codes[23] = place.overlooked ? 1 : 0
  codes[24] = place.crowded ? 1 : 0
  codes[25] = place.controlled ? 1 : 0
  codes[26] = networks.get(network.type) ?? 0
  codes[27] = network.assurance
  codes[28] = network.encrypted ? 1 : 0
  codes[29] = network.monitored ? 1 : 0
  codes[30] = network.removable ? 1 : 0
  codes[31] = countries.get(partner.country) ?? 0
  codes[32] = partner.tier
  codes[33] = programmes.get(partner.programme) ?? 0
  codes[34] = partner.agreement ? 1 : 0
  codes[35] = partner.nda ? 1 : 0
  codes[36] = assets.get(asset.type) ?? 0
  codes[37] = asset.sensitivity
  codes[38] = asset.managed ? 1 : 0
  codes[39] = asset.airGapped ? 1 : 0
  codes[40] = asset.attended ? 1 : 0
  codes[41] = level > recipient.clearance ? 1 : 0
  codes[42] = level > container.lockGrade ? 1 : 0
  codes[43] = level > place.zone ? 1 : 0
  codes[44] = level > network.assurance ? 1 : 0
  codes[45] = level > partner.tier ? 1 : 0
  codes[46] = asset.sensitivity > recipient.clearance ? 1 : 0
  codes[47] = asset.sensitivity > place.zone ? 1 : 0
  codes[48] = asset.sensitivity > network.assurance ? 1 : 0
}
