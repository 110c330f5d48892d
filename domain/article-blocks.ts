import { lengthInCodePoints, type Span, span } from './position'

export const BLOCK_KINDS = ['headline', 'key_point', 'paragraph', 'quote', 'list_item'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A line of a canonical text and what it is. The span leaves out the mark that made it a list item or a quote ("- ", "> "). */
export interface Block extends Span {
  readonly kind: BlockKind
}

const BULLET = /^[-•*‣–] /u
const NUMBER = /^\d{1,3}[.)] /u
const QUOTE = /^> ?/u

/**
 * The blocks of a canonical text's lines, in order. The first line is the headline; bullets directly under it are the
 * article's key points; later bullets and numbered lines are list items; lines with ">" are quotes; the rest are paragraphs.
 */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let lineStart = 0
  let atKeyPoints = true
  for (const [number, line] of lines.entries()) {
    const length = lengthInCodePoints(line)
    const { kind, mark } = number === 0 ? { kind: 'headline' as const, mark: 0 } : classify(line, atKeyPoints)
    if (number > 0 && kind !== 'key_point') atKeyPoints = false
    blocks.push({ kind, ...span(lineStart + mark, lineStart + length) })
    lineStart += length + 1
  }
  return blocks
}

function classify(line: string, atKeyPoints: boolean): { kind: BlockKind; mark: number } {
  const bullet = BULLET.exec(line)
  if (bullet) return { kind: atKeyPoints ? 'key_point' : 'list_item', mark: bullet[0].length }
  const number = NUMBER.exec(line)
  if (number) return { kind: 'list_item', mark: number[0].length }
  const quote = QUOTE.exec(line)
  if (quote) return { kind: 'quote', mark: quote[0].length }
  return { kind: 'paragraph', mark: 0 }
}
