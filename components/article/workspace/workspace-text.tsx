import type { AnnotatedBlock, TextRange } from '@/domain/anchoring/annotated-text'
import { COVERAGE_WORDS, type Coverage } from '@/domain/article'
import type { AssignedRun } from '@/domain/assignment'
import { directionOf } from '@/domain/direction'
import type { FarBlock } from '@/domain/near-text'
import type { MarkedClaim } from '../mark'
import { MarkedSegment } from '../marked-segment'
import { Assignee } from './assignee'
import { FarText } from './far-text'

/** The mark under which the passage in hand is cut with the claims. */
export const PASSAGE = 'passage'

const TAGS = { headline: 'h2', paragraph: 'p', quote: 'blockquote' } as const

type Props = {
  /** The blocks to work on, and between them those that are not near. */
  blocks: readonly (AnnotatedBlock | FarBlock)[]
  claims: ReadonlyMap<string, MarkedClaim>
  coverage: ReadonlyMap<number, Coverage>
  /** Runs of sentences that are somebody's; whose page this is. */
  assigned: readonly AssignedRun[]
  me: string
  /** The number of the sentence in hand. */
  inHand: number | null
  lang: string
}

/**
 * The text of an article to work on: a sign before each sentence that says its coverage and takes it in hand, and the claims marked.
 * Its direction is the language's: the first letters in it are the signs' own English. `data-at` is the code point a run of text begins at, which is how a selection is found in the text (selected-range.ts).
 */
export function WorkspaceText({ blocks, lang, ...rest }: Props) {
  const whose = (block: AnnotatedBlock | FarBlock) => {
    const first = 'text' in block ? null : block.ranges.find(({ sentence }) => sentence !== null)?.sentence
    const run = rest.assigned.find((one) => one.whole && one.first === first)
    return run && (run.personId === rest.me ? 'mine' : 'other')
  }
  const written = (block: AnnotatedBlock | FarBlock) =>
    'text' in block ? (
      <FarText block={block} />
    ) : (
      block.ranges.map((range) => <Range key={range.start} range={range} {...rest} />)
    )
  return (
    <div lang={lang} dir={directionOf(lang)} className="workspace-text marked prose prose-desk">
      {blocks.map((block, n) => {
        const { kind, start } = block
        if (kind === 'list_item' || kind === 'key_point')
          return blocks[n - 1]?.kind === kind ? null : (
            <ul key={start}>
              {pointsFrom(blocks, n).map((point) => (
                <li key={point.start} data-far={farFrom(point)} data-assigned={whose(point)}>
                  {written(point)}
                </li>
              ))}
            </ul>
          )
        const Tag = TAGS[kind]
        return (
          <Tag key={start} data-far={farFrom(block)} data-assigned={whose(block)}>
            {written(block)}
          </Tag>
        )
      })}
    </div>
  )
}

/** The first sentence of a block that is not near, for its element. */
function farFrom(block: AnnotatedBlock | FarBlock): number | '' | undefined {
  return 'text' in block ? (block.first ?? '') : undefined
}

/** The points of the list that begins at a block. */
function pointsFrom<B extends { readonly kind: string }>(blocks: readonly B[], first: number): readonly B[] {
  const after = blocks.findIndex((block, n) => n > first && block.kind !== blocks[first]?.kind)
  return blocks.slice(first, after < 0 ? undefined : after)
}

function Range({
  range,
  claims,
  coverage,
  assigned,
  me,
  inHand,
}: Omit<Props, 'blocks' | 'lang'> & { range: TextRange }) {
  const known = (ids: readonly string[]) => ids.flatMap((id) => claims.get(id) ?? [])
  const { sentence } = range
  const decided = sentence === null ? undefined : coverage.get(sentence)
  const begins = assigned.find(({ first }) => first === sentence)
  return (
    <span
      id={sentence === null ? undefined : `sentence-${sentence}`}
      data-coverage={decided}
      data-in-hand={(sentence !== null && sentence === inHand) || undefined}
    >
      {begins && <Assignee run={begins} mine={begins.personId === me} />}
      {sentence !== null && decided && (
        <a href={`?sentence=${sentence}#sentence-${sentence}`} data-sign={decided} className="sentence-sign">
          <span className="sr-only">
            Sentence {sentence}, {COVERAGE_WORDS[decided].toLowerCase()}
          </span>
        </a>
      )}
      <span data-at={range.start}>
        {range.segments.map((segment, n) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a frozen text never change places
            key={n}
            data-passage={segment.covering.includes(PASSAGE) || undefined}
          >
            <MarkedSegment
              text={segment.text}
              covering={known(segment.covering)}
              starting={known(segment.starting)}
              ending={known(segment.ending)}
            />
          </span>
        ))}
      </span>
    </span>
  )
}
