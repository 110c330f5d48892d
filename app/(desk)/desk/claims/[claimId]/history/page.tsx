import type { Metadata } from 'next'
import { EventList } from '@/components/history/event-list'
import { FaultsNotice } from '@/components/ui/faults-notice'
import { Pager } from '@/components/ui/pager'
import { deskDb, readerDb } from '@/db/client'
import { listHistory } from '@/db/queries/desk/history'
import { findDesk } from '@/db/queries/reader/desk'
import { historyHref, readHistoryParams, WHOLE_HISTORY } from '@/domain/history'
import type { SearchParams } from '@/domain/search-params'
import { openClaim } from '../open-claim'

export const metadata: Metadata = { title: 'History' }

type Props = { params: Promise<{ claimId: string }>; searchParams: Promise<SearchParams> }

export default async function ClaimHistoryPage({ params, searchParams }: Props) {
  const { actor, claim } = await openClaim((await params).claimId)
  const { asked, faults } = readHistoryParams(await searchParams)
  const { before, after } = asked
  const [{ timeZone }, page] = await Promise.all([
    findDesk(readerDb()),
    listHistory(deskDb(), actor, { ...WHOLE_HISTORY, claim: claim.id, before, after }),
  ])
  const path = `/desk/claims/${claim.id}/history`
  return (
    <>
      <FaultsNotice faults={faults} />
      <EventList lines={page.lines} timeZone={timeZone} places={false} />
      <Pager
        label="Pages of the history"
        first={path}
        previous={page.newer === null ? null : historyHref(path, WHOLE_HISTORY, { after: page.newer })}
        next={page.older === null ? null : historyHref(path, WHOLE_HISTORY, { before: page.older })}
        previousText="Newer"
        nextText="Older"
      />
    </>
  )
}
