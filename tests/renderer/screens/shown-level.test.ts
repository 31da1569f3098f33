import { describe, expect, it } from 'vitest'
import { shownLevel } from '../../../renderer/screens/player/shown-level.ts'

describe('shownLevel', () => {
  it.each(['SECRET', 'TOP SECRET//HCS-P//ORCON/NOFORN', '//NATO RESTRICTED', 'SECRET//FGI'])(
    'shows the level of a paper with the banner %s',
    (banner) => {
      expect(shownLevel({ banner, level: 'SECRET' })).toBe('SECRET')
    },
  )

  it.each(['', 'No banner on the page'])('shows none where the banner reads «%s»', (banner) => {
    expect(shownLevel({ banner, level: 'SECRET' })).toBeUndefined()
  })
})
