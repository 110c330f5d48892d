import { Time } from '@/components/ui/time'
import { RatingBadge } from '@/components/verdict/rating-badge'
import type { Stage } from '@/domain/claim'
import type { Stance } from '@/domain/evidence'
import type { MarginNote as Note, NotedRating, NotedSource } from '@/domain/margin-note'
import { statusWords, type VerificationStatus } from '@/domain/verification-status'
import { STAGE_WORDS } from '@/domain/workflow'
import { type MarkedClaim, markId, noteId } from '../mark'
import { NoteAsks } from './note-asks'

/** A claim as the margin of its article tells of it. `status` is what readers are told at its place, null: nothing. */
export type NotedClaim = Note & {
  readonly id: string
  readonly number: number
  readonly mark: MarkedClaim
  readonly stage: Stage
  readonly statement: string
  readonly language: string
  readonly claimantName: string | null
  readonly status: VerificationStatus | null
}

/** The numbered note on a claim beside its text: its stage in a word, its wording and its rating, the sources, and what asks for a change. */
export function MarginNote({ claim }: { claim: NotedClaim }) {
  return (
    <li id={noteId(claim)} className="margin-note">
      <p>
        <a href={`#${markId(claim)}`} aria-label={`Claim ${claim.number}, to its place in the text`}>
          [{claim.number}]
        </a>{' '}
        <b>{STAGE_WORDS[claim.stage]}</b>
        {claim.claimantName && (
          <>
            , said by <bdi>{claim.claimantName}</bdi>
          </>
        )}
      </p>
      <NoteWords claim={claim} />
    </li>
  )
}

/** What a note says below its first line. */
export function NoteWords({ claim }: { claim: Omit<NotedClaim, 'number' | 'mark'> }) {
  const { stage, statement, language, status, ratings, sources, asks } = claim
  return (
    <>
      <p lang={language} dir="auto" className="font-serif text-ink">
        {statement}
      </p>
      {ratings.map((rating) => (
        <Rating key={rating.told} rating={rating} status={status} />
      ))}
      {sources.length > 0 ? (
        <ul aria-label="Sources">
          {sources.map((source, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a claim may cite one source twice, and the list is not changed here
            <Source key={n} source={source} />
          ))}
        </ul>
      ) : (
        stage !== 'suggested' && <p>No source yet.</p>
      )}
      <NoteAsks asks={asks} />
    </>
  )
}

const TOLD_WORDS: Readonly<Record<NotedRating['told'], string>> = {
  draft: 'Draft rating, for the desk',
  in_review: 'Rating in review, for the desk',
  approved: 'Approved rating, for the desk',
  published: 'Published rating',
}

const STANCES: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  refutes: 'Refutes',
  partly: 'In part',
  context: 'Context',
}

function Rating({ rating, status }: { rating: NotedRating; status: VerificationStatus | null }) {
  const { told, ratingId, word, conclusion } = rating
  const elsewhere = told === 'published' && status && status.kind !== 'rated'
  return (
    <p>
      {TOLD_WORDS[told]}: <RatingBadge rating={ratingId} word={word} size="small" />.{' '}
      {elsewhere && `At this place readers see “${statusWords(status)}”. `}
      {conclusion && <bdi>{conclusion}</bdi>}
    </p>
  )
}

function Source({ source: { title, publisher, publishedOn, stance, internal } }: { source: NotedSource }) {
  return (
    <li>
      {STANCES[stance]}: <cite dir="auto">{title}</cite>
      {publisher && (
        <>
          , <bdi>{publisher}</bdi>
        </>
      )}
      {publishedOn && (
        <>
          , <Time at={publishedOn} />
        </>
      )}
      {internal && ' (internal)'}
    </li>
  )
}
