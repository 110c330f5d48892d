import { ActionForm, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'

type Props = {
  /** What was done, in words. */
  told: string
  /** How it is taken back; null where nothing of it stands. */
  undo: { action: ServerAction; step: string; versionId: string; number: number } | null
}

/** What the last press of a button decided, and the button that takes the whole of it back. */
export function JustDone({ told, undo }: Props) {
  const line = (
    <p role="status" className="min-w-0">
      {told}
    </p>
  )
  if (!undo) return <div className={AROUND}>{line}</div>
  const { action, ...fields } = undo
  return (
    <ActionForm key={undo.step} action={action} label="Undo what was just decided">
      <HiddenFields values={fields} />
      <div className={AROUND}>
        {line}
        <span data-key="u">
          <SubmitButton variant="quiet" size="small">
            Undo
          </SubmitButton>
        </span>
      </div>
    </ActionForm>
  )
}

const AROUND =
  'flex flex-wrap items-center gap-x-3 gap-y-2 border border-hairline bg-sunken px-3 py-2 text-ui max-lg:border-x-0 max-lg:border-ink'
