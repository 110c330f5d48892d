import type { Database } from '@/db/client'
import type { AcceptClaimInput, EditClaimInput } from '@/domain/claim'
import { isRefusal, type Refusal } from '@/domain/refusal'
import { acceptClaim } from './accept-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { editClaim } from './edit-claim'

/**
 * Accepts a suggestion in the wording somebody gives it, in one step, each part by its own rules; a wording left as it is changes nothing, and
 * `worded` is false.
 */
export async function wordAndAccept(
  db: Database,
  act: Act,
  wording: EditClaimInput,
  selectionReason: AcceptClaimInput['selectionReason'],
): Promise<{ claimId: string; publicId: string; worded: boolean } | Refusal> {
  return deskTransaction(db, act, 'word_and_accept', async (tx) => {
    const { actor } = act
    const edited = await editClaim(tx, { actor }, wording)
    if (isRefusal(edited) && edited.code !== 'unchanged') return edited
    const accepted = await acceptClaim(tx, { actor }, { claimId: wording.claimId, selectionReason })
    return isRefusal(accepted) ? accepted : { ...accepted, worded: !isRefusal(edited) }
  })
}
