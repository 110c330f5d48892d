'use client'

import {
  ActionForm,
  Checkbox,
  FieldSet,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { ratingWord } from '@/components/verdict/revision-text'
import { CORRECTION_KINDS, CORRECTION_WORDS, type CorrectionKind } from '@/domain/correction'
import { approveVerdictInput } from '@/domain/review'
import { ReadAgain } from './read-again'

/** What readers were told before, and why it was taken up again. */
export type Before = {
  readonly ratingId: string
  readonly ratingWord: string
  readonly reopenedAs: CorrectionKind | null
}

type Props = {
  action: ServerAction
  claimId: string
  approvedHash: string
  ratingId: string | null
  decisivePrimary: boolean
  before: Before | null
  refusal: string | null
}

/** Approves exactly what is on the page. Where a verdict stood before, it says what readers are told of the change. */
export function ApproveForm({
  action,
  claimId,
  approvedHash,
  ratingId,
  decisivePrimary,
  before,
  refusal,
}: Props) {
  return (
    <ActionForm
      id="approve"
      action={action}
      schema={approveVerdictInput}
      label="Approve"
      values={{ correctionKind: before?.reopenedAs ?? '' }}
    >
      <HiddenFields values={{ claimId, approvedHash }} />
      <ReadAgain />
      {!refusal && decisivePrimary && (
        <Checkbox
          name="agreesPrimary"
          label="I agree that the source marked as primary is one, and that it decides the matter."
        />
      )}
      {!refusal && before && <Announcement before={before} now={ratingId} />}
      {!refusal && <TextArea name="note" label="Note to the desk" optional rows={2} limit={2000} />}
      <FormActions>
        <SubmitButton reason={refusal}>Approve</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function Announcement({ before, now }: { before: Before; now: string | null }) {
  const changed =
    before.ratingId === now
      ? `The rating stays “${before.ratingWord}”.`
      : `The rating changes from “${before.ratingWord}” to “${ratingWord(now)}”, so readers are told.`
  return (
    <FieldSet legend="What readers are told of the change" hint={changed}>
      <RadioCards
        name="correctionKind"
        label="Kind of change"
        options={CORRECTION_KINDS.map((kind) => ({
          value: kind,
          text: CORRECTION_WORDS[kind].word,
          definition: CORRECTION_WORDS[kind].definition,
        }))}
      />
      <TextArea
        name="correctionNote"
        label="Notice to readers"
        hint="What changed, and why. For a typing error it stays in the history."
        rows={3}
        limit={1000}
      />
    </FieldSet>
  )
}
