import { TriangleAlert } from 'lucide-react'
import { StageSteps } from '@/components/claim/stage-steps'
import { Table } from '@/components/ui/table'
import { RatingBadge } from '@/components/verdict/rating-badge'
import { StatusBadge } from '@/components/verdict/status-badge'
import { CAPTURE_FLAG_WORDS, type CaptureFlag } from '@/domain/capture'
import { ATTRIBUTION_WORDS, type Attribution, type Stage } from '@/domain/claim'
import { lastedWords } from '@/domain/days'
import { worthLevel } from '@/domain/extraction/worth'
import type { RatingId } from '@/domain/rating'
import type { VerificationStatus } from '@/domain/verification-status'

/** A claim in a row. `status` is null where readers know nothing of it; `claimantHref` narrows the queue to the claimant. */
export type QueueRow = {
  readonly id: string
  readonly statement: string
  readonly language: string
  readonly stage: Stage
  readonly since: Date
  readonly worth: number
  readonly attribution: Attribution
  readonly claimant: { readonly name: string; readonly href: string } | null
  readonly article: { readonly id: string; readonly title: string } | null
  readonly takenBy: string | null
  readonly evidence: number
  /** What has become of a page it rests on, until somebody settles it. */
  readonly flag: CaptureFlag | null
  readonly draft: { readonly id: RatingId; readonly word: string } | null
  readonly status: VerificationStatus | null
}

/** Claims of the queue, one a row; on a phone one a block. */
export function QueueTable({ rows, timeZone }: { rows: readonly QueueRow[]; timeZone: string }) {
  return (
    <Table caption="Claims in the queue" stack>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Stage</th>
          <th scope="col">Readers see</th>
          <th scope="col">Draft</th>
          <th scope="col" className="num">
            Evidence
          </th>
          <th scope="col">Taken by</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} timeZone={timeZone} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ row, timeZone }: { row: QueueRow; timeZone: string }) {
  const { id, statement, language, stage, since, worth, takenBy, evidence, flag, status } = row
  const draft = stage === 'published' || stage === 'withdrawn' ? null : row.draft
  return (
    <tr>
      <th scope="row" className="py-2.5 font-normal md:w-full md:max-w-0">
        <a
          href={`/desk/claims/${id}`}
          lang={language}
          dir="auto"
          className="link-plain inline-block min-h-6 wrap-anywhere font-serif text-body font-semibold leading-snug"
        >
          {statement}
        </a>
        <Origin {...row} />
        {flag && <FlagMark flag={flag} />}
      </th>
      <td data-label="Stage" className="fit">
        <span>
          <StageSteps stage={stage} />
          <span className="block text-meta text-ink-3">
            <time dateTime={since.toISOString()} title={dayIn(since, timeZone)}>
              {lastedWords(since, new Date(), timeZone)}
            </time>
          </span>
          {stage === 'suggested' && worthLevel(worth) && (
            <span className="block text-meta text-ink-3">Worth checking: {worthLevel(worth)}</span>
          )}
        </span>
      </td>
      <td data-label="Readers see" className="fit">
        {status ? <StatusBadge status={status} size="small" /> : <Nothing>Not shown</Nothing>}
      </td>
      <td data-label="Draft" className={draft ? 'fit' : 'fit max-md:sr-only'}>
        {draft ? <RatingBadge rating={draft.id} word={draft.word} size="small" /> : <Nothing>–</Nothing>}
      </td>
      <td data-label="Evidence" className="num fit">
        <span>{evidence}</span>
      </td>
      <td data-label="Taken by" className="fit">
        {takenBy ? <bdi className="block max-w-40 truncate">{takenBy}</bdi> : <Nothing>Nobody</Nothing>}
      </td>
    </tr>
  )
}

function FlagMark({ flag }: { flag: CaptureFlag }) {
  return (
    <span className="mt-0.5 flex items-center gap-1.5 font-sans text-meta font-semibold text-warn">
      <TriangleAlert aria-hidden="true" size={14} strokeWidth={2} className="shrink-0" />
      {CAPTURE_FLAG_WORDS[flag]}
    </span>
  )
}

const dayIn = (moment: Date, timeZone: string) =>
  `Since ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(moment)}`

function Origin({ attribution, claimant, article }: QueueRow) {
  return (
    <span className="mt-0.5 block wrap-anywhere text-meta text-ink-2">
      {claimant && (
        <a href={claimant.href} className="link-plain">
          <bdi>{claimant.name}</bdi>
        </a>
      )}
      {attribution !== 'named' && ATTRIBUTION_WORDS[attribution]}
      {' · '}
      {article ? (
        <a href={`/desk/articles/${article.id}`} className="link-plain">
          <bdi>{article.title}</bdi>
        </a>
      ) : (
        'without an article'
      )}
    </span>
  )
}

function Nothing({ children }: { children: string }) {
  return <span className="text-meta text-ink-3">{children}</span>
}
