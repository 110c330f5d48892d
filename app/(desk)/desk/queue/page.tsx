import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { EmptyQueue } from '@/components/queue/empty-queue'
import { QueueFilters } from '@/components/queue/queue-filters'
import { QueueTable } from '@/components/queue/queue-table'
import { QueueTabs } from '@/components/queue/queue-tabs'
import { DeskMain } from '@/components/shell/desk-main'
import { ButtonLink } from '@/components/ui/button'
import { FaultsNotice } from '@/components/ui/faults-notice'
import { Pager } from '@/components/ui/pager'
import { deskDb, readerDb } from '@/db/client'
import { countReviewsDue, countStages, findQueueFilters, listQueue } from '@/db/queries/desk/queue'
import { findDesk } from '@/db/queries/reader/desk'
import { listStatuses } from '@/db/queries/reader/statuses'
import { may, whoMay } from '@/domain/permissions'
import { countedUpTo, isFiltered, queueHref, readQueueParams, WHOLE_QUEUE } from '@/domain/queue'
import type { SearchParams } from '@/domain/search-params'

export const metadata: Metadata = { title: 'Queue' }

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireCommand('see_desk')
  const { asked, faults } = readQueueParams(await searchParams)
  const db = deskDb()
  const [desk, page, counts, filters, due] = await Promise.all([
    findDesk(readerDb()),
    listQueue(db, actor, asked),
    countStages(db, actor, asked),
    findQueueFilters(db, asked),
    countReviewsDue(db, actor),
  ])
  const shown = page.lines.flatMap(({ publicId }) => publicId ?? [])
  const statuses = await listStatuses(readerDb(), shown)
  const rows = page.lines.map((line) => ({
    ...line,
    claimant: line.claimant && {
      name: line.claimant.name,
      href: queueHref(WHOLE_QUEUE, { stage: 'all', claimant: line.claimant.id }),
    },
    status: (line.publicId && statuses.get(line.publicId)) || null,
  }))
  const importRefusal = may(actor, 'import_article')?.sentence ?? null
  return (
    <DeskMain
      title="Queue"
      lead={
        <p className="flex flex-wrap gap-x-5">
          <a
            href={queueHref(WHOLE_QUEUE, { waiting: 'me' })}
            aria-current={asked.waiting === 'me' ? 'true' : undefined}
            className="link aria-current:font-semibold"
          >
            Waiting for my decision
          </a>
          <a
            href={queueHref(WHOLE_QUEUE, { taken: 'me' })}
            aria-current={asked.taken === 'me' ? 'true' : undefined}
            className="link aria-current:font-semibold"
          >
            Taken by me
          </a>
          {due > 0 && (
            <a href={queueHref(WHOLE_QUEUE, { waiting: 'review' })} className="link">
              Reviews due: {countedUpTo(due)}
            </a>
          )}
        </p>
      }
      actions={
        <>
          <ButtonLink href="/desk/new-claim">New claim</ButtonLink>
          {!importRefusal && <ButtonLink href="/desk/import">Import an article</ButtonLink>}
        </>
      }
      tabs={<QueueTabs asked={asked} counts={counts} />}
    >
      <FaultsNotice faults={faults} />
      <QueueFilters
        asked={asked}
        {...filters}
        clearHref={isFiltered(asked) ? queueHref(WHOLE_QUEUE, { stage: asked.stage }) : null}
      />
      <div className="mt-4">
        {rows.length > 0 ? (
          <QueueTable rows={rows} timeZone={desk.timeZone} />
        ) : (
          <EmptyQueue
            asked={asked}
            counts={counts}
            importRefusal={importRefusal}
            decisionRefusal={
              may(actor, 'approve') &&
              `Approving takes ${whoMay('approve')}, so nothing waits for your decision.`
            }
          />
        )}
        <Pager
          label="Pages of the queue"
          first={queueHref(asked)}
          previous={page.previous && queueHref(asked, { before: page.previous })}
          next={page.next && queueHref(asked, { after: page.next })}
        />
      </div>
    </DeskMain>
  )
}
