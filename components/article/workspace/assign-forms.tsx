import {
  ActionForm,
  FormActions,
  HiddenFields,
  Select,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'

/** What giving and taking sentences has in common: where, whose page it is, and up to when assignments are shown on it, in milliseconds. */
export type Assigning = { action: ServerAction; versionId: string; me: string; seen: number }

/** Sentences from one to another. */
type Range = { from: number; to: number }

/** One button: who presses it takes these sentences. */
export function TakeSentencesForm({
  action,
  versionId,
  me,
  seen,
  from,
  to,
  children,
}: Assigning & Range & { children: string }) {
  return (
    <ActionForm action={action} label={children}>
      <HiddenFields values={{ versionId, from, to, personId: me, seen, decision: 'give' }} />
      <span data-key="t">
        <SubmitButton variant="quiet" size="small">
          {children}
        </SubmitButton>
      </span>
    </ActionForm>
  )
}

type Props = Assigning & {
  range: Range
  /** Who can be given sentences; null for whoever may only take some for themselves. */
  people: readonly { readonly id: string; readonly name: string }[] | null
}

/** Gives any sentences to somebody or takes them back; without the right to assign, takes what is nobody's and gives one's own back. */
export function AssignSentencesForm({ action, versionId, me, seen, range, people }: Props) {
  const label = people ? 'Assign sentences' : 'Take sentences'
  return (
    <div data-key="g">
      <ActionForm
        action={action}
        label={label}
        fold={label}
        values={{ from: String(range.from), to: String(range.to), personId: me }}
      >
        <HiddenFields values={{ versionId, seen, ...(!people && { personId: me }) }} />
        <div className="grid grid-cols-2 gap-3">
          <TextField name="from" label="From sentence" type="number" />
          <TextField name="to" label="To sentence" type="number" />
        </div>
        {people && (
          <Select
            name="personId"
            label="Who works on them"
            options={people.map(({ id, name }) => ({ value: id, text: id === me ? `${name} (you)` : name }))}
          />
        )}
        <FormActions>
          <SubmitButton name="decision" value="give" size="small">
            {people ? 'Give them' : 'Take them'}
          </SubmitButton>
          <SubmitButton name="decision" value="take_back" variant="quiet" size="small">
            {people ? 'Take them back' : 'Give them back'}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
