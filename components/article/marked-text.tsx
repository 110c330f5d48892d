import type { MarkedClaim } from './mark'
import { MarkedSegment } from './marked-segment'

export type { MarkedClaim } from './mark'

/** A stretch of text: the claims covering it, starting and ending with it (`markSegments` of domain/anchoring, with the words). */
export type MarkedStretch = {
  readonly text: string
  readonly covering: readonly string[]
  readonly starting: readonly string[]
  readonly ending: readonly string[]
}

export type MarkedBlock = {
  readonly id: string
  readonly kind: 'paragraph' | 'heading' | 'quote'
  readonly segments: readonly MarkedStretch[]
}

const TAGS = { paragraph: 'p', heading: 'h2', quote: 'blockquote' } as const

type Props = {
  blocks: readonly MarkedBlock[]
  claims: readonly MarkedClaim[]
  lang?: string
  size?: 'reader' | 'desk'
}

/**
 * A text with its claims marked, whole without scripts: flat marks that never nest, described by the panel `claim-<number>`, and one
 * numbered link where each claim ends. Links are left out of copied text.
 */
export function MarkedText({ blocks, claims, lang, size = 'reader' }: Props) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return (
    <div lang={lang} dir="auto" className={`marked prose ${size === 'desk' ? 'prose-desk' : ''}`}>
      {blocks.map((block) => {
        const Tag = TAGS[block.kind]
        return (
          <Tag key={block.id} id={block.id}>
            {block.segments.map((segment, n) => (
              <MarkedSegment
                // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a frozen text never change places
                key={n}
                text={segment.text}
                covering={known(segment.covering, byId)}
                starting={known(segment.starting, byId)}
                ending={known(segment.ending, byId)}
              />
            ))}
          </Tag>
        )
      })}
    </div>
  )
}

function known(ids: readonly string[], byId: ReadonlyMap<string, MarkedClaim>): MarkedClaim[] {
  return ids.flatMap((id) => byId.get(id) ?? [])
}
