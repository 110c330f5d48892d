import type { ServerAction } from '@/components/form'
import { PASSWORD_LENGTH } from '@/domain/password'
import { AccountForm } from './account-form'

type Props = {
  action: ServerAction
  token: string
}

const FIELDS = [
  {
    name: 'name',
    label: 'Your name',
    autoComplete: 'name',
    hint: 'As colleagues and, where the desk shows it, readers see it.',
  },
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'username', hint: 'You sign in with it.' },
  {
    name: 'password',
    label: 'Password',
    type: 'password',
    autoComplete: 'new-password',
    hint: `At least ${PASSWORD_LENGTH.least} characters, of any kind. A few words are easy to remember.`,
  },
] as const

/** What somebody with an invitation's link fills in. */
export function JoinForm({ action, token }: Props) {
  return (
    <AccountForm
      action={action}
      label="Make your account"
      submit="Make my account"
      fields={FIELDS}
      hidden={{ token }}
      leadsOn
    />
  )
}
