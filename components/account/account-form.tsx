import {
  ActionForm,
  HiddenFields,
  Select,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { CopyLink } from './copy-link'
import { LoadNext } from './load-next'

/** A field of an account form: a line to type, or with `options` one of a list. */
export type FieldOf = {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly hint?: string
  readonly defaultValue?: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

type Props = {
  action: ServerAction
  submit: string
  label?: string
  fields?: readonly FieldOf[]
  hidden?: Readonly<Record<string, string>>
  variant?: 'primary' | 'quiet' | 'danger'
  /** Once it is done the browser loads the page named by the answer whole. */
  leadsOn?: boolean
  /** Its answer names a link to hand over. */
  givesLink?: boolean
}

/** A form of signing in, of an account or of people: a few fields under each other and one button. */
export function AccountForm({
  action,
  submit,
  label,
  fields = [],
  hidden = {},
  variant,
  leadsOn,
  givesLink,
}: Props) {
  return (
    <ActionForm action={action} label={label}>
      {leadsOn && <LoadNext />}
      {givesLink && <CopyLink />}
      <HiddenFields values={hidden} />
      {fields.map(({ options, ...field }) =>
        options ? (
          <Select key={field.name} {...field} options={options} />
        ) : (
          <TextField key={field.name} {...field} />
        ),
      )}
      <div>
        <SubmitButton variant={variant}>{submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
