import type { ReactNode } from 'react'
import { AddClaimForm } from '@/components/article/workspace/add-claim-form'
import { ClaimInHand } from '@/components/article/workspace/claim-in-hand'
import { CoverageForm } from '@/components/article/workspace/coverage-form'
import { PassageInHand } from '@/components/article/workspace/passage-in-hand'
import { RangeForm } from '@/components/article/workspace/range-form'
import { SentenceInHand } from '@/components/article/workspace/sentence-in-hand'
import { wordSteps } from '@/domain/anchoring/word-steps'
import { refuseCoverage } from '@/domain/article'
import { type Span, touches } from '@/domain/position'
import {
  type InHand as Held,
  nextSuggestion,
  type SuggestionOrder,
  toTheEndOfBlock,
} from '@/domain/workspace'
import { add } from './actions'
import { Assign } from './assignment/assign'
import { ClaimForms, SuggestionForms } from './claim-forms'
import { decide, decideTogether } from './coverage/actions'
import { keepableFor } from './keepable'
import type { OpenWorkspace } from './open-workspace'

type Props = {
  workspace: OpenWorkspace
  held: Held
  order: SuggestionOrder
  /** Which form of a claim in hand the address opens, if any. */
  unfold: unknown
}

/** What is in hand, with the forms that belong to it. */
export function InHand({ workspace, held, order, unfold }: Props): ReactNode {
  switch (held.kind) {
    case 'nothing':
      return null
    case 'claim':
      return (
        <Claim
          key={held.claimId}
          workspace={workspace}
          claimId={held.claimId}
          order={order}
          unfold={unfold}
        />
      )
    case 'sentence':
      return <Sentence key={held.number} workspace={workspace} number={held.number} />
    case 'passage':
      return <Passage key={`${held.span.start}-${held.span.end}`} workspace={workspace} held={held} />
  }
}

type ClaimProps = { workspace: OpenWorkspace; claimId: string; order: SuggestionOrder; unfold: unknown }

function Claim({ workspace, claimId, order, unfold }: ClaimProps) {
  const { claims, positions, sentences, article } = workspace
  const claim = claims.find(({ id }) => id === claimId)
  const [place] = claim?.places ?? []
  if (!claim || !place) return null
  const number = sentences.find((sentence) => touches(sentence, place))?.number ?? null
  return (
    <ClaimInHand
      claim={claim}
      quote={{ text: positions.slice(place), lang: article.language }}
      sentence={number}
      nextSuggestion={nextSuggestion(claims, claim, order)}
    >
      <ClaimForms
        claim={claim}
        actor={workspace.actor}
        sentence={{ versionId: workspace.versionId, number: number ?? 0 }}
        keepable={keepableFor(claim, claims)}
        unfold={unfold}
      />
    </ClaimInHand>
  )
}

function Sentence({ workspace, number }: { workspace: OpenWorkspace; number: number }) {
  const { actor, sentences, claims, positions, versionId, article } = workspace
  const sentence = sentences.find((one) => one.number === number)
  if (!sentence) return null
  const claimsIn = (span: Span) =>
    claims.filter(({ places, stage }) => stage !== 'declined' && places.some((place) => touches(place, span)))
  const here = claimsIn(sentence)
  const rest = toTheEndOfBlock(sentences, workspace.blocks, number)
  const open = rest.filter(({ coverage }) => coverage === 'open')
  const suggested = here.filter(({ stage }) => stage === 'suggested')
  return (
    <SentenceInHand
      sentence={{ ...sentence, text: positions.slice(sentence) }}
      total={sentences.length}
      lang={article.language}
      steps={wordSteps(positions, sentence)}
      holder={<Assign workspace={workspace} from={number} to={number} />}
      claims={here.map((claim) => ({
        ...claim,
        forms: suggested.includes(claim) && (
          <SuggestionForms claim={claim} actor={actor} sentence={{ versionId, number }} />
        ),
      }))}
    >
      <CoverageForm
        action={decide}
        sentence={{ versionId, number, coverage: sentence.coverage }}
        suggestions={suggested.length}
        refusal={refuseCoverage(0, here.length - suggested.length)?.sentence ?? null}
      />
      {open.some((other) => other.number > number) && (
        <RangeForm
          action={decideTogether}
          versionId={versionId}
          open={open.map((one) => one.number)}
          held={open.filter((one) => claimsIn(one).length > 0).map((one) => one.number)}
        />
      )}
    </SentenceInHand>
  )
}

function Passage({
  workspace,
  held,
}: {
  workspace: OpenWorkspace
  held: Extract<Held, { kind: 'passage' }>
}) {
  const { positions, sentences, versionId, article } = workspace
  const quote = positions.slice(held.span)
  const inside = sentences.filter((sentence) => touches(sentence, held.span)).map(({ number }) => number)
  const around = { from: inside[0] ?? 1, to: inside.at(-1) ?? 1, words: '' }
  return (
    <PassageInHand
      quote={quote}
      lang={article.language}
      picked={held.picked ?? around}
      missing={held.missing}
      sentences={sentences.length}
      steps={wordSteps(positions, held.span)}
      holder={<Assign workspace={workspace} from={around.from} to={around.to} />}
    >
      <AddClaimForm
        action={add}
        passage={{ versionId, ...held.span }}
        wording={{
          statement: quote.replaceAll('\n', ' '),
          language: article.language,
          claimMadeOn: article.publishedOn ?? '',
        }}
      />
    </PassageInHand>
  )
}
