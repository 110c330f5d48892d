import type { NumberedSpan } from './anchoring/annotated-text'
import type { Block } from './article-blocks'
import { type CodePoint, type Span, span, type TextPositions, touches } from './position'

/** A text of so many sentences is worked on whole; of a longer one only what is near a place. */
const WHOLE_UP_TO = 300

/** Sentences either side of a place that are near it: several screens. */
const NEAR = 60

/** A block that is not near: its words, and the sentences in it. `first` is null where it has none. */
export type FarBlock = Pick<Block, 'kind' | 'start'> & {
  readonly text: string
  readonly first: number | null
  readonly sentences: number
  readonly open: number
}

/** A text parted by nearness. `span` is what is near, by whole blocks; `earlier` and `later` are places that bring the rest near. */
export type NearText<S> = {
  readonly span: Span
  readonly blocks: readonly Block[]
  readonly sentences: readonly S[]
  readonly far: ReadonlyMap<CodePoint, FarBlock>
  readonly earlier: number | null
  readonly later: number | null
}

/** Parts a text by what is near a sentence (its beginning where none is named), so that the page of a very long one stays small. */
export function nearText<S extends NumberedSpan & { readonly coverage: string }>(
  {
    positions,
    blocks,
    sentences,
  }: { positions: TextPositions; blocks: readonly Block[]; sentences: readonly S[] },
  number: number | null,
): NearText<S> {
  const at = Math.max(
    0,
    sentences.findIndex((sentence) => sentence.number === number),
  )
  const whole = sentences.length <= WHOLE_UP_TO
  const first = whole ? undefined : sentences[Math.max(0, at - NEAR)]
  const last = whole ? undefined : sentences[Math.min(sentences.length - 1, at + NEAR)]
  const around = first && last ? span(first.start, last.end) : null
  const near = blocks.filter((block) => !around || touches(block, around))
  const [begin, end] = [near[0]?.start ?? 0, near.at(-1)?.end ?? positions.length]
  const covered = span(begin, Math.max(end, begin + 1))
  const far = blocks.flatMap((block): [CodePoint, FarBlock][] => {
    if (!around || touches(block, around)) return []
    const inside = sentences.filter((sentence) => touches(sentence, block))
    const open = inside.filter(({ coverage }) => coverage === 'open').length
    const told = { first: inside[0]?.number ?? null, sentences: inside.length, open }
    return [[block.start, { kind: block.kind, start: block.start, text: positions.slice(block), ...told }]]
  })
  return {
    span: covered,
    blocks: near,
    sentences: sentences.filter((sentence) => touches(sentence, covered)),
    far: new Map(far),
    earlier: sentences.findLast(({ end }) => end <= begin)?.number ?? null,
    later: sentences.find(({ start }) => start >= end)?.number ?? null,
  }
}
