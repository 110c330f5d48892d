'use client'

import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'
import { ReadAgain } from '@/components/review/read-again'
import { publishVerdictInput } from '@/domain/review'

type Props = {
  action: ServerAction
  claimId: string
  approvedHash: string
  address: string | null
  refusal: string | null
}

/** Publishes exactly what was approved; its answer leads to the readers' page, which shows it by then. */
export function PublishForm({ action, claimId, approvedHash, address, refusal }: Props) {
  return (
    <ActionForm id="publish-form" action={action} schema={publishVerdictInput} label="Publish">
      <HiddenFields values={{ claimId, approvedHash }} />
      <ReadAgain />
      {address && <ToReaders address={address} />}
      <FormActions>
        <SubmitButton reason={refusal}>Publish</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function ToReaders({ address }: { address: string }) {
  const { state } = useActionForm()
  if (!state.ok) return null
  return (
    <p className="text-ui">
      <a href={address} className="link">
        Open the page as readers see it
      </a>
    </p>
  )
}
