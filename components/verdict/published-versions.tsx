import { type ChangedRatings, RatingChange } from '@/components/correction/rating-change'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Heading } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import { WordDiff } from '@/components/ui/word-diff'
import { CORRECTION_WORDS } from '@/domain/correction'
import type { RatingId } from '@/domain/rating'
import { RatingBadge } from './rating-badge'

/** One publication of a claim's verdict, with the change it announced. */
export type PublishedVersion = {
  readonly number: number
  readonly standing: boolean
  readonly statement: string
  readonly language: string
  readonly ratingId: RatingId
  readonly ratingWord: string
  readonly conclusion: string | null
  readonly reasoning: string | null
  readonly byline: string | null
  readonly approvedByName: string | null
  readonly publishedAt: Date
  /** Published by the emergency rule, with no second person. */
  readonly emergency: boolean
  readonly change: { readonly kind: 'correction' | 'update'; readonly note: string | null } | null
  /** When and why this version was taken back, where it was. */
  readonly withdrawal: { readonly at: Date; readonly reason: string | null } | null
}

type Props = { versions: readonly PublishedVersion[]; timeZone: string }

/** Everything a claim's page has said, the newest first, each version beside the one before it. */
export function PublishedVersions({ versions, timeZone }: Props) {
  return (
    <ol>
      {versions.map((version, n) => (
        <li key={version.number} className="border-t border-ink py-6">
          <Version version={version} before={versions[n + 1] ?? null} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  )
}

type VersionProps = { version: PublishedVersion; before: PublishedVersion | null; timeZone: string }

function Version({ version, before, timeZone }: VersionProps) {
  const { language, change, byline, approvedByName, withdrawal } = version
  return (
    <article>
      <p className="text-meta text-ink-2">
        <Time at={version.publishedAt} show="minute" timeZone={timeZone} />
        {byline && (
          <>
            , checked by <bdi>{byline}</bdi>
          </>
        )}
        {approvedByName && (
          <>
            , approved by <bdi>{approvedByName}</bdi>
          </>
        )}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3">
        <Heading level={2}>{nameOf(version, before)}</Heading>
        {version.standing && <Badge tone="strong">Stands today</Badge>}
        {withdrawal && <Badge>Withdrawn</Badge>}
      </div>
      {withdrawal && (
        <div className="measure mt-2">
          <p className="text-ui text-ink-2">
            We withdrew this version on <Time at={withdrawal.at} timeZone={timeZone} />.
          </p>
          {withdrawal.reason && (
            <p dir="auto" className="mt-1.5 border-s-2 border-accent ps-4 font-serif text-body">
              {withdrawal.reason}
            </p>
          )}
        </div>
      )}
      {version.emergency && (
        <p className="measure mt-2 text-ui text-ink-2">
          No second person had reviewed this version when it was published.
        </p>
      )}
      <p className="mt-3">
        {before ? (
          <RatingChange change={ratings(before, version)} />
        ) : (
          <RatingBadge rating={version.ratingId} word={version.ratingWord} />
        )}
      </p>
      {change?.note && (
        <p dir="auto" className="measure mt-3 border-s-2 border-accent ps-4 font-serif text-body">
          {change.note}
        </p>
      )}
      {before && before.statement !== version.statement && (
        <Part title="Claim" before={before.statement} after={version.statement} lang={language} />
      )}
      <Part
        title="Conclusion"
        before={before?.conclusion ?? null}
        after={version.conclusion}
        lang={language}
      />
      <div className="mt-4 max-w-[44rem]">
        <Disclosure summary={before ? 'How the reasoning changed' : 'The reasoning'}>
          <Words before={before?.reasoning ?? null} after={version.reasoning} />
        </Disclosure>
      </div>
    </article>
  )
}

function nameOf(version: PublishedVersion, before: PublishedVersion | null): string {
  if (version.change) return CORRECTION_WORDS[version.change.kind].word
  return before ? CORRECTION_WORDS.typo.word : 'First published'
}

function ratings(before: PublishedVersion, after: PublishedVersion): ChangedRatings {
  return {
    ...{ oldRatingId: before.ratingId, oldRatingWord: before.ratingWord },
    ...{ newRatingId: after.ratingId, newRatingWord: after.ratingWord },
  }
}

type TextProps = { before: string | null; after: string | null; lang?: string }

function Part({ title, ...texts }: TextProps & { title: string }) {
  return (
    <div className="measure mt-4">
      <h3 className="kicker mb-1 font-sans text-ink-2">{title}</h3>
      <Words {...texts} />
    </div>
  )
}

function Words({ before, after, lang }: TextProps) {
  return (
    <div className="measure font-serif text-body">
      {before === null ? (
        <p lang={lang} dir="auto" className="whitespace-pre-wrap">
          {after}
        </p>
      ) : (
        <WordDiff before={before} after={after ?? ''} lang={lang} />
      )}
    </div>
  )
}
