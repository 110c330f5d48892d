import { TakeClaimForm } from '@/components/claim/take-claim-form'
import type { ServerAction } from '@/components/form'
import { EmptyState } from '@/components/ui/empty-state'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Where a verdict would be written, before somebody has taken the claim. */
export function NotTaken(take: Props) {
  return (
    <EmptyState title="Nobody has taken this claim yet" action={<TakeClaimForm {...take} />}>
      A verdict begins with somebody who takes the claim to check it.
    </EmptyState>
  )
}
