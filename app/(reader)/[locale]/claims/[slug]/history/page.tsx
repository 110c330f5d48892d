import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { settled } from '@/app/(reader)/_server/address'
import { readClaim, readClaimHistory, readDesk } from '@/app/(reader)/_server/reads'
import { ReaderMain } from '@/components/shell/reader-main'
import { Heading, Kicker } from '@/components/ui/heading'
import { Unbroken } from '@/components/ui/unbroken'
import { PublishedVersions } from '@/components/verdict/published-versions'
import { claimPath } from '@/domain/address'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const history = await readClaimHistory((await params).slug)
  if (!history) return {}
  const [newest] = history.publications
  return {
    title: `History of: ${newest.statement}`,
    description: 'Every published version of this verdict, and what changed from one to the next.',
    alternates: { canonical: `${claimPath(history)}/history` },
  }
}

export default async function ClaimHistoryPage({ params }: Props) {
  const { slug } = await params
  const found = await readClaimHistory(slug)
  const unpublished = found ? null : await readClaim(slug)
  // Not for good: the claim has a history as soon as its verdict is published.
  if (unpublished) redirect(claimPath(unpublished))
  const history = settled(found, slug, (known) => `${claimPath(known)}/history`)
  const { timeZone } = await readDesk()
  const [newest] = history.publications
  return (
    <ReaderMain section="checks">
      <Kicker>History of a check</Kicker>
      <div className="mt-2 max-w-[52rem]">
        <Heading level={1} lang={newest.language}>
          <Unbroken text={newest.statement} />
        </Heading>
      </div>
      <p className="mt-3 mb-8 text-ui">
        <a href={claimPath(history)} className="link">
          Back to the check
        </a>
      </p>
      {history.publications.length === 1 && (
        <p className="mb-6 text-body text-ink-2">Not changed since publication.</p>
      )}
      <PublishedVersions versions={history.publications} timeZone={timeZone} />
    </ReaderMain>
  )
}
