import type { Metadata } from 'next'
import { requireActor } from '@/app/_server/actor'
import { AccountForm } from '@/components/account/account-form'
import { DeskMain } from '@/components/shell/desk-main'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { deskDb } from '@/db/client'
import { listSessions } from '@/db/queries/desk/people'
import { agentInWords } from '@/domain/agent'
import { SESSION_LIMITS } from '@/domain/sign-in'
import { signOut } from '../sign-in/actions'
import { endOneSession, endOtherSessions } from './actions'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor()
  const sessions = await listSessions(deskDb(), actor.id)
  return (
    <DeskMain
      title="Your account"
      actions={
        <form action={signOut}>
          <Button type="submit">Sign out</Button>
        </form>
      }
    >
      <Facts
        facts={[
          { term: 'Name', detail: actor.name },
          { term: 'Email', detail: <span className="wrap-anywhere">{actor.email}</span> },
          { term: 'Role', detail: actor.role },
        ]}
      />
      <Section title="Where you are signed in">
        <p className="mb-3 text-ui text-ink-2">
          A session ends after {SESSION_LIMITS.idleHours} hours without use, and after {SESSION_LIMITS.days}{' '}
          days.
        </p>
        <Table caption="Your open sessions" captionHidden>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last used</th>
              <th scope="col">End</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, agent, createdAt, seenAt }) => (
              <tr key={id}>
                <td>{agentInWords(agent)}</td>
                <td>
                  <Time at={createdAt} show="minute" />
                </td>
                <td>
                  <Time at={seenAt} show="minute" />
                </td>
                <td>
                  {id === actor.sessionId ? (
                    'This one'
                  ) : (
                    <AccountForm
                      action={endOneSession}
                      submit="Sign out there"
                      variant="quiet"
                      hidden={{ sessionId: id }}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        <div className="mt-4">
          <AccountForm action={endOtherSessions} submit="Sign out everywhere else" variant="quiet" />
        </div>
      </Section>
    </DeskMain>
  )
}
