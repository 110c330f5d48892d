import type { Choice } from '@/components/article/workspace/choose-lines'
import { type Span, touches } from '@/domain/position'
import type { InHand, SuggestionOrder } from '@/domain/workspace'
import { keepable } from './keepable'
import type { OpenWorkspace } from './open-workspace'

/** How the suggestions of an article are chosen at once, from the address; null where no suggestion is left. */
export function choiceOf(
  { blocks, sentences, claims }: OpenWorkspace,
  held: InHand,
  at: number | null,
  order: SuggestionOrder,
  asked: unknown,
): Choice | null {
  const suggested = claims.filter(({ stage }) => stage === 'suggested')
  if (suggested.length === 0) return null
  const sentence = sentences.find(({ number }) => number === at)
  const block = sentence && blocks.find((one) => touches(one, sentence))
  const inside = (span: Span) =>
    suggested.filter(({ places }) => places.some((place) => touches(place, span)))
  const here = block ? inside(block) : []
  const ticked = asked === 'all' ? suggested : asked === 'paragraph' ? here : []
  const ordered = order === 'worth' ? { order } : undefined
  const href = (choose: string) =>
    `?${new URLSearchParams({ ...addressOf(held), ...ordered, ...(choose && { choose }) })}`
  return {
    ticked: new Set(ticked.map(({ id }) => id)),
    paragraph: block ? { href: href('paragraph'), count: here.length } : null,
    all: { href: href('all'), count: suggested.length },
    none: href(''),
    keepable: keepable(claims),
  }
}

function addressOf(held: InHand): Record<string, string> {
  switch (held.kind) {
    case 'nothing':
      return {}
    case 'claim':
      return { claim: held.claimId }
    case 'sentence':
      return { sentence: String(held.number) }
    case 'passage':
      return { start: String(held.span.start), end: String(held.span.end) }
  }
}
