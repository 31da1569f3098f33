import { levelWord } from './classification-words.ts'
import { codeName } from './code-list.ts'
import { controlSystems } from './compartments.ts'
import { dissemControl, nonIcControl } from './controls.ts'
import { hierarchyText } from './hierarchies.ts'
import type { AeaItem, Hierarchy, Marking } from './marking.ts'
import { aeaMarking } from './read-aea.ts'

/** What a marking says, a line for each element, in plain words. */
export function explain(marking: Marking, nameOf: Naming = codeName): string[] {
  return [
    classificationLine(marking, nameOf),
    ...marking.sci.map(systemLine),
    ...marking.sap.map(
      (each) => `Special access program ${hierarchyText(each)}: only for those read into it.`,
    ),
    ...marking.natoPrograms.map((each) => `${each}: a NATO special access marking.`),
    ...marking.aea.map(aeaLine),
    ...sourceLine(marking, nameOf),
    ...(marking.cui ? ['CUI: holds controlled unclassified information.'] : []),
    ...marking.dissem.map((code) => dissemLine(code, marking, nameOf)),
    ...marking.nonIc.map((code) => {
      const control = nonIcControl(code)
      return `${control.short ?? control.title}: ${control.means}.`
    }),
    ...marking.accm.map(
      (nickname) => `ACCM ${nickname}: compensatory controls of the Department of Defense.`,
    ),
  ]
}

/** Names a country or an organisation by its code. */
type Naming = (code: string) => string

const harms = {
  TS: 'its disclosure could do exceptionally grave damage to national security',
  S: 'its disclosure could do serious damage to national security',
  C: 'its disclosure could do damage to national security',
  R: 'a level below CONFIDENTIAL that foreign owners use',
  U: 'not classified',
} as const

function classificationLine({ level, system, owners }: Marking, nameOf: Naming): string {
  if (level === null) return 'No classification is named.'
  const word = levelWord(level)
  switch (system) {
    case 'US':
      return `${word}: ${harms[level]}.`
    case 'UK':
      return `British ${word}: recognised for comparison; US documents write it with GBR.`
    case 'NATO':
      return `NATO information at the level of ${word}.`
    case 'JOINT':
      return owners.length === 0
        ? `${word}, owned jointly by the owners the banner names.`
        : `${word}, owned jointly by ${names(owners, nameOf)}.`
    case 'NON-US':
      return owners.includes('FGI')
        ? `${word} information of a foreign source that must not be named.`
        : `${word} information of ${names(owners, nameOf)}.`
  }
}

function names(codes: readonly string[], nameOf: Naming): string {
  const all = codes.map(nameOf)
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`
}

function systemLine(system: Hierarchy): string {
  const about = controlSystems.get(system.id)?.means
  const text = hierarchyText(system)
  return `Control system ${text}${about === undefined ? '' : ` (${about})`}: only for those read into it.`
}

function aeaLine(item: AeaItem): string {
  const { means } = aeaMarking(item.base)
  const narrowed = [
    ...(item.cnwdi ? ['on the design of nuclear weapons'] : []),
    ...(item.sigma.length > 0 ? [`in SIGMA categories ${item.sigma.join(', ')}`] : []),
  ].join(', ')
  return `${item.base}: ${means}${narrowed === '' ? '' : `, ${narrowed}`}.`
}

function sourceLine({ fgi }: Marking, nameOf: Naming): string[] {
  if (fgi === null) return []
  return [
    fgi.concealed
      ? 'FGI: holds information of foreign governments that must not be named.'
      : `FGI: holds information of ${names(fgi.list, nameOf)}.`,
  ]
}

function dissemLine(code: Marking['dissem'][number], marking: Marking, nameOf: Naming): string {
  if (code === 'REL') {
    if (marking.relTo === 'BANNER') return 'REL: may be released to those the banner lists.'
    return `REL TO: may be released to ${names(marking.relTo ?? [], nameOf)}.`
  }
  if (code === 'DISPLAY ONLY') {
    return `DISPLAY ONLY: may be shown to ${names(marking.displayOnly ?? [], nameOf)}, who keep no copy.`
  }
  const control = dissemControl(code)
  return `${control.short ?? control.title}: ${control.means}.`
}
