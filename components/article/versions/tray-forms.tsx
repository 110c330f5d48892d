'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
  TextArea,
  TextField,
} from '@/components/form'
import { giveUpPlaceInput, placeAnewInput } from '@/domain/anchoring/anchoring'

/** What an editor who has read both texts may say in the same press of a verdict that stands before readers. */
export function StillHoldsButton() {
  return (
    <SubmitButton name="stillHolds" value="on" variant="quiet">
      It stands here and still holds
    </SubmitButton>
  )
}

/** Confirms the proposed place of one claim. With `isNext` it has the focus, so that one key, pressed again and again, walks the tray. */
export function ConfirmPlaceForm({
  action,
  anchoringId,
  refusal,
  statement,
  isNext,
  mayHold,
}: {
  action: ServerAction
  anchoringId: string
  refusal: string | null
  statement: string
  isNext: boolean
  /** Whether a published verdict can be said to hold for these words, which are others. */
  mayHold: boolean
}) {
  return (
    <ActionForm action={action} label={`Confirm the place of “${statement}”`}>
      <HiddenFields values={{ anchoringId }} />
      {mayHold && !refusal && (
        <p className="text-ui text-ink-2">
          Readers are told “Being checked” here until an editor says that the published verdict still holds.
        </p>
      )}
      <FormActions>
        <SubmitButton reason={refusal} autoFocus={isNext}>
          Confirm this place
        </SubmitButton>
        {mayHold && !refusal && <StillHoldsButton />}
      </FormActions>
    </ActionForm>
  )
}

/** Confirms every proposed place with unchanged words at once. */
export function ConfirmIdenticalForm({
  action,
  versionId,
  count,
  refusal,
}: {
  action: ServerAction
  versionId: string
  count: number
  refusal: string | null
}) {
  return (
    <ActionForm action={action} label="Confirm all whose quote is identical">
      <HiddenFields values={{ versionId }} />
      <FormActions>
        <SubmitButton variant="quiet" reason={refusal}>
          Confirm all whose quote is identical ({count})
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Lets a claim stand at the passage picked in the text. */
export function PlaceHereForm({
  action,
  place,
  mayHold,
}: {
  action: ServerAction
  place: { anchoringId: string; start: number; end: number }
  mayHold: boolean
}) {
  return (
    <ActionForm action={action} label="Place it here">
      <HiddenFields values={place} />
      <FormActions>
        <SubmitButton>Place it here</SubmitButton>
        {mayHold && <StillHoldsButton />}
      </FormActions>
    </ActionForm>
  )
}

type Anew = {
  action: ServerAction
  anchoringId: string
  /** Sentences to begin looking at, by number. */
  likely: readonly { readonly number: number; readonly text: string }[]
}

/** Places a claim anew: on a sentence of the new text, or on words of it. */
export function PlaceAnewForm({ action, anchoringId, likely }: Anew) {
  const options = likely.map(({ number, text }) => ({
    value: String(number),
    text: `Sentence ${number}`,
    definition: text,
  }))
  return (
    <ActionForm
      action={action}
      schema={placeAnewInput}
      label="Place it by its sentence"
      fold="Place it by its sentence"
    >
      <HiddenFields values={{ anchoringId }} />
      {options.length > 0 && (
        <RadioCards name="sentence" label="The sentence it stands in now" options={options} />
      )}
      <TextField
        name="other"
        label={options.length > 0 ? 'Another sentence' : 'The sentence it stands in now'}
        hint="By its number, as the text counts them."
        optional={options.length > 0}
      />
      <TextField
        name="words"
        label="Only these words of it"
        hint="Without them the whole sentence is meant."
        optional
        maxLength={2000}
      />
      <FormActions>
        <SubmitButton>Place it here</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Says that a claim no longer stands in the text, with why. */
export function GiveUpPlaceForm({ action, anchoringId }: { action: ServerAction; anchoringId: string }) {
  return (
    <ActionForm
      action={action}
      schema={giveUpPlaceInput}
      label="It no longer stands here"
      fold="It no longer stands here"
    >
      <HiddenFields values={{ anchoringId }} />
      <TextArea name="reason" label="Why" hint="Stays with the desk, in the history." rows={2} limit={2000} />
      <FormActions>
        <SubmitButton variant="danger">Let go of this place</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
