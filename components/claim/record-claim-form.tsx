'use client'

import {
  ActionForm,
  FieldRow,
  FieldSet,
  FormActions,
  type ServerAction,
  SubmitButton,
  TextArea,
  TextField,
} from '@/components/form'
import { recordClaimInput } from '@/domain/claim'
import { WhyCheckField } from './why-check-field'
import { WordingFields } from './wording-fields'

/** Records a claim that stands in no article of the desk: its wording, and the words and the place it was heard or read in. */
export function RecordClaimForm({ action }: { action: ServerAction }) {
  return (
    <ActionForm action={action} schema={recordClaimInput} label="New claim">
      <FieldSet legend="What is claimed">
        <WordingFields elsewhere />
      </FieldSet>
      <FieldSet legend="Where it was said">
        <TextField
          name="saidWhere"
          label="Place"
          hint="The speech, broadcast, post or paper, as readers would look for it."
          maxLength={300}
        />
        <TextField name="saidAddress" label="Address" type="url" hint="https://…" optional />
        <TextArea
          name="quote"
          label="Quote"
          hint="The words themselves, in their own language, as they were said or written."
          rows={3}
          limit={2000}
          serif
        />
        <FieldRow>
          <TextField
            name="quoteLanguage"
            label="Language of the quote"
            hint="Only where it is not the statement’s: fr, zh-Hans."
            optional
            maxLength={35}
          />
        </FieldRow>
        <TextArea
          name="translation"
          label="Translation of the quote"
          hint="Your own; readers are told who translated."
          optional
          rows={2}
          limit={2000}
          serif
        />
      </FieldSet>
      <FieldSet legend="For the desk">
        <WhyCheckField />
      </FieldSet>
      <FormActions>
        <SubmitButton>Record the claim</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
