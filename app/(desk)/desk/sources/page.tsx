import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { FilterFields, FilterForm, FilterSelect, FilterText } from '@/components/form'
import { DeskMain } from '@/components/shell/desk-main'
import { SourceTable } from '@/components/source/source-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FaultsNotice } from '@/components/ui/faults-notice'
import { Pager } from '@/components/ui/pager'
import { deskDb } from '@/db/client'
import { listSources } from '@/db/queries/desk/sources'
import { SOURCE_KIND_WORDS } from '@/domain/evidence'
import type { SearchParams } from '@/domain/search-params'
import { ALL_SOURCES, readSourcesParams, sourcesHref } from '@/domain/source-list'

export const metadata: Metadata = { title: 'Sources' }

const ALL = sourcesHref(ALL_SOURCES)

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireCommand('see_desk')
  const { asked, faults } = readSourcesParams(await searchParams)
  const page = await listSources(deskDb(), actor, asked)
  const first = sourcesHref(asked)
  return (
    <DeskMain
      title="Sources"
      lead="Who and what this desk has consulted: one record each, shared by every claim that cites it."
    >
      <FaultsNotice faults={faults} />
      <FilterForm
        action={ALL}
        label="Filter the sources"
        clearHref={first === ALL ? null : ALL}
        first={
          <FilterText
            name="q"
            label="Look for"
            hint="Words of the title, author, publisher, owner or address."
            value={asked.q}
          />
        }
      >
        <FilterFields>
          <FilterSelect
            name="kind"
            label="Kind of source"
            any="Every kind"
            value={asked.kind}
            options={Object.entries(SOURCE_KIND_WORDS).map(([value, text]) => ({ value, text }))}
          />
        </FilterFields>
      </FilterForm>
      <div className="mt-6">
        {page.lines.length > 0 ? <SourceTable rows={page.lines} /> : <NoSources whole={first === ALL} />}
        <Pager
          label="Pages of the sources"
          first={first}
          previous={page.previous && sourcesHref(asked, { before: page.previous })}
          next={page.next && sourcesHref(asked, { after: page.next })}
        />
      </div>
    </DeskMain>
  )
}

function NoSources({ whole }: { whole: boolean }) {
  if (whole)
    return (
      <EmptyState title="No sources yet">
        <p>A source is recorded with the first piece of evidence that cites it.</p>
      </EmptyState>
    )
  return (
    <EmptyState title="No source matches" action={<ButtonLink href={ALL}>Show every source</ButtonLink>}>
      <p>None that you may see fits all of this. Leave a word out, or look at another kind.</p>
    </EmptyState>
  )
}
