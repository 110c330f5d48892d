import type { Metadata } from 'next'
import { isAnswering } from '@/app/_server/lead-on'
import { JoinForm } from '@/components/account/join-form'
import { NarrowMain } from '@/components/account/narrow-main'
import { Notice } from '@/components/ui/notice'
import { deskDb } from '@/db/client'
import { findInvitation } from '@/db/queries/desk/people'
import { REFUSALS } from '@/domain/refusal'
import { accept } from '../actions'

export const metadata: Metadata = { title: 'Join the desk', referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const invitation = await findInvitation(deskDb(), token)
  const usable = invitation !== null || (await isAnswering())
  return (
    <NarrowMain title="Join the desk">
      {usable ? (
        <>
          <p className="mt-2 mb-6 text-ui text-ink-2">
            {invitation && `You are invited as ${invitation.role}. `}The link works once.
          </p>
          <JoinForm action={accept} token={token} />
        </>
      ) : (
        <div className="mt-6">
          <Notice tone="warn" title={REFUSALS.link_used}>
            Ask an admin of the desk for a fresh one.
          </Notice>
        </div>
      )}
    </NarrowMain>
  )
}
