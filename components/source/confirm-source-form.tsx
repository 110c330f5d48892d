import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { Notice } from '@/components/ui/notice'
import { unconfirmedWords } from '@/domain/source-reading'

type Props = {
  action: ServerAction
  source: { readonly id: string; readonly version: number; readonly fromPage: readonly string[] }
}

/** What of a record nobody has confirmed since it was read off the page, and the press that does; nothing where all is. */
export function ConfirmSourceForm({ action, source: { id, version, fromPage } }: Props) {
  if (fromPage.length === 0) return null
  return (
    <div className="mt-4">
      <ActionForm action={action} label="Read off the page">
        <HiddenFields values={{ sourceId: id, version }} />
        <Notice tone="info">
          From the page, or from its address, and not confirmed yet: {unconfirmedWords(fromPage)}.
        </Notice>
        <FormActions>
          <SubmitButton variant="quiet" size="small">
            It is right
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
