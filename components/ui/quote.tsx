import type { ReactNode } from 'react'

type Props = {
  lang?: string
  cite?: ReactNode
  original?: { text: string; lang: string }
  children: ReactNode
}

/**
 * Somebody's words, in their language, its direction and its quotation marks (theme/prose.css); with `original` the words above are a
 * translation.
 */
export function Quote({ lang, cite, original, children }: Props) {
  return (
    <figure>
      <blockquote lang={lang} dir="auto" className="quoted font-serif text-reader">
        {children}
      </blockquote>
      {original && (
        <blockquote lang={original.lang} dir="auto" className="quoted pt-2 font-serif text-ink-2">
          {original.text}
        </blockquote>
      )}
      {cite && <figcaption className="mt-2 ps-4 text-meta text-ink-3">{cite}</figcaption>}
    </figure>
  )
}
