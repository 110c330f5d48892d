import type { Metadata } from 'next'
import { ArticleActions, ArticleLead } from '@/components/article/article-lead'
import { AroundText } from '@/components/article/workspace/around-text'
import { ClaimLines } from '@/components/article/workspace/claim-lines'
import { Progress } from '@/components/article/workspace/progress'
import { PASSAGE, WorkspaceText } from '@/components/article/workspace/workspace-text'
import { DeskMain } from '@/components/shell/desk-main'
import { annotatedBlocks } from '@/domain/anchoring/annotated-text'
import { may } from '@/domain/permissions'
import { inHand, sentenceInHand } from '@/domain/workspace'
import { InHand } from './in-hand'
import { JustDecided } from './just-decided'
import { openWorkspace } from './open-workspace'

type Props = {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await openWorkspace((await params).articleId)
  return { title: article.title }
}

export default async function WorkspacePage({ params, searchParams }: Props) {
  const workspace = await openWorkspace((await params).articleId)
  const { actor, article, positions, blocks, sentences, claims } = workspace
  const query = await searchParams
  const held = inHand(query, { positions, sentences, claimIds: new Set(claims.map(({ id }) => id)) })
  const marks = claims.flatMap(({ id, stage, places }) =>
    stage === 'declined' && !(held.kind === 'claim' && held.claimId === id)
      ? []
      : places.map((place) => ({ id, ...place })),
  )
  if (held.kind === 'passage') marks.push({ id: PASSAGE, ...held.span })
  const marked = claims.map(({ id, number, stage, status }) => ({
    ...{ id, number, status, href: `?claim=${id}#mark-${number}` },
    desk: { stage, inHand: held.kind === 'claim' && held.claimId === id },
  }))
  return (
    <DeskMain
      kicker="Article"
      title={article.title}
      lead={<ArticleLead article={article} />}
      actions={<ArticleActions article={article} refusal={may(actor, 'publish_page')?.sentence ?? null} />}
    >
      <AroundText
        inHand={`${JSON.stringify(held)} ${JSON.stringify(claims.map(({ stage, version }) => [stage, version]))}`}
        known={query.known !== undefined}
        text={
          <WorkspaceText
            blocks={annotatedBlocks(positions, blocks, sentences, marks)}
            claims={marked}
            coverage={new Map(sentences.map(({ number, coverage }) => [number, coverage]))}
            inHand={held.kind === 'sentence' ? held.number : null}
            lang={article.language}
          />
        }
        progress={
          <Progress sentences={sentences} at={sentenceInHand(held, sentences, claims)}>
            <JustDecided workspace={workspace} query={query} />
          </Progress>
        }
        hand={held.kind === 'nothing' ? null : <InHand workspace={workspace} held={held} />}
        claims={<ClaimLines claims={claims} inHand={held.kind === 'claim' ? held.claimId : null} />}
      />
    </DeskMain>
  )
}
