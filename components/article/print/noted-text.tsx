import type { AnnotatedBlock, TextRange } from '@/domain/anchoring/annotated-text'
import { directionOf } from '@/domain/direction'
import type { BesideBlock } from '@/domain/margin-note'
import { MarkedSegment } from '../marked-segment'
import { MarginNote, type NotedClaim } from './margin-note'

const TAGS = { headline: 'h2', paragraph: 'p', quote: 'blockquote', list_item: 'p', key_point: 'p' } as const

type Props = {
  blocks: readonly AnnotatedBlock[]
  beside: ReadonlyMap<number, BesideBlock<NotedClaim>>
  claims: ReadonlyMap<string, NotedClaim>
  /** The numbers of the sentences that nobody has decided. */
  open: ReadonlySet<number>
  lang: string
}

/** An article's text with a number where each claim ends, and beside each of its blocks the notes on those claims. The look stands in theme/noted-text.css. */
export function NotedText({ blocks, ...rest }: Props) {
  return blocks.map((block, n) => {
    if (block.kind !== 'list_item' && block.kind !== 'key_point')
      return <Row key={block.start} block={block} {...rest} />
    if (blocks[n - 1]?.kind === block.kind) return null
    const after = blocks.findIndex((other, at) => at > n && other.kind !== block.kind)
    return (
      <ul key={block.start} className="noted-points">
        {blocks.slice(n, after < 0 ? undefined : after).map((point) => (
          <li key={point.start}>
            <Row block={point} {...rest} />
          </li>
        ))}
      </ul>
    )
  })
}

function Row({ block, beside, claims, open, lang }: Omit<Props, 'blocks'> & { block: AnnotatedBlock }) {
  const Tag = TAGS[block.kind]
  const { notes, begins, again } = beside.get(block.start) ?? { notes: [], begins: [], again: [] }
  return (
    <div className="noted-row">
      <div lang={lang} dir={directionOf(lang)} className="marked prose">
        <Tag>
          {block.ranges.map((range) => (
            <Range
              key={range.start}
              range={range}
              claims={claims}
              isOpen={range.sentence !== null && open.has(range.sentence)}
            />
          ))}
        </Tag>
      </div>
      <div className="margin-notes">
        {begins.map((number) => (
          <p key={number}>
            <b>[{number}]</b> begins here; its note stands where it ends.
          </p>
        ))}
        {again.map((number) => (
          <p key={number}>
            <b>[{number}]</b> stands here again; its note stands further up.
          </p>
        ))}
        {notes.length > 0 && (
          <ol>
            {notes.map((claim) => (
              <MarginNote key={claim.id} claim={claim} />
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}

type RangeProps = { range: TextRange; claims: ReadonlyMap<string, NotedClaim>; isOpen: boolean }

function Range({ range, claims, isOpen }: RangeProps) {
  const known = (ids: readonly string[]) => ids.flatMap((id) => claims.get(id)?.mark ?? [])
  return (
    <>
      {isOpen && (
        <>
          <span aria-hidden="true" className="open-sign">
            ○
          </span>
          <span className="sr-only">Open sentence: </span>
        </>
      )}
      {range.segments.map((segment, n) => (
        <MarkedSegment
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a frozen text never change places
          key={n}
          text={segment.text}
          covering={known(segment.covering)}
          starting={known(segment.starting)}
          ending={known(segment.ending)}
        />
      ))}
    </>
  )
}
