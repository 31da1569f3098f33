import { controlSurfaces } from './controls.ts'

const surfaces = [
  ...controlSurfaces.keys(),
  'SI',
  'TK',
  'HCS-P',
  'HCS-O',
  'SI-G',
  'REL TO',
  'FGI',
  'RD',
  'FRD',
]
const longestCompared = 48

/** The registered marking a misspelt word comes nearest to, or `null` where none is near. */
export function nearestSurface(text: string): string | null {
  if (text.length < 3 || text.length > longestCompared) return null
  const allowed = text.length < 5 ? 1 : 2
  let nearest: string | null = null
  let least = allowed + 1
  for (const surface of surfaces) {
    if (Math.abs(surface.length - text.length) >= least) continue
    const distance = editDistance(text, surface)
    if (distance < least) {
      nearest = surface
      least = distance
    }
  }
  return nearest
}

/** How many letters must be changed, added, removed or swapped to make one word the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const least = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
