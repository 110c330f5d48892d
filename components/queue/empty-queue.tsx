import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Stage } from '@/domain/claim'
import { isFiltered, type QueueAsked, queueHref, stagesAsked, WHOLE_QUEUE } from '@/domain/queue'
import { STAGE_WORDS } from '@/domain/workflow'

type Props = {
  asked: QueueAsked
  counts: Readonly<Partial<Record<Stage, number>>>
  /** Why this person cannot import an article, or null. */
  importRefusal: string | null
  /** Why no decision ever waits for this person, or null. */
  decisionRefusal: string | null
}

/** What the queue says when it has no claim to show: nothing matches, the page is past the end, or the work is done. */
export function EmptyQueue({ asked, counts, importRefusal, decisionRefusal }: Props) {
  if (stagesAsked(asked).some((stage) => (counts[stage] ?? 0) > 0))
    return (
      <EmptyState
        title="This page of the queue is empty"
        action={<ButtonLink href={queueHref(asked)}>To the first page</ButtonLink>}
      >
        <p>The claims that stood here have moved on since.</p>
      </EmptyState>
    )
  if (isFiltered(asked))
    return (
      <EmptyState
        title="No claim matches"
        action={<ButtonLink href={queueHref(WHOLE_QUEUE, { stage: asked.stage })}>Clear filters</ButtonLink>}
      >
        <p>
          {asked.waiting === 'me' && decisionRefusal
            ? decisionRefusal
            : 'No claim here fits all of the filters. Leave one out, or look at another stage.'}
        </p>
      </EmptyState>
    )
  if (asked.stage !== null && asked.stage !== 'all')
    return (
      <EmptyState title={`No claim is at the stage “${STAGE_WORDS[asked.stage]}”`}>
        <p>The tabs above say where the claims of this desk are.</p>
      </EmptyState>
    )
  const none = Object.values(counts).every((n) => n === 0)
  return (
    <EmptyState
      title={none ? 'No claims yet' : 'Everything is decided'}
      action={
        <ButtonLink href={importRefusal ? '/desk/new-claim' : '/desk/import'} variant="primary">
          {importRefusal ? 'Record a claim' : 'Import an article'}
        </ButtonLink>
      }
    >
      <p>
        {none
          ? 'Claims come in with an article, one for each thing it asserts, or are recorded by hand.'
          : 'No claim waits to be accepted, checked, reviewed or published.'}
      </p>
    </EmptyState>
  )
}
