import type { ComponentProps } from 'react'
import { StageSteps } from '@/components/claim/stage-steps'
import { Disclosure } from '@/components/ui/disclosure'
import type { Attribution, ClaimKind, Stage } from '@/domain/claim'
import { worthLevel } from '@/domain/extraction/worth'
import { statusWords, type VerificationStatus } from '@/domain/verification-status'
import { SUGGESTION_ORDERS, type SuggestionOrder } from '@/domain/workspace'
import { ChooseBox } from './choose-box'
import { ChooseLines } from './choose-lines'

export type ClaimLine = {
  readonly id: string
  readonly number: number
  readonly stage: Stage
  readonly statement: string
  readonly language: string
  readonly attribution: Attribution
  readonly kind: ClaimKind
  /** How much it is worth checking, from 0 to 1; below 0 where the rules cannot tell. */
  readonly worth: number
  readonly claimantName: string | null
  /** What readers are told of it, or null: nothing. */
  readonly status: VerificationStatus | null
}

type Props = {
  claims: readonly ClaimLine[]
  order: SuggestionOrder
  inHand: string | null
  /** How many more stand in parts of a long text that are not near, and sentences there. */
  elsewhere: { count: number; earlier: number | null; later: number | null }
  /** How suggestions are decided several at once; null where none is left. */
  choose: Pick<ComponentProps<typeof ChooseLines>, 'action' | 'versionId' | 'at' | 'choice'> | null
}

/** The claims of an article in the text's order; those that were declined stand apart. */
export function ClaimLines({ claims, order, inHand, elsewhere, choose }: Props) {
  const declined = claims.filter(({ stage }) => stage === 'declined')
  const standing = claims.filter(({ stage }) => stage !== 'declined')
  const lines = (
    <ol>
      {standing.map((claim) => (
        <Line
          key={claim.id}
          claim={claim}
          order={order}
          inHand={claim.id === inHand}
          ticked={choose?.choice.ticked.has(claim.id)}
        />
      ))}
    </ol>
  )
  return (
    <div>
      {(order === 'worth' || choose !== null) && <Orders order={order} />}
      {choose ? <ChooseLines {...choose}>{lines}</ChooseLines> : lines}
      {elsewhere.count > 0 && <Elsewhere {...elsewhere} />}
      {declined.length > 0 && (
        <Disclosure summary={`Declined (${declined.length})`} open={declined.some(({ id }) => id === inHand)}>
          <ol>
            {declined.map((claim) => (
              <Line key={claim.id} claim={claim} order={order} inHand={claim.id === inHand} />
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  )
}

function Elsewhere({ count, earlier, later }: Props['elsewhere']) {
  return (
    <p className="flex flex-wrap gap-x-3 border-b border-hairline py-2.5 text-meta text-ink-2">
      <span>{count.toLocaleString('en')} more elsewhere in the text.</span>
      {earlier !== null && (
        <a href={`?sentence=${earlier}#sentence-${earlier}`} className="link">
          Earlier
        </a>
      )}
      {later !== null && (
        <a href={`?sentence=${later}#sentence-${later}`} className="link">
          Later
        </a>
      )}
    </p>
  )
}

const ORDER_WORDS: Record<SuggestionOrder, string> = {
  text: 'as in the text',
  worth: 'most worth checking first',
}

/** The ways to order the suggestions; as links they work without scripts. */
function Orders({ order }: { order: SuggestionOrder }) {
  return (
    <p className="mb-2 flex flex-wrap gap-x-3 gap-y-1 text-meta text-ink-2">
      <span>Order:</span>
      {SUGGESTION_ORDERS.map((one) => (
        <a
          key={one}
          href={`?order=${one}`}
          aria-current={one === order ? 'true' : undefined}
          className="link aria-current:font-semibold"
        >
          {ORDER_WORDS[one]}
        </a>
      ))}
    </p>
  )
}

type LineProps = { claim: ClaimLine; order: SuggestionOrder; inHand: boolean; ticked?: boolean }

function Line({ claim, order, inHand, ticked }: LineProps) {
  const { id, number, stage, statement, language, worth } = claim
  return (
    <li
      id={`claim-${number}`}
      data-claim-card
      data-in-hand={inHand || undefined}
      className="border-b border-hairline py-2.5 data-in-hand:bg-sunken data-lit:bg-sunken"
    >
      <div className="flex items-baseline gap-2">
        <span className="tabular w-6 shrink-0 text-end text-meta font-semibold text-ink-2">{number}</span>
        <div className="min-w-0 flex-1">
          <a
            href={`?claim=${id}${order === 'worth' ? '&order=worth' : ''}#mark-${number}`}
            aria-current={inHand ? 'true' : undefined}
            lang={language}
            dir="auto"
            className={`link-plain line-clamp-3 font-serif text-body leading-snug ${stage === 'suggested' ? 'text-ink-2' : ''}`}
          >
            {statement}
          </a>
          <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-meta text-ink-3">
            <span>
              <StageSteps stage={stage} />
              {order === 'worth' && worthLevel(worth) && ` · Worth checking: ${worthLevel(worth)}`}
              {claim.status?.kind === 'rated' && `, readers see “${statusWords(claim.status)}”`}
              {claim.claimantName && (
                <>
                  {' · '}
                  <bdi>{claim.claimantName}</bdi>
                </>
              )}
            </span>
            <a href={`/desk/claims/${id}`} className="link" aria-label={`Page of claim ${number}`}>
              Page
            </a>
          </div>
        </div>
        {ticked !== undefined && stage === 'suggested' && (
          <ChooseBox id={id} number={number} ticked={ticked} />
        )}
      </div>
    </li>
  )
}
