import type { Metadata } from 'next'
import { NotedText } from '@/components/article/print/noted-text'
import { PageFoot } from '@/components/article/print/page-foot'
import { PrintButton } from '@/components/article/print/print-button'
import { PrintLead } from '@/components/article/print/print-lead'
import { UnplacedNotes } from '@/components/article/print/unplaced-notes'
import { DeskMain } from '@/components/shell/desk-main'
import { FaultsNotice } from '@/components/ui/faults-notice'
import { Tabs } from '@/components/ui/tabs'
import { readerDb } from '@/db/client'
import { findDesk } from '@/db/queries/reader/desk'
import { NOTE_CHOICE_WORDS, NOTE_CHOICES } from '@/domain/margin-note'
import { type SearchParams, searchString } from '@/domain/search-params'
import { openWorkspace } from '../open-workspace'
import { readPrintAsked } from './asked'
import { findNoted } from './noted'

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { asked } = readPrintAsked(await searchParams)
  const { article, version } = await openWorkspace((await params).articleId, 'see_desk', asked.version)
  return { title: `${article.title}, version ${version.number} with notes` }
}

export default async function PrintPage({ params, searchParams }: Props) {
  const { asked, faults } = readPrintAsked(await searchParams)
  const workspace = await openWorkspace((await params).articleId, 'see_desk', asked.version)
  const [{ timeZone }, { text, unplaced, latest }] = await Promise.all([
    findDesk(readerDb()),
    findNoted(workspace, asked.claims),
  ])
  const { actor, article, version, sentences } = workspace
  const href = (claims: string) =>
    searchString({ version: asked.version?.toString(), claims: claims === 'all' ? null : claims }) || '?'
  return (
    <DeskMain
      kicker={
        <a href={`/desk/articles/${article.id}`} className="link-plain">
          <bdi>{article.title}</bdi>
        </a>
      }
      title={`Version ${version.number} with notes`}
      lead={
        <PrintLead
          {...article}
          version={{ ...version, latest }}
          printed={{ by: actor.name, at: new Date(), timeZone }}
          told={{
            claims: text.claims.size + unplaced.length,
            ...{ open: text.open.size, sentences: sentences.length },
          }}
        />
      }
      actions={<PrintButton />}
      tabs={
        <Tabs
          label="Which claims"
          tabs={NOTE_CHOICES.map((claims) => ({
            ...{ href: href(claims), text: NOTE_CHOICE_WORDS[claims], current: claims === asked.claims },
          }))}
        />
      }
    >
      <PageFoot version={version} />
      <FaultsNotice faults={faults} />
      <NotedText {...text} />
      <UnplacedNotes claims={unplaced} />
    </DeskMain>
  )
}
