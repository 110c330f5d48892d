import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ClaimAside } from '@/components/claim/claim-aside'
import { ClaimKicker } from '@/components/claim/claim-kicker'
import { ClaimTabs } from '@/components/claim/claim-tabs'
import { DeskMain } from '@/components/shell/desk-main'
import { readerDb } from '@/db/client'
import { findClaim } from '@/db/queries/reader/claim'
import { findDesk } from '@/db/queries/reader/desk'
import { publicSlug } from '@/domain/address'
import { nextCommands } from '@/domain/next-commands'
import { openClaim } from './open-claim'
import { TextChanged } from './text-changed'

type Props = { params: Promise<{ claimId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { claim } = await openClaim((await params).claimId)
  return { title: { default: claim.statement, template: `%s · ${claim.statement} · Claimdesk` } }
}

/** The frame of every page of one claim: its statement, its views, and beside them where it is and what comes next. */
export default async function ClaimLayout({ params, children }: Props & { children: ReactNode }) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const [shown, { timeZone }] = await Promise.all([
    claim.publicId ? findClaim(readerDb(), claim.publicId) : null,
    findDesk(readerDb()),
  ])
  const address = claim.publicId ? `/claims/${publicSlug(claim.words ?? '', claim.publicId)}` : null
  return (
    <DeskMain
      title={
        <span lang={claim.language} dir="auto" className="block text-h2">
          {claim.statement}
        </span>
      }
      kicker={<ClaimKicker stage={claim.stage} article={claim.article} address={address} />}
      tabs={<ClaimTabs base={`/desk/claims/${claim.id}`} openThreads={claim.openThreads} />}
      aside={
        <ClaimAside
          claim={claim}
          status={shown?.verification ?? null}
          address={address}
          next={nextCommands(state, actor)}
          timeZone={timeZone}
        />
      }
    >
      <TextChanged claimId={claim.id} />
      {children}
    </DeskMain>
  )
}
