import type { Block, BlockKind } from '../article-blocks'
import type { CodePoint, Span, TextPositions } from '../position'
import { type MarkedStretch, stretch } from './marked-text'
import { type Mark, markSegments } from './segments'

/** A sentence of a block, or with `sentence` null what stands between two; `segments` follow each other without a gap. */
export type TextRange = Span & {
  readonly sentence: number | null
  readonly segments: readonly MarkedStretch[]
}

/** A block cut into its sentences, and these at every start and end of a mark. */
export type AnnotatedBlock = {
  readonly kind: BlockKind
  readonly start: CodePoint
  readonly ranges: readonly TextRange[]
}

/** A sentence as far as cutting needs it. */
export type NumberedSpan = Span & { readonly number: number }

/** Cuts a text for a page on which both its sentences and its marks can be picked. `sentences` stand in the text's order. */
export function annotatedBlocks(
  positions: TextPositions,
  blocks: readonly Block[],
  sentences: readonly NumberedSpan[],
  marks: readonly Mark[],
): AnnotatedBlock[] {
  const started = new Set<string>()
  let next = 0
  return blocks.map((block) => {
    const ranges: TextRange[] = []
    let at = block.start
    const add = (end: CodePoint, sentence: number | null) => {
      if (end <= at) return
      const range = { start: at, end }
      const segments = markSegments(range, marks).map((one) => stretch(one, positions.slice(one), started))
      ranges.push({ ...range, sentence, segments })
      at = end
    }
    for (let one = sentences[next]; one && one.start < block.end; one = sentences[next]) {
      add(one.start, null)
      add(one.end, one.number)
      next += 1
    }
    add(block.end, null)
    return { kind: block.kind, start: block.start, ranges }
  })
}
