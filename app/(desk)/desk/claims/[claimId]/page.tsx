import { ClaimDecision } from '@/components/claim/claim-decision'
import { EditClaimForm } from '@/components/claim/edit-claim-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { isRefusal } from '@/domain/refusal'
import { type ClaimCommand, decide } from '@/domain/workflow'
import { accept, decline, edit, reopenDeclinedClaim, take } from './actions'
import { openClaim } from './open-claim'

type Props = { params: Promise<{ claimId: string }> }

export default async function ClaimPage({ params }: Props) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const refusal = (command: ClaimCommand) => {
    const decision = decide(state, command, actor)
    return isRefusal(decision) ? decision.sentence : null
  }
  return (
    <>
      <Section title="The claim">
        <Disclosure summary="Change the wording">
          <EditClaimForm
            action={edit}
            claim={{ ...claim, claimId: claim.id }}
            elsewhere={claim.article === null}
            refusal={refusal('edit_claim')}
          />
        </Disclosure>
      </Section>
      <ClaimDecision
        claimId={claim.id}
        stage={claim.stage}
        actions={{ accept, take, decline, reopen: reopenDeclinedClaim }}
        refusals={{
          accept: refusal('accept'),
          take: refusal('take'),
          decline: refusal('decline'),
          reopen: refusal('reopen_declined'),
        }}
      />
    </>
  )
}
