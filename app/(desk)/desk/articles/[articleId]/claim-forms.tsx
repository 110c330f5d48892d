import { SuggestionLinks } from '@/components/article/workspace/suggestion-links'
import { AcceptClaimForm } from '@/components/claim/accept-claim-form'
import { DeclineClaimForm } from '@/components/claim/decline-claim-form'
import { EditClaimForm } from '@/components/claim/edit-claim-form'
import { editableWording } from '@/components/claim/editable-wording'
import { MergeClaimForm } from '@/components/claim/merge-claim-form'
import { ReopenDeclinedForm } from '@/components/claim/reopen-declined-form'
import { StillHoldsForm } from '@/components/claim/still-holds-form'
import { UndoDecisionForm } from '@/components/claim/undo-decision-form'
import type { Option } from '@/components/form'
import { deskDb } from '@/db/client'
import { findClaimState } from '@/db/queries/desk/claim-state'
import type { PlacedClaim } from '@/db/queries/desk/placed-claims'
import { refuseTakingBack } from '@/db/queries/desk/taking-back'
import type { InSentence } from '@/domain/claim'
import { usualReason } from '@/domain/extraction/worth'
import { nextCommands } from '@/domain/next-commands'
import { type Actor, may } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { decide, refusalSentence } from '@/domain/workflow'
import {
  accept,
  decline,
  edit,
  reopenDeclinedClaim,
  sayThatItHolds,
  undo,
} from '../../claims/[claimId]/actions'
import { acceptHere, declineHere, word } from './suggestions/actions'

type Suggested = { claim: PlacedClaim; actor: Actor; sentence: InSentence }

/** What decides a suggestion from the sentence it stands in: accept or decline it, or take it in hand to word or merge it. */
export async function SuggestionForms({ claim, actor, sentence }: Suggested) {
  const found = await findClaimState(deskDb(), claim.id, actor, { lock: false })
  if (!found) return null
  const refusalTo = (command: 'accept' | 'decline') => refusalSentence(found.state, command, actor)
  return (
    <>
      <AcceptClaimForm
        action={acceptHere}
        claimId={claim.id}
        refusal={refusalTo('accept')}
        usual={usualReason(claim)}
        sentence={sentence}
      />
      <SuggestionLinks claim={claim} />
      <DeclineClaimForm
        action={declineHere}
        claimId={claim.id}
        refusal={refusalTo('decline')}
        sentence={sentence}
      />
    </>
  )
}

type InHand = {
  claim: PlacedClaim
  actor: Actor
  sentence: InSentence
  /** The claims it could be merged into. */
  keepable: readonly Option[]
  unfold: unknown
}

/** What can be decided of a claim without leaving the text: accept, word, merge or decline it, or open a declined one again. */
export async function ClaimForms({ claim, actor, sentence, keepable, unfold }: InHand) {
  const found = await findClaimState(deskDb(), claim.id, actor, { lock: false })
  if (!found) return null
  const claimId = claim.id
  const takingBack = claim.duplicateOf ? await refuseTakingBack(deskDb(), actor, claimId) : null
  const next = new Map(nextCommands(found.state, actor).map(({ command, refusal }) => [command, refusal]))
  const sentenceOf = (command: 'accept' | 'decline' | 'reopen_declined') =>
    next.get(command)?.sentence ?? null
  const undoable = (command: 'undo_accept' | 'undo_decline') =>
    !isRefusal(decide(found.state, command, actor))
  const editing = decide(found.state, 'edit_claim', actor)
  const usual = usualReason(claim)
  const suggested = claim.stage === 'suggested'
  const acceptable = suggested && sentenceOf('accept') === null
  const placing = may(actor, 'place_claim')
  return (
    <>
      {claim.unsaid.map(({ id, quote }) => (
        <StillHoldsForm
          key={id}
          action={sayThatItHolds}
          claimId={claimId}
          appearanceId={id}
          place={`“${quote}”`}
          said={false}
          refusal={placing ? placing.sentence : null}
        />
      ))}
      {next.has('accept') && (
        <AcceptClaimForm action={accept} claimId={claimId} refusal={sentenceOf('accept')} usual={usual} />
      )}
      {(undoable('undo_accept') || undoable('undo_decline')) && (
        <UndoDecisionForm action={undo} claimId={claimId} refusal={takingBack?.sentence ?? null} />
      )}
      {next.has('reopen_declined') && (
        <ReopenDeclinedForm
          action={reopenDeclinedClaim}
          claimId={claimId}
          refusal={sentenceOf('reopen_declined')}
        />
      )}
      {!(isRefusal(editing) && editing.code === 'wrong_stage') && (
        <EditClaimForm
          action={acceptable ? word : edit}
          claim={editableWording(claimId, claim)}
          refusal={isRefusal(editing) ? editing.sentence : null}
          accepting={acceptable ? { sentence, usual } : undefined}
          unfolded={unfold === 'wording'}
        />
      )}
      {suggested && (
        <MergeClaimForm
          action={declineHere}
          claimId={claimId}
          sentence={sentence}
          refusal={sentenceOf('decline')}
          keepable={keepable}
          unfolded={unfold === 'merge'}
        />
      )}
      {next.has('decline') && (
        <DeclineClaimForm action={decline} claimId={claimId} refusal={sentenceOf('decline')} />
      )}
    </>
  )
}
