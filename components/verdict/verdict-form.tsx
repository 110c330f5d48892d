'use client'

import {
  ActionForm,
  CheckboxGroup,
  type ConflictField,
  ConflictPanel,
  FieldSet,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { RATING_SCALE } from '@/domain/rating'
import {
  CONCLUSION_MAX,
  CONFIDENCE_DEFINITIONS,
  CONFIDENCES,
  draftVerdictInput,
  QUALIFIER_WORDS,
  QUALIFIERS,
} from '@/domain/verdict'
import { RatingPicker } from './rating-picker'
import { ReasoningField } from './reasoning-field'
import type { RevisionText } from './revision-text'

const LABELS: readonly ConflictField[] = [
  {
    name: 'ratingId',
    label: 'Rating',
    words: Object.fromEntries(RATING_SCALE.map(({ id, word }) => [id, word])),
  },
  { name: 'conclusion', label: 'Conclusion' },
  { name: 'reasoning', label: 'Reasoning' },
  { name: 'known', label: 'What we know' },
  { name: 'unknown', label: 'What we do not know' },
  { name: 'confidence', label: 'Confidence' },
  { name: 'confidenceReason', label: 'Reason for the confidence' },
  ...QUALIFIERS.map((id, n) => ({
    name: `qualifiers.${n}`,
    label: `Qualifier “${QUALIFIER_WORDS[id]}”`,
    words: { [id]: 'Ticked', '': 'Not ticked' },
  })),
]

type Props = { action: ServerAction; claimId: string; latest: RevisionText | null }

/** The verdict as it is being written. Each save is a revision of its own; a save on an older one shows both texts. */
export function VerdictForm({ action, claimId, latest }: Props) {
  const { ratingId, conclusion, reasoning, known, unknown, confidence, confidenceReason } = latest ?? {}
  return (
    <ActionForm
      id="verdict"
      action={action}
      schema={draftVerdictInput}
      label="Verdict"
      values={{
        ...{ ratingId: ratingId ?? '', conclusion: conclusion ?? '', reasoning: reasoning ?? '' },
        ...{ known: known ?? '', unknown: unknown ?? '' },
        ...{ confidence: confidence ?? '', confidenceReason: confidenceReason ?? '' },
      }}
    >
      <HiddenFields values={{ claimId, baseRevision: latest?.number ?? 0 }} />
      <ConflictPanel fields={LABELS} />
      <RatingPicker />
      <TextArea
        name="conclusion"
        label="Conclusion"
        hint="One sentence that stands alone beside the rating."
        rows={2}
        limit={CONCLUSION_MAX}
        serif
      />
      <ReasoningField />
      <FieldSet
        legend="What is known"
        hint="Needed for “Unverifiable”; with any other rating readers see it where it is written."
      >
        <TextArea name="known" label="What we know" rows={2} limit={5000} />
        <TextArea name="unknown" label="What we do not know" rows={2} limit={5000} />
      </FieldSet>
      <FieldSet legend="How sure we are">
        <RadioCards
          name="confidence"
          label="Confidence"
          options={CONFIDENCES.map((level) => ({
            value: level,
            text: `${level[0]?.toUpperCase()}${level.slice(1)}`,
            definition: CONFIDENCE_DEFINITIONS[level],
          }))}
        />
        <TextArea name="confidenceReason" label="Reason for the confidence" rows={2} limit={500} />
      </FieldSet>
      <CheckboxGroup
        name="qualifiers"
        legend="Qualifiers"
        hint="Shown beside the rating; none of them is a step of the scale."
        options={QUALIFIERS.map((id) => ({ value: id, text: QUALIFIER_WORDS[id] }))}
        defaultValues={latest?.qualifiers}
      />
      <FormActions>
        <SubmitButton>Save the draft</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
