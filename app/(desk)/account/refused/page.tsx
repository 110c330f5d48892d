import type { Metadata } from 'next'
import { requireActor } from '@/app/_server/actor'
import { DeskMain } from '@/components/shell/desk-main'
import { type Command, may, PERMISSIONS, whoMay } from '@/domain/permissions'

export const metadata: Metadata = { title: 'Not allowed' }

type Props = { searchParams: Promise<{ command?: string | string[] }> }

const isCommand = (word: unknown): word is Command =>
  typeof word === 'string' && Object.hasOwn(PERMISSIONS, word)

/** Where a page sends somebody whose role does not reach it: it says so, and which role would. */
export default async function RefusedPage({ searchParams }: Props) {
  const actor = await requireActor('/account')
  const { command } = await searchParams
  const asked = isCommand(command) ? command : 'see_desk'
  const refused = may(actor, asked) !== null
  return (
    <DeskMain title={refused ? 'Your role does not reach this page' : 'You may see that page now'}>
      <p className="text-ui text-ink-2">
        {refused
          ? `You are signed in as ${actor.name}, ${actor.role}. It takes ${whoMay(asked)}. Ask an admin of this desk.`
          : 'Your role has changed since.'}
      </p>
      <p className="mt-4 flex gap-4 text-ui">
        <a href="/account" className="link">
          Your account
        </a>
        <a href={actor.role === 'reader' ? '/' : '/desk'} className="link">
          {actor.role === 'reader' ? 'Read what is checked' : 'The desk'}
        </a>
      </p>
    </DeskMain>
  )
}
