import type { ReactNode } from 'react'
import type { MarkedBlock, MarkedStretch } from '@/domain/anchoring/marked-text'
import type { MarkedClaim } from './mark'
import { MarkedSegment } from './marked-segment'

export type { MarkedClaim } from './mark'

type RunProps = { segments: readonly MarkedStretch[]; claims: readonly MarkedClaim[] }

/** The words of one block with its marks, for whatever element stands around them. Wants `marked` on an element above. */
export function MarkedRun({ segments, claims }: RunProps) {
  const known = (ids: readonly string[]) => ids.flatMap((id) => claims.find((claim) => claim.id === id) ?? [])
  return segments.map((segment, n) => (
    <MarkedSegment
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a frozen text never change places
      key={n}
      text={segment.text}
      covering={known(segment.covering)}
      starting={known(segment.starting)}
      ending={known(segment.ending)}
    />
  ))
}

const TAGS = {
  paragraph: 'p',
  headline: 'h2',
  quote: 'blockquote',
  list_item: 'li',
  key_point: 'li',
} as const

type Props = {
  blocks: readonly MarkedBlock[]
  claims: readonly MarkedClaim[]
  lang?: string
  size?: 'reader' | 'desk'
}

/**
 * A text with its claims marked, whole without scripts: flat marks that never nest, described by the notes (`noteId`), and one
 * numbered link where each claim ends. Links are left out of copied text.
 */
export function MarkedText({ blocks, claims, lang, size = 'reader' }: Props) {
  return (
    <div lang={lang} dir="auto" className={`marked prose ${size === 'desk' ? 'prose-desk' : ''}`}>
      {runsOf(blocks).map((run) => (
        <Run key={run[0].id} blocks={run} claims={claims} />
      ))}
    </div>
  )
}

type BlockRun = readonly [MarkedBlock, ...MarkedBlock[]]

/** Points that follow each other become one list; any other block stands alone. */
function runsOf(blocks: readonly MarkedBlock[]): BlockRun[] {
  const runs: [MarkedBlock, ...MarkedBlock[]][] = []
  for (const block of blocks) {
    const running = runs.at(-1)
    if (running && TAGS[block.kind] === 'li' && running[0].kind === block.kind) running.push(block)
    else runs.push([block])
  }
  return runs
}

function Run({ blocks, claims }: { blocks: BlockRun; claims: readonly MarkedClaim[] }): ReactNode {
  const [{ kind }] = blocks
  const Tag = TAGS[kind]
  const written = blocks.map((block) => (
    <Tag key={block.id} id={block.id}>
      <MarkedRun segments={block.segments} claims={claims} />
    </Tag>
  ))
  return Tag === 'li' ? (
    <ul className={kind === 'key_point' ? 'key-points' : undefined}>{written}</ul>
  ) : (
    written
  )
}
