import type { Metadata } from 'next'
import { modelTold } from '@/app/_server/suggestions'
import { NewVersionForm } from '@/components/article/versions/new-version-form'
import { VersionList } from '@/components/article/versions/version-list'
import { WhereTextGoes } from '@/components/article/where-text-goes'
import { DeskMain } from '@/components/shell/desk-main'
import { Arrival } from '@/components/ui/arrival'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { deskDb, readerDb } from '@/db/client'
import { listTray, listVersions } from '@/db/queries/desk/versions'
import { findDesk } from '@/db/queries/reader/desk'
import { may } from '@/domain/permissions'
import { openWorkspace } from '../open-workspace'
import { add } from './actions'
import { comparison } from './comparison'
import { Tray } from './tray'

export const metadata: Metadata = { title: 'Versions of the article' }

type Props = {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const workspace = await openWorkspace((await params).articleId)
  const { actor, article, version, versionId } = workspace
  const query = await searchParams
  const compare = comparison(query)
  const [versions, entries, { timeZone }] = await Promise.all([
    listVersions(deskDb(), article.id, compare ? [compare.from, compare.to] : []),
    listTray(deskDb(), versionId),
    findDesk(readerDb()),
  ])
  const cannotPlace = may(actor, 'place_claim')?.sentence ?? null
  const asked = query.added !== undefined || query.decided !== undefined
  return (
    <DeskMain
      kicker={
        <a href={`/desk/articles/${article.id}`} className="link-plain">
          <bdi>{article.title}</bdi>
        </a>
      }
      title="Versions"
      lead={`Version ${version.number} is the latest. Each is frozen under its hash and never changed.`}
    >
      {asked && entries.length === 0 && (
        <Arrival>
          <Notice tone="ok" title="No claim waits for its place in this version">
            Sentences that changed or are new are open again.{' '}
            <a href={`/desk/articles/${article.id}`} className="link">
              To the text
            </a>
          </Notice>
        </Arrival>
      )}
      <Tray workspace={workspace} entries={entries} refusal={cannotPlace} walking={asked} />
      <Section title="All versions" id="versions">
        <VersionList
          articleId={article.id}
          versions={versions}
          publishedId={article.publishedVersionId}
          compare={compare}
          lang={article.language}
          timeZone={timeZone}
        />
      </Section>
      <Section title="Add a new version" id="new">
        <div className="mb-4 text-ui text-ink-2 empty:hidden">
          <WhereTextGoes model={modelTold()} />
        </div>
        <NewVersionForm
          action={add}
          articleId={article.id}
          title={article.title}
          address={article.address}
          refusal={may(actor, 'add_version')?.sentence ?? null}
        />
      </Section>
    </DeskMain>
  )
}
