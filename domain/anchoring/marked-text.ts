import type { Block, BlockKind } from '../article-blocks'
import { type CodePoint, codePoint, type Span, TextPositions } from '../position'
import { beginningAtWords, type Mark, markSegments, type Segment } from './segments'

/** A segment with its words: what a page prints as one flat piece of marked text. */
export interface MarkedStretch {
  readonly text: string
  readonly covering: readonly string[]
  /** Ids whose first segment in the whole text this is: where a link to the claim arrives, also one with several places. */
  readonly starting: readonly string[]
  readonly ending: readonly string[]
}

/** A block of a text, cut into its stretches. `id` names its place and is the same for every reading of a version. */
export interface MarkedBlock {
  readonly id: string
  readonly kind: BlockKind
  readonly segments: readonly MarkedStretch[]
}

/** A sentence out of a version's text, with its number there; numbers that are left out are sentences not given. */
export interface GivenSentence extends Span {
  readonly number: number
  readonly text: string
}

/** The blocks of a whole text with its marks. The stretches of a block put together are exactly the block's words. */
export function markedBlocks(
  positions: TextPositions,
  blocks: readonly Block[],
  marks: readonly Mark[],
): MarkedBlock[] {
  const started = new Set<string>()
  return blocks.map((block) => ({
    id: `block-${block.start}`,
    kind: block.kind,
    segments: markSegments(block, beginningAtWords(block, positions.slice(block), marks)).map((segment) =>
      stretch(segment, positions.slice(segment), started),
    ),
  }))
}

/**
 * The passages that given sentences make up: sentences that follow each other become one, with a plain space where the text had white
 * space. For readers who are not given the rest, so nothing of it is needed.
 */
export function markedPassages(sentences: readonly GivenSentence[], marks: readonly Mark[]): MarkedBlock[] {
  const passages: { id: string; kind: 'paragraph'; segments: MarkedStretch[] }[] = []
  const started = new Set<string>()
  let before: GivenSentence | undefined
  for (const sentence of sentences) {
    const segments = sentenceStretches(sentence, marks, started)
    const running = before?.number === sentence.number - 1 ? passages.at(-1) : undefined
    if (running && before) running.segments.push(...gap(before, sentence), ...segments)
    else passages.push({ id: `block-${sentence.start}`, kind: 'paragraph', segments })
    before = sentence
  }
  return passages
}

function sentenceStretches(
  sentence: GivenSentence,
  marks: readonly Mark[],
  started: Set<string>,
): MarkedStretch[] {
  const positions = new TextPositions(sentence.text)
  const inSentence = (place: CodePoint) => codePoint(place - sentence.start)
  return markSegments(sentence, beginningAtWords(sentence, sentence.text, marks)).map((segment) => {
    const place = { start: inSentence(segment.start), end: inSentence(segment.end) }
    return stretch(segment, positions.slice(place), started)
  })
}

function gap(before: GivenSentence, sentence: GivenSentence): MarkedStretch[] {
  return sentence.start > before.end ? [{ text: ' ', covering: [], starting: [], ending: [] }] : []
}

/** A segment with its words; `started` remembers across a text which marks have begun, so that one with several places begins once. */
export function stretch(segment: Segment, text: string, started: Set<string>): MarkedStretch {
  const { covering, ending } = segment
  const starting = segment.starting.filter((id) => !started.has(id))
  for (const id of starting) started.add(id)
  return { text, covering, starting, ending }
}
