import type { Metadata } from 'next'
import { readDesk } from '@/app/(reader)/_server/reads'
import { CheckedArticles } from '@/components/article/checked-articles'
import { FrontChecks } from '@/components/front-page/front-checks'
import { FrontMargin } from '@/components/front-page/front-margin'
import { ReaderMain } from '@/components/shell/reader-main'
import { Section } from '@/components/ui/section'
import { RatingStrip } from '@/components/verdict/rating-strip'
import { readerDb } from '@/db/client'
import { findFrontPage } from '@/db/queries/reader/front-page'
import { articlePath, claimPath } from '@/domain/address'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export function generateStaticParams() {
  return []
}

export default async function Home() {
  const { name, timeZone } = await readDesk()
  const front = await findFrontPage(readerDb())
  const checks = front.checks.map((check) => ({ ...check, href: claimPath(check) }))
  const pending = front.pending.map((claim) => ({ ...claim, href: claimPath(claim) }))
  const changes = front.changes.map((change) => ({ ...change, href: claimPath(change) }))
  const articles = front.articles.map((article) => ({ ...article, href: articlePath(article) }))
  const margin =
    pending.length + changes.length > 0 ? (
      <FrontMargin pending={pending} changes={changes} timeZone={timeZone} />
    ) : undefined
  return (
    <ReaderMain section="checks" margin={margin}>
      <h1 className="sr-only">Claims checked by {name}</h1>
      <FrontChecks checks={checks} timeZone={timeZone} />
      {front.ratings.length > 0 && (
        <Section title="Ratings so far">
          <RatingStrip counts={front.ratings} />
        </Section>
      )}
      {articles.length > 0 && (
        <Section title="Articles checked">
          <CheckedArticles articles={articles} />
        </Section>
      )}
    </ReaderMain>
  )
}
