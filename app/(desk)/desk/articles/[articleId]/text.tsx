import { PASSAGE, WorkspaceText } from '@/components/article/workspace/workspace-text'
import type { PlacedClaim } from '@/db/queries/desk/placed-claims'
import { annotatedBlocks } from '@/domain/anchoring/annotated-text'
import { assignedRuns } from '@/domain/assignment'
import type { NearText } from '@/domain/near-text'
import type { InHand } from '@/domain/workspace'
import type { OpenWorkspace } from './open-workspace'

type Props = {
  workspace: OpenWorkspace
  held: InHand
  near: NearText<OpenWorkspace['sentences'][number]>
  claims: readonly PlacedClaim[]
}

/** The article's text to work on: what is near with its sentences and marks, the rest as plain words. */
export function Text({ workspace: { actor, positions, blocks, article }, held, near, claims }: Props) {
  const inHand = held.kind === 'claim' ? held.claimId : null
  const marks = claims.flatMap(({ id, stage, places }) =>
    stage === 'declined' && id !== inHand ? [] : places.map((place) => ({ id, ...place })),
  )
  if (held.kind === 'passage') marks.push({ id: PASSAGE, ...held.span })
  const marked = claims.map(({ id, number, stage, status }) => ({
    ...{ id, number, status, href: `?claim=${id}#mark-${number}` },
    desk: { stage, inHand: id === inHand },
  }))
  const annotated = annotatedBlocks(positions, near.blocks, near.sentences, marks)
  const byStart = new Map(annotated.map((block) => [block.start, block]))
  return (
    <WorkspaceText
      blocks={blocks.flatMap(({ start }) => near.far.get(start) ?? byStart.get(start) ?? [])}
      claims={new Map(marked.map((claim) => [claim.id, claim]))}
      coverage={new Map(near.sentences.map(({ number, coverage }) => [number, coverage]))}
      assigned={assignedRuns(near.blocks, near.sentences)}
      me={actor.id}
      inHand={held.kind === 'sentence' ? held.number : null}
      lang={article.language}
    />
  )
}
