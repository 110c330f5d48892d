import type { Metadata } from 'next'
import { PagePreviewPanel } from '@/components/article/page-preview-panel'
import { PageState } from '@/components/article/page-state'
import { PublishPageForm } from '@/components/article/publish-page-form'
import { TakeBackForm } from '@/components/article/take-back-form'
import { DeskMain } from '@/components/shell/desk-main'
import { Section } from '@/components/ui/section'
import { deskDb } from '@/db/client'
import { findShowsBeingChecked } from '@/db/queries/desk/desk-settings'
import { pagePreview } from '@/domain/page-preview'
import { openWorkspace } from '../open-workspace'
import { TrayNotice } from '../versions/tray-notice'
import { publish, takeBack } from './actions'

export const metadata: Metadata = { title: 'The article’s page' }

type Props = { params: Promise<{ articleId: string }> }

export default async function ArticlePagePage({ params }: Props) {
  const { article, versionId, version, positions, sentences, claims } = await openWorkspace(
    (await params).articleId,
    'publish_page',
  )
  const showsBeingChecked = await findShowsBeingChecked(deskDb())
  const preview = pagePreview(positions, sentences, claims, showsBeingChecked)
  const open = sentences.filter(({ coverage }) => coverage === 'open').length
  const workspace = `/desk/articles/${article.id}`
  return (
    <DeskMain
      kicker={
        <a href={workspace} className="link-plain">
          <bdi>{article.title}</bdi>
        </a>
      }
      title={article.pagePublishedAt ? 'The article’s page' : 'Publish the article’s page'}
      lead={
        <>
          Version {version.number}, frozen under{' '}
          <code title={version.digest}>{version.digest.slice(0, 12)}…</code>
        </>
      }
      aside={<PagePreviewPanel preview={preview} length={positions.length} lang={article.language} />}
    >
      <TrayNotice articleId={article.id} versionId={versionId} />
      <PageState article={article} />
      <Section title={article.pagePublishedAt ? 'Publish it again' : 'What readers may be given'}>
        <PublishPageForm
          action={publish}
          page={{ articleId: article.id, versionId, ground: article.ground ?? '' }}
          open={open}
          sentences={sentences.length}
          workspace={workspace}
          again={article.pagePublishedAt !== null}
        />
      </Section>
      {article.pagePublishedAt && (
        <Section title="Take the page back">
          <TakeBackForm action={takeBack} articleId={article.id} />
        </Section>
      )}
    </DeskMain>
  )
}
