import { AppearanceList } from '@/components/claim/appearance-list'
import { ClaimDecision } from '@/components/claim/claim-decision'
import { ClaimWording } from '@/components/claim/claim-wording'
import { DeclineClaimForm } from '@/components/claim/decline-claim-form'
import { EditClaimForm } from '@/components/claim/edit-claim-form'
import { editableWording } from '@/components/claim/editable-wording'
import { Section } from '@/components/ui/section'
import { deskDb, readerDb } from '@/db/client'
import { listAppearances } from '@/db/queries/desk/appearances'
import { findPlaceCaptures } from '@/db/queries/desk/claim-captures'
import { refuseTakingBack } from '@/db/queries/desk/taking-back'
import { findDesk } from '@/db/queries/reader/desk'
import { usualReason } from '@/domain/extraction/worth'
import { hasPlace } from '@/domain/next-commands'
import { may } from '@/domain/permissions'
import { captureCommands } from '../../captures/commands'
import { accept, decline, edit, reopenDeclinedClaim, sayThatItHolds, take, undo } from './actions'
import { ClaimEvidence } from './claim-evidence'
import { openClaim } from './open-claim'
import { refusalsOf } from './refusals'

type Props = { params: Promise<{ claimId: string }> }

export default async function ClaimPage({ params }: Props) {
  const opened = await openClaim((await params).claimId)
  const { actor, claim, state } = opened
  const [places, captures, takingBack, { timeZone }] = await Promise.all([
    listAppearances(deskDb(), claim.id),
    findPlaceCaptures(deskDb(), claim.id),
    refuseTakingBack(deskDb(), actor, claim.id),
    findDesk(readerDb()),
  ])
  const refusals = refusalsOf(state, actor, {
    edit: 'edit_claim',
    accept: 'accept',
    take: 'take',
    decline: 'decline',
    reopen: 'reopen_declined',
    undo: claim.stage === 'declined' ? 'undo_decline' : 'undo_accept',
  })
  const placing = may(actor, 'place_claim')
  // While a claim is checked, its evidence is the work; before and after, what it says comes first.
  const working = hasPlace(state, 'attach_evidence', actor)
  const evidence = <ClaimEvidence opened={opened} timeZone={timeZone} />
  return (
    <>
      <ClaimDecision
        claimId={claim.id}
        stage={claim.stage}
        usual={usualReason(claim)}
        actions={{ accept, take, decline, reopen: reopenDeclinedClaim, undo }}
        refusals={refusals}
        takingBack={takingBack?.sentence ?? null}
      />
      {working && evidence}
      <Section title="The claim" id="claim">
        <ClaimWording claim={claim} />
        <div className="mt-4">
          <EditClaimForm
            action={edit}
            claim={editableWording(claim.id, claim)}
            elsewhere={claim.article === null}
            refusal={refusals.edit}
          />
          {claim.stage === 'checking' && (
            <div id="decide">
              <DeclineClaimForm action={decline} claimId={claim.id} refusal={refusals.decline} />
            </div>
          )}
        </div>
      </Section>
      <Section title="Where it stands">
        <AppearanceList
          claimId={claim.id}
          appearances={places}
          timeZone={timeZone}
          captures={{ ...captures, ...captureCommands(actor) }}
          stillHolds={{ action: sayThatItHolds, refusal: placing ? placing.sentence : null }}
        />
      </Section>
      {!working && evidence}
    </>
  )
}
