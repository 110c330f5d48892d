import { type ChangeObject, diffWordsWithSpace } from 'diff'

/**
 * Two texts as one, word by word: what is gone is struck and what is new underlined, both said in words too. Texts that share less than
 * half of their words stand whole, one after the other: word by word nobody could read either.
 */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const parts = readable(diffWordsWithSpace(before, after), before, after)
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

type Part = Pick<ChangeObject<string>, 'added' | 'removed' | 'value'>

function readable(parts: readonly Part[], before: string, after: string): readonly Part[] {
  const kept = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0)
  if (2 * kept >= Math.max(before.length, after.length)) return parts
  return [
    { added: false, removed: true, value: before },
    { added: false, removed: false, value: '\n' },
    { added: true, removed: false, value: after },
  ]
}
