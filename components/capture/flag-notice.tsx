'use client'

import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { Notice } from '@/components/ui/notice'
import type { CaptureFlag } from '@/domain/capture'

/** What watching a page has shown, until somebody settles it. */
export type ShownFlag = {
  readonly id: string
  readonly kind: CaptureFlag
  readonly captureId: string
  readonly earlierId: string | null
}

type Props = { flag: ShownFlag; of: string; action: ServerAction; refusal: string | null }

/** Says that a page is gone or says something else now, leads to what changed, and lets somebody settle it. */
export function FlagNotice({ flag, of, action, refusal }: Props) {
  const { id, kind, captureId, earlierId } = flag
  return (
    <Notice
      tone="warn"
      title={
        kind === 'gone' ? 'Since deleted: the page is no longer there' : 'The page says something else now'
      }
    >
      <p>
        <a
          href={`/desk/captures/${captureId}${kind === 'changed' && earlierId ? `?compare=${earlierId}#text` : ''}`}
          className="link inline-flex min-h-6 items-center"
        >
          {kind === 'gone' ? 'What the site said' : 'See what changed'}
        </a>
      </p>
      {!refusal && (
        <ActionForm action={action} label={`Settle: ${of}`}>
          <HiddenFields values={{ flagId: id }} />
          <FormActions>
            <SubmitButton variant="quiet" size="small">
              Looked at, settle it
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </Notice>
  )
}
