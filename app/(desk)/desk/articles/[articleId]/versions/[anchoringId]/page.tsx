import type { Metadata } from 'next'
import { PlaceInHand } from '@/components/article/versions/place-in-hand'
import { PlaceHereForm } from '@/components/article/versions/tray-forms'
import { AroundText } from '@/components/article/workspace/around-text'
import { SentenceSteps } from '@/components/article/workspace/sentence-steps'
import { DeskMain } from '@/components/shell/desk-main'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import { wordSteps } from '@/domain/anchoring/word-steps'
import { nearText } from '@/domain/near-text'
import { touches } from '@/domain/position'
import { passageInHand } from '@/domain/workspace'
import { Text } from '../../text'
import { placeHere } from '../actions'
import { openEntry } from './open-entry'

export const metadata: Metadata = { title: 'Place a claim again' }

type Props = {
  params: Promise<{ articleId: string; anchoringId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PlacePage({ params, searchParams }: Props) {
  const { articleId, anchoringId } = await params
  const { workspace, entry, likely } = await openEntry(articleId, anchoringId)
  const { article, version, positions, sentences } = workspace
  const query = await searchParams
  const held = passageInHand(query, { positions, sentences })
  const inside = held ? sentences.filter((sentence) => touches(sentence, held.span)) : []
  const at = inside[0]?.number ?? null
  const sentencesAt = { from: at ?? 1, to: inside.at(-1)?.number ?? 1, words: '' }
  const near = nearText(workspace, Number(query.near) || (at ?? likely[0]?.number ?? null))
  const tray = `/desk/articles/${article.id}/versions`
  const found = held && selectorOf(positions, held.span)
  return (
    <DeskMain
      kicker={
        <a href={tray} className="link-plain">
          Versions of <bdi>{article.title}</bdi>
        </a>
      }
      title="Place a claim again"
      lead={`Where does it stand in version ${version.number}? Nothing is placed before you say so.`}
    >
      <AroundText
        inHand={JSON.stringify([anchoringId, held])}
        text={<Text workspace={workspace} held={held ?? { kind: 'nothing' }} near={near} claims={[]} />}
        at={near.sentences[0]?.number ?? 0}
        progress={<SentenceSteps sentences={sentences} at={at} />}
        hand={
          <PlaceInHand
            statement={{ text: entry.claim.statement, lang: entry.claim.language }}
            before={entry.before}
            after={{ number: version.number, language: article.language }}
            passage={
              held &&
              found && {
                ...{ text: { ...found, quote: found.exact }, picked: held.picked ?? sentencesAt },
                ...{ missing: held.missing, steps: wordSteps(positions, held.span) },
              }
            }
            likely={likely}
            sentences={sentences.length}
            tray={tray}
          >
            {held && (
              <PlaceHereForm
                key={`${held.span.start}-${held.span.end}`}
                action={placeHere}
                place={{ anchoringId, ...held.span }}
                mayHold={entry.claim.standing && found?.exact !== entry.before.quote}
              />
            )}
          </PlaceInHand>
        }
        beside="Its place"
        selecting="This is it"
      />
    </DeskMain>
  )
}
