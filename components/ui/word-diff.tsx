import { wordParts } from './word-parts'

/**
 * Two texts as one, word by word: what is gone is struck and what is new underlined, both said in words too. Where `wordParts` finds
 * little in common they stand whole, one after the other.
 */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const parts = wordParts(before, after)
  return (
    <p lang={lang} dir="auto" className="whitespace-pre-wrap">
      {parts.map((part, n) => {
        const key = `${n}${part.value}`
        if (part.added)
          return (
            <ins key={key} className="bg-[var(--diff-ins)] text-ink underline">
              <span className="sr-only">added: </span>
              <span aria-hidden="true" className="select-none text-meta">
                +
              </span>
              {part.value}
            </ins>
          )
        if (part.removed)
          return (
            <del key={key} className="bg-[var(--diff-del)] text-ink line-through">
              <span className="sr-only">removed: </span>
              <span aria-hidden="true" className="select-none text-meta">
                −
              </span>
              {part.value}
            </del>
          )
        return <span key={key}>{part.value}</span>
      })}
    </p>
  )
}
