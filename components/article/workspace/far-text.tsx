import type { FarBlock } from '@/domain/near-text'

/** The words of a block that is not near what is worked on, with one sign for all its sentences: it brings them near. */
export function FarText({ block: { text, start, first, sentences, open } }: { block: FarBlock }) {
  return (
    <>
      {first !== null && (
        <a
          href={`?sentence=${first}#sentence-${first}`}
          data-sign={open > 0 ? 'open' : 'claim'}
          className="sentence-sign"
        >
          <span className="sr-only">
            From sentence {first}, {open} of {sentences} open
          </span>
        </a>
      )}
      <span data-at={start}>{text}</span>
    </>
  )
}
