import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkedPage } from '../../../renderer/components/marked-page.tsx'
import { markedPage } from '../fixture-marking.ts'

const markup = renderToStaticMarkup(createElement(MarkedPage, { page: markedPage, heading: 2 }))
const [, first = '', second = '', third = ''] = markup.split('<li class="marked-part"')

describe('MarkedPage', () => {
  it('says in words which parts are right and which are not', () => {
    expect(first).toContain('Right')
    expect(first).not.toContain('Not right')
    expect(second).toContain('Not right')
    expect(markup).toContain('1 of 2 portions bear the right mark.')
  })

  it('sets what was given beside what was due where the two differ', () => {
    expect(second).toContain('(C//NF)')
    expect(second).toContain('(S//NF)')
    expect(second).toContain('SECRET is what sources and guide give.')
    expect(first).not.toContain('>Due<')
  })

  it('tells an empty line from a filled one', () => {
    expect(third).toContain('left empty')
  })

  it('tells where a due mark comes from, and what it says', () => {
    expect(second).toContain('portion 2 of ‘The cable’')
    expect(second).toContain('serious damage')
  })

  it('sets names in backticks as code', () => {
    expect(second).toContain('<code>//</code>')
  })
})
