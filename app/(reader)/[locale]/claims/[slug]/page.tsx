import type { Metadata } from 'next'
import { settled } from '@/app/(reader)/_server/address'
import { readClaim, readDesk } from '@/app/(reader)/_server/reads'
import { ClaimHead } from '@/components/claim/claim-head'
import { ClaimPlaces } from '@/components/claim/claim-places'
import { ClaimRecord } from '@/components/claim/claim-record'
import { Unrated } from '@/components/claim/unrated'
import { PastWithdrawals } from '@/components/correction/past-withdrawals'
import { ReaderMain } from '@/components/shell/reader-main'
import { JsonLd } from '@/components/ui/json-ld'
import { Section } from '@/components/ui/section'
import { PublishedVerdict } from '@/components/verdict/published-verdict'
import { claimPath } from '@/domain/address'
import { statusWords } from '@/domain/verification-status'
import { reviewOf } from './review-of'
import { shownPlaces } from './shown-places'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await readClaim((await params).slug)
  if (!claim) return {}
  const { statement: title, verdict, verification } = claim
  const word = statusWords(verification)
  const description = verdict?.conclusion ? `${word}. ${verdict.conclusion}` : `${word}.`
  return {
    title,
    description,
    alternates: { canonical: claimPath(claim) },
    openGraph: { title, description, type: 'article', url: claimPath(claim) },
    ...(claim.withdrawal ? { robots: { index: false } } : {}),
  }
}

export default async function ClaimPage({ params }: Props) {
  const { slug } = await params
  const claim = settled(await readClaim(slug), slug, claimPath)
  const desk = await readDesk()
  const { verdict, changes, verification, withdrawal, withdrawals } = claim
  const { timeZone } = desk
  const path = claimPath(claim)
  const review = reviewOf(claim, desk)
  const record = verdict && (
    <ClaimRecord
      byline={verdict.byline}
      approvedByName={verdict.approvedByName}
      emergency={verdict.emergency}
      firstPublishedAt={claim.firstPublishedAt}
      publishedAt={verdict.publishedAt}
      publications={verdict.number}
      historyHref={`${path}/history`}
      timeZone={timeZone}
    />
  )
  return (
    <ReaderMain section="checks" margin={record ?? undefined}>
      <article>
        <ClaimHead {...claim} madeOn={claim.claimMadeOn} />
        {verdict && withdrawals.length > 0 && (
          <div className="mt-8">
            <PastWithdrawals withdrawals={withdrawals} timeZone={timeZone} />
          </div>
        )}
        {verdict ? (
          <PublishedVerdict verdict={verdict} changes={changes} timeZone={timeZone} />
        ) : (
          <Unrated status={verification} withdrawal={withdrawal} timeZone={timeZone} />
        )}
        {claim.places.length > 0 && (
          <Section title="Where the claim appears">
            <ClaimPlaces places={shownPlaces(claim)} timeZone={timeZone} />
          </Section>
        )}
      </article>
      {review && <JsonLd record={review} />}
    </ReaderMain>
  )
}
