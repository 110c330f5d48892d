import type { Metadata } from 'next'
import { readDesk } from '@/app/(reader)/_server/reads'
import { ReaderMain } from '@/components/shell/reader-main'
import { Facts } from '@/components/ui/facts'
import { Heading } from '@/components/ui/heading'
import { PageContents } from '@/components/ui/page-contents'
import { Section } from '@/components/ui/section'
import { CheckingSteps } from '@/components/verdict/checking-steps'
import { ScaleSteps } from '@/components/verdict/scale-steps'
import { readerDb } from '@/db/client'
import { listScale } from '@/db/queries/reader/scale'
import { CORRECTION_WORDS } from '@/domain/correction'
import { CONFIDENCE_DEFINITIONS, CONFIDENCES } from '@/domain/verdict'

export const metadata: Metadata = {
  title: 'How we check and rate',
  description: 'What each rating means, how a claim becomes a verdict, and how we correct ourselves.',
  alternates: { canonical: '/methodology' },
}

export function generateStaticParams() {
  return []
}

export default async function Methodology() {
  const { name } = await readDesk()
  const scale = await listScale(readerDb())
  return (
    <ReaderMain section="methodology" margin={<PageContents parts={PARTS} />}>
      <Heading level={1}>How we check and rate</Heading>
      <p className="measure mt-4 font-serif text-reader text-ink-2">
        {name} checks what articles say, claim by claim. A claim is stated as it was asserted; we rate the
        claim, never the person or the paper.
      </p>
      <Section title="The ratings" id="ratings">
        <ScaleSteps scale={scale} />
      </Section>
      <Section title="From a sentence to a verdict" id="steps">
        <CheckingSteps />
      </Section>
      <Section title="How sure we are" id="confidence">
        <p className="measure mb-4 font-serif text-body">
          Confidence is no part of the rating. It says how much further evidence could change it, and why.
        </p>
        <Facts
          facts={CONFIDENCES.map((level) => ({
            term: level.charAt(0).toUpperCase() + level.slice(1),
            detail: CONFIDENCE_DEFINITIONS[level],
          }))}
        />
      </Section>
      <Section title="When we were wrong" id="corrections">
        <Facts
          facts={Object.values(CORRECTION_WORDS).map(({ word, definition }) => ({
            term: word,
            detail: definition,
          }))}
        />
        <p className="measure mt-4 font-serif text-body">
          A changed rating is always announced, with the old one and the new one, on the claim’s page and in
          the{' '}
          <a href="/corrections" className="link">
            list of corrections
          </a>
          . A verdict that cannot stand is withdrawn, with a notice that says why.
        </p>
      </Section>
    </ReaderMain>
  )
}

const PARTS = [
  { href: '#ratings', text: 'The ratings' },
  { href: '#steps', text: 'From a sentence to a verdict' },
  { href: '#confidence', text: 'How sure we are' },
  { href: '#corrections', text: 'When we were wrong' },
] as const
