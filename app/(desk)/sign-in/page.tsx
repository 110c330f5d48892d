import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentActor } from '@/app/_server/actor'
import { SignInForm } from '@/components/account/sign-in-form'
import { Heading } from '@/components/ui/heading'
import { Section } from '@/components/ui/section'
import { deskDb } from '@/db/client'
import { listSampleAccounts } from '@/db/queries/desk/sample-accounts'
import { emptyFormState } from '@/domain/form-state'
import { SAMPLE_PASSWORD } from '@/domain/sample-accounts'
import { ownPath } from '@/domain/sign-in'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to)
  // While the form's own answer is rendered the browser is about to load the next page whole.
  const answering = (await headers()).has('next-action')
  if (!answering && (await currentActor())) redirect(to)
  const samples = await listSampleAccounts(deskDb())
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-12">
      <Heading level={1}>Sign in to the desk</Heading>
      <p className="mt-2 mb-6 text-ui text-ink-2">
        For the people who check. Readers need no account:{' '}
        <a href="/" className="link">
          read what is checked
        </a>
        .
      </p>
      <SignInForm action={signIn} first={emptyFormState(crypto.randomUUID())} to={to} />
      {samples.length > 0 && (
        <Section title="Sample accounts">
          <p className="mb-4 text-ui text-ink-2">
            This is a sample desk. Everybody’s password is <code>{SAMPLE_PASSWORD}</code>; one button signs
            in.
          </p>
          <ul className="grid gap-2">
            {samples.map(({ name, email, role }) => (
              <li key={email} className="flex flex-wrap items-center justify-between gap-2">
                <span className="text-ui">
                  {name}, {role}
                  <span className="block text-meta text-ink-2">{email}</span>
                </span>
                <SignInForm
                  action={signIn}
                  first={emptyFormState(crypto.randomUUID())}
                  to={to}
                  account={{ text: `Sign in as ${name}`, email, password: SAMPLE_PASSWORD }}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </main>
  )
}
