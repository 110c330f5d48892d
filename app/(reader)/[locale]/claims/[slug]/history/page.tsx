import type { Metadata } from 'next'
import { settled } from '@/app/(reader)/_server/address'
import { readClaimHistory, readDesk } from '@/app/(reader)/_server/reads'
import { ReaderMain } from '@/components/shell/reader-main'
import { Heading, Kicker } from '@/components/ui/heading'
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
  const history = settled(await readClaimHistory(slug), slug, (found) => `${claimPath(found)}/history`)
  const { timeZone } = await readDesk()
  const [newest] = history.publications
  return (
    <ReaderMain section="checks">
      <Kicker>History of a check</Kicker>
      <div className="mt-2 max-w-[44rem]">
        <Heading level={1} lang={newest.language}>
          {newest.statement}
        </Heading>
      </div>
      <p className="mt-3 mb-8 text-ui">
        <a href={claimPath(history)} className="link">
          Back to the check
        </a>
      </p>
      <PublishedVersions versions={history.publications} timeZone={timeZone} />
    </ReaderMain>
  )
}
