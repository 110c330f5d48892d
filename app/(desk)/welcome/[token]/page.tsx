import type { Metadata } from 'next'
import { isAnswering } from '@/app/_server/lead-on'
import { JoinForm } from '@/components/account/join-form'
import { NarrowMain } from '@/components/account/narrow-main'
import { Notice } from '@/components/ui/notice'
import { deskDb } from '@/db/client'
import { findInvitation } from '@/db/queries/desk/people'
import { REFUSALS } from '@/domain/refusal'
import { accept } from '../../invitation/actions'

export const metadata: Metadata = { title: 'Make the first account', referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

export default async function WelcomePage({ params }: Props) {
  const { token } = await params
  const invitation = await findInvitation(deskDb(), token)
  const usable = invitation !== null || (await isAnswering())
  return (
    <NarrowMain title="Make the first account">
      {usable ? (
        <>
          <p className="mt-2 mb-6 text-ui text-ink-2">
            A new desk has no people yet. The account you make here is the admin’s: it invites the others.
          </p>
          <JoinForm action={accept} token={token} />
        </>
      ) : (
        <div className="mt-6">
          <Notice tone="warn" title={REFUSALS.link_used}>
            Start the desk again to get a fresh one, if it still has no owner.
          </Notice>
        </div>
      )}
    </NarrowMain>
  )
}
