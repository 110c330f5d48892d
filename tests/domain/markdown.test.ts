import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '@/components/ui/markdown'

const shown = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }))

describe('reviewed text', () => {
  it('shows HTML as its letters, and what stands beside it', () => {
    const line = shown('<script>alert(1)</script> [the register](https://port.example)')
    expect(line).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(line).toMatch(/<a href="https:\/\/port\.example"[^>]*>the register<\/a>/)
    expect(shown('Fewer than <b onclick="run()">forty</b> ships')).toContain(
      'Fewer than &lt;b onclick=&quot;run()&quot;&gt;forty&lt;/b&gt; ships',
    )
    expect(shown('One.\n\n<!-- two -->\n\nThree.')).toContain('&lt;!-- two --&gt;')
  })

  it('links to http and https only, and shows no picture', () => {
    const text = shown('[run](javascript:alert(1)) ![ship](https://port.example/a.png)')
    expect(text).not.toMatch(/javascript:|<img/)
  })
})
