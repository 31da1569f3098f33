import { canonical } from './canonical.ts'
import { levelWord, natoText } from './classification-words.ts'
import { controlText, dissemControl, nonIcControl } from './controls.ts'
import { hierarchyText } from './hierarchies.ts'
import { listedRelease, type AeaItem, type Marking, type NatoProgram } from './marking.ts'
import { profiles, type Profile, type ProfileId } from './profiles.ts'
import { aeaMarking } from './read-aea.ts'

/**
 * The canonical text of a marking: Register order, short forms, the title where no short form exists.
 *
 * That banners print short forms is our choice; the Register allows titles as well.
 */
export function format(marking: Marking, profileId: ProfileId = 'ic'): string {
  const mark = canonical(marking)
  const profile = profiles[profileId]
  const joined = profile.joinsNato && mark.system === 'NATO' ? joinedControl(mark) : null
  const parts = [
    classificationText(mark, joined),
    mark.sci.map(hierarchyText).join('/'),
    sapText(mark, profile, joined),
    mark.aea
      .filter((item) => item.base !== joined)
      .map((item) => aeaText(item, mark, profile))
      .join('/'),
    mark.fgi === null ? '' : ['FGI', ...mark.fgi.list].join(' '),
    mark.cui && profile.cui === 'beside classified' && mark.level !== 'U' ? 'CUI' : '',
    mark.dissem.map((code) => dissemText(code, mark)).join('/'),
    nonIcText(mark),
  ].filter((part) => part !== '')
  const text = parts.join('//')
  return mark.kind === 'portion' ? `(${text})` : text
}

function classificationText(mark: Marking, joined: JoinedControl | null): string {
  const { level } = mark
  if (level === null) return ''
  const banner = mark.kind === 'banner'
  const word = banner ? levelWord(level) : level
  switch (mark.system) {
    case 'US':
      return mark.cui && level === 'U' ? 'CUI' : word
    case 'UK':
      return `UK ${levelWord(level)}`
    case 'NATO':
      return `//${natoText(level, banner ? 'word' : 'letters')}${joinedText(joined, mark)}`
    case 'JOINT':
      return `//${['JOINT', word, ...mark.owners].join(' ')}`
    case 'NON-US':
      return `//${[...mark.owners, word].join(' ')}`
  }
}

type JoinedControl = NatoProgram | 'ATOMAL'

/** The one control that is written together with a NATO level where a profile joins them. */
function joinedControl({ natoPrograms, aea }: Marking): JoinedControl | null {
  const [program] = natoPrograms
  return program ?? (aea.some((item) => item.base === 'ATOMAL') ? 'ATOMAL' : null)
}

function joinedText(control: JoinedControl | null, { kind }: Marking): string {
  if (control === null) return ''
  if (kind === 'banner') return ` ${control}`
  return control === 'BALK' ? '-BALK' : `-${control.charAt(0)}`
}

function sapText(mark: Marking, profile: Profile, joined: JoinedControl | null): string {
  const many = profile.sapMultipleFrom
  const programs =
    many !== null && mark.kind === 'banner' && mark.sap.length >= many
      ? ['MULTIPLE PROGRAMS']
      : mark.sap.map(hierarchyText)
  const named = programs.map((text, index) =>
    index === 0 || profile.sapRepeats ? `SAR-${text}` : text,
  )
  return [...named, ...mark.natoPrograms.filter((each) => each !== joined)].join('/')
}

function aeaText(item: AeaItem, mark: Marking, profile: Profile): string {
  const base = mark.kind === 'banner' ? aeaMarking(item.base).short : item.base
  const sigma = `${mark.kind === 'banner' ? 'SIGMA' : 'SG'} ${item.sigma.join(' ')}`
  return [
    base,
    ...(item.cnwdi ? [profile.cnwdi] : []),
    ...(item.sigma.length > 0 ? [sigma] : []),
  ].join('-')
}

function dissemText(code: Marking['dissem'][number], mark: Marking): string {
  if (code === 'REL') {
    const list = listedRelease(mark)
    return list.length === 0 ? 'REL' : `REL TO ${list.join(', ')}`
  }
  if (code === 'DISPLAY ONLY') return `DISPLAY ONLY ${(mark.displayOnly ?? []).join(', ')}`
  return controlText(dissemControl(code), mark.kind)
}

function nonIcText(mark: Marking): string {
  const texts = mark.nonIc.map((code) => controlText(nonIcControl(code), mark.kind))
  return [...texts, ...mark.accm.map((nickname) => `ACCM-${nickname}`)].join('/')
}
