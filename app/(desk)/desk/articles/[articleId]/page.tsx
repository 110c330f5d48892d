import type { Metadata } from 'next'
import { ArticleActions, ArticleLead } from '@/components/article/article-lead'
import { AroundText } from '@/components/article/workspace/around-text'
import { ClaimLines } from '@/components/article/workspace/claim-lines'
import { Progress } from '@/components/article/workspace/progress'
import { DeskMain } from '@/components/shell/desk-main'
import { assignedTo } from '@/domain/assignment'
import { nearText } from '@/domain/near-text'
import { may } from '@/domain/permissions'
import { touches } from '@/domain/position'
import { inHand, sentenceInHand } from '@/domain/workspace'
import { choiceOf } from './choice'
import { InHand } from './in-hand'
import { JustDecided } from './just-decided'
import { listedBeside } from './listed-beside'
import { openWorkspace } from './open-workspace'
import { stateOf } from './state-of'
import { Suggester } from './suggester'
import { decideChosen } from './suggestions/actions'
import { Text } from './text'
import { TrayNotice } from './versions/tray-notice'

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
  const { actor, article, positions, sentences, claims } = workspace
  const query = await searchParams
  const held = inHand(query, { positions, sentences, claimIds: new Set(claims.map(({ id }) => id)) })
  const at = sentenceInHand(held, sentences, claims)
  const near = nearText(
    workspace,
    sentences.find(({ number }) => String(number) === query.near)?.number ?? at,
  )
  const nearClaims = claims.filter(({ places }) => places.some((place) => touches(place, near.span)))
  const listed = listedBeside(workspace, near, nearClaims, query.order)
  const choice = choiceOf({ ...workspace, claims: listed.claims }, held, at, listed.order, query.choose)
  return (
    <DeskMain
      kicker="Article"
      title={article.title}
      lead={<ArticleLead article={article} />}
      actions={<ArticleActions article={article} refusal={may(actor, 'publish_page')?.sentence ?? null} />}
    >
      <TrayNotice articleId={article.id} versionId={workspace.versionId} />
      <AroundText
        inHand={stateOf(workspace, held, at)}
        known={query.known !== undefined}
        text={<Text workspace={workspace} held={held} near={near} claims={nearClaims} />}
        at={near.sentences[0]?.number ?? 0}
        progress={<Progress sentences={sentences} yours={assignedTo(sentences, actor.id)} at={at} />}
        done={<JustDecided workspace={workspace} step={query.step} />}
        hand={
          held.kind === 'nothing' ? null : (
            <InHand workspace={workspace} held={held} order={listed.order} unfold={query.unfold} />
          )
        }
        claims={
          <>
            <Suggester workspace={workspace} />
            <ClaimLines
              {...listed}
              inHand={held.kind === 'claim' ? held.claimId : null}
              choose={choice && { action: decideChosen, versionId: workspace.versionId, at, choice }}
            />
          </>
        }
      />
    </DeskMain>
  )
}
