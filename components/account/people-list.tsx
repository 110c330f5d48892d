import type { ServerAction } from '@/components/form'
import { Disclosure } from '@/components/ui/disclosure'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import { ROLES, type Role } from '@/domain/permissions'
import { AccountForm } from './account-form'

type Line = { id: string; name: string; email: string; role: Role; openSessions: number; seenAt: Date | null }

type Actions = { giveRole: ServerAction; signOutEverywhere: ServerAction }

/** Everybody of the desk, with what an admin may change. */
export function PeopleList({
  people,
  ownId,
  ...actions
}: Actions & { people: readonly Line[]; ownId: string }) {
  return (
    <ul>
      {people.map((line) => (
        <li
          key={line.id}
          className="grid items-start gap-x-8 border-t border-hairline py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
        >
          <div className="min-w-0 py-1">
            <Person name={line.name} role={line.role} />
            <p className="mt-1 text-meta text-ink-2 wrap-anywhere">
              {line.email}
              {line.id === ownId && ' (you)'}
            </p>
            <p className="text-meta text-ink-2">
              {signedIn(line.openSessions)}
              {line.seenAt && (
                <>
                  , last seen <Time at={line.seenAt} show="minute" />
                </>
              )}
            </p>
          </div>
          <div className="*:border-0!">
            <Disclosure summary={`Role and access of ${line.name}`}>
              <Changes line={line} {...actions} />
            </Disclosure>
          </div>
        </li>
      ))}
    </ul>
  )
}

function signedIn(sessions: number): string {
  if (sessions === 0) return 'Not signed in'
  return sessions === 1 ? 'Signed in' : `Signed in at ${sessions} places`
}

function Changes({ line, giveRole, signOutEverywhere }: Actions & { line: Line }) {
  return (
    <div className="grid gap-6 pt-2">
      <AccountForm
        action={giveRole}
        label={`Role of ${line.name}`}
        submit="Give this role"
        hidden={{ userId: line.id }}
        fields={[
          {
            name: 'role',
            label: 'Role',
            defaultValue: line.role,
            options: ROLES.map((role) => ({ value: role, text: role })),
          },
          {
            name: 'password',
            label: 'Your own password',
            type: 'password',
            autoComplete: 'current-password',
          },
        ]}
      />
      <AccountForm
        action={signOutEverywhere}
        label={`Sessions of ${line.name}`}
        submit="Sign out everywhere"
        variant="danger"
        hidden={{ userId: line.id }}
      />
    </div>
  )
}
