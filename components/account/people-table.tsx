import { Disclosure } from '@/components/ui/disclosure'
import { Person } from '@/components/ui/person'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { emptyFormState, type FormState } from '@/domain/form-state'
import { ROLES, type Role } from '@/domain/permissions'
import { AccountForm } from './account-form'

type Action = (state: FormState, formData: FormData) => Promise<FormState>

type Line = { id: string; name: string; email: string; role: Role; openSessions: number; seenAt: Date | null }

type Props = { people: readonly Line[]; ownId: string; giveRole: Action; signOutEverywhere: Action }

/** Everybody of the desk, with what an admin may change. */
export function PeopleTable({ people, ownId, giveRole, signOutEverywhere }: Props) {
  return (
    <Table caption="People of this desk" captionHidden>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Role</th>
          <th scope="col">Signed in</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {people.map((line) => (
          <tr key={line.id}>
            <td>
              <Person name={line.name} />
              <span className="block text-meta text-ink-2">
                {line.email}
                {line.id === ownId && ' (you)'}
              </span>
            </td>
            <td>{line.role}</td>
            <td>
              {line.openSessions === 0
                ? 'Nowhere'
                : line.openSessions === 1
                  ? 'Once'
                  : `${line.openSessions} times`}
              {line.seenAt && (
                <span className="block text-meta text-ink-2">
                  last seen <Time at={line.seenAt} show="minute" />
                </span>
              )}
            </td>
            <td>
              <Changes line={line} giveRole={giveRole} signOutEverywhere={signOutEverywhere} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Changes({
  line,
  giveRole,
  signOutEverywhere,
}: {
  line: Line
  giveRole: Action
  signOutEverywhere: Action
}) {
  const first = () => emptyFormState(crypto.randomUUID())
  return (
    <Disclosure summary={`Change ${line.name}`}>
      <div className="grid min-w-56 gap-6 pt-2">
        <AccountForm
          action={giveRole}
          first={first()}
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
          first={first()}
          submit="Sign out everywhere"
          variant="danger"
          hidden={{ userId: line.id }}
        />
      </div>
    </Disclosure>
  )
}
