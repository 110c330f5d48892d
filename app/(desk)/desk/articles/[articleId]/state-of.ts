import { touches } from '@/domain/position'
import type { InHand } from '@/domain/workspace'
import type { OpenWorkspace } from './open-workspace'

/** What is in hand and how it stands, as one text: another text when either has changed. */
export function stateOf({ claims, sentences }: OpenWorkspace, held: InHand, at: number | null): string {
  const sentence = sentences.find(({ number }) => number === at)
  const here = claims.filter(({ places }) => sentence && places.some((place) => touches(place, sentence)))
  return JSON.stringify([held, here.map(({ stage, version }) => [stage, version])])
}
