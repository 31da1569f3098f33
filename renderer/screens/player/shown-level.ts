import type { DocumentPageView } from '../../../electron/contract.ts'

/**
 * The level that a paper's banner shows, for its colour; undefined where the paper carries none. A
 * marking is written in capitals alone; a banner line with small letters only remarks on the paper,
 * and to colour that by the true level would tell what the reader is to find out.
 */
export function shownLevel({
  banner,
  level,
}: Pick<DocumentPageView, 'banner' | 'level'>): DocumentPageView['level'] | undefined {
  return /^[^\p{Ll}]+$/u.test(banner) ? level : undefined
}
