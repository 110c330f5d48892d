import type { ReactNode } from 'react'

type Props = {
  lang?: string
  cite?: ReactNode
  under?: { text: string; lang: string }
  children: ReactNode
}

/**
 * Somebody's words, in their language, its direction and its quotation marks (theme/prose.css); `under` them the same words in another
 * language, be it the original of a translation or a translation of the original.
 */
export function Quote({ lang, cite, under, children }: Props) {
  return (
    <figure>
      <blockquote lang={lang} dir="auto" className="quoted font-serif text-reader">
        {children}
      </blockquote>
      {under && (
        <blockquote lang={under.lang} dir="auto" className="quoted pt-2 font-serif text-ink-2">
          {under.text}
        </blockquote>
      )}
      {cite && <figcaption className="mt-2 ps-4 text-meta text-ink-3">{cite}</figcaption>}
    </figure>
  )
}
