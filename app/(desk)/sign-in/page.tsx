import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { isAnswering } from '@/app/_server/lead-on'
import { AccountForm } from '@/components/account/account-form'
import { NarrowMain } from '@/components/account/narrow-main'
import { Person } from '@/components/ui/person'
import { Section } from '@/components/ui/section'
import { deskDb } from '@/db/client'
import { listSampleAccounts } from '@/db/queries/desk/sample-accounts'
import { SAMPLE_PASSWORD } from '@/domain/sample-accounts'
import { ownPath } from '@/domain/sign-in'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

const FIELDS = [
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'username' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
] as const

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to)
  if (!(await isAnswering()) && (await currentActor())) redirect(to)
  const samples = await listSampleAccounts(deskDb())
  return (
    <NarrowMain title="Sign in to the desk">
      <p className="mt-2 mb-6 text-ui text-ink-2">
        For the people who check. Readers need no account:{' '}
        <a href="/" className="link">
          read what is checked
        </a>
        .
      </p>
      <AccountForm action={signIn} label="Sign in" submit="Sign in" fields={FIELDS} hidden={{ to }} leadsOn />
      {samples.length > 0 && (
        <Section title="Sample accounts">
          <p className="mb-4 text-ui text-ink-2">
            This is a sample desk. Everybody’s password is <code>{SAMPLE_PASSWORD}</code>; the buttons sign
            you in.
          </p>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {samples.map(({ name, email, role }) => (
              <li key={email} className="flex flex-wrap items-center justify-between gap-2 py-2">
                <div>
                  <Person name={name} role={role} />
                  <p className="text-meta text-ink-2 wrap-anywhere">{email}</p>
                </div>
                <AccountForm
                  action={signIn}
                  submit={`Sign in as ${name}`}
                  variant="quiet"
                  leadsOn
                  hidden={{ to, email, password: SAMPLE_PASSWORD }}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </NarrowMain>
  )
}
