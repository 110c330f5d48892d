import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { AccountForm } from '@/components/account/account-form'
import { PeopleList } from '@/components/account/people-list'
import { AdminTabs } from '@/components/shell/admin-tabs'
import { DeskMain } from '@/components/shell/desk-main'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { deskDb } from '@/db/client'
import { listInvitations, listPeople } from '@/db/queries/desk/people'
import { ROLES } from '@/domain/permissions'
import { giveRole, invite, signOutEverywhere } from './actions'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const actor = await requireCommand('change_role')
  const db = deskDb()
  const [people, invitations] = await Promise.all([listPeople(db), listInvitations(db)])
  return (
    <DeskMain title="People" tabs={<AdminTabs current="/admin" />}>
      <PeopleList
        people={people}
        ownId={actor.id}
        giveRole={giveRole}
        signOutEverywhere={signOutEverywhere}
      />
      <Section title="Invite somebody">
        <div className="max-w-md">
          <AccountForm
            action={invite}
            label="Invite somebody"
            submit="Make a link"
            givesLink
            fields={[
              {
                name: 'role',
                label: 'Role',
                hint: 'You hand the link over yourself; whoever opens it first gets the account.',
                defaultValue: 'reviewer',
                options: ROLES.map((role) => ({ value: role, text: role })),
              },
            ]}
          />
        </div>
        {invitations.length > 0 && (
          <ul className="mt-4 text-ui text-ink-2">
            {invitations.map(({ id, role, createdAt, expiresAt }) => (
              <li key={id}>
                A link for a {role}, made <Time at={createdAt} show="minute" />, runs out{' '}
                <Time at={expiresAt} show="minute" />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </DeskMain>
  )
}
