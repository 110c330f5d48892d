import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { FilterFields, FilterForm, FilterSelect } from '@/components/form'
import { EventList } from '@/components/history/event-list'
import { DeskMain } from '@/components/shell/desk-main'
import { EmptyState } from '@/components/ui/empty-state'
import { FaultsNotice } from '@/components/ui/faults-notice'
import { Pager } from '@/components/ui/pager'
import { deskDb, readerDb } from '@/db/client'
import { findHistoryFilters, listHistory } from '@/db/queries/desk/history'
import { findDesk } from '@/db/queries/reader/desk'
import { EVENT_KIND_WORDS, historyHref, readHistoryParams } from '@/domain/history'
import type { SearchParams } from '@/domain/search-params'

export const metadata: Metadata = { title: 'History' }

const PATH = '/desk/history'

export default async function HistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireCommand('see_history')
  const { asked, faults } = readHistoryParams(await searchParams)
  const [desk, page, filters] = await Promise.all([
    findDesk(readerDb()),
    listHistory(deskDb(), actor, asked),
    findHistoryFilters(deskDb(), asked),
  ])
  const first = historyHref(PATH, asked)
  const clear = first === PATH ? null : PATH
  return (
    <DeskMain
      title="History"
      lead="Who did what, newest first. Nothing here can be changed or deleted; each entry seals the one before it."
    >
      <FaultsNotice faults={faults} />
      <FilterForm
        action={PATH}
        label="Filter the history"
        clearHref={clear}
        first={
          <FilterFields>
            <FilterSelect
              name="kind"
              label="About"
              any="Everything"
              value={asked.kind}
              options={Object.entries(EVENT_KIND_WORDS).map(([value, text]) => ({ value, text }))}
            />
            <FilterSelect
              name="person"
              label="By"
              any="Everybody"
              value={asked.person}
              options={filters.people.map(({ id, name }) => ({ value: id, text: name }))}
            />
            {filters.claim && (
              <FilterSelect
                name="claim"
                label="Claim"
                any="Every claim"
                value={asked.claim}
                options={[{ value: filters.claim.id, text: filters.claim.statement }]}
              />
            )}
            {filters.article && (
              <FilterSelect
                name="article"
                label="Article"
                any="Every article"
                value={asked.article}
                options={[{ value: filters.article.id, text: filters.article.title }]}
              />
            )}
          </FilterFields>
        }
      />
      <div className="mt-6">
        {page.lines.length === 0 && (
          <EmptyState
            title="Nothing happened that matches"
            action={
              <a href={PATH} className="link text-ui">
                Show the whole history
              </a>
            }
          >
            <p>No event of this desk fits the filters above.</p>
          </EmptyState>
        )}
        <EventList lines={page.lines} timeZone={desk.timeZone} />
        <Pager
          label="Pages of the history"
          first={first}
          previous={page.newer === null ? null : historyHref(PATH, asked, { after: page.newer })}
          next={page.older === null ? null : historyHref(PATH, asked, { before: page.older })}
          previousText="Newer"
          nextText="Older"
        />
      </div>
    </DeskMain>
  )
}
