import { UndoCoverage } from '@/components/article/workspace/coverage-form'
import { DecidedClaim } from '@/components/article/workspace/decided-claim'
import { decide } from './actions'
import type { OpenWorkspace } from './open-workspace'

type Props = { workspace: OpenWorkspace; query: Readonly<Record<string, unknown>> }

/** What the address says was decided a moment ago, of a sentence or of a claim, and how it is taken back. */
export function JustDecided({ workspace: { sentences, claims, versionId }, query }: Props) {
  const claim = claims.find(({ id }) => id === query.decidedClaim)
  if (claim) return <DecidedClaim claim={claim} />
  const sentence = sentences.find(({ number }) => String(number) === query.decided)
  if (!sentence || sentence.coverage === 'open' || sentence.coverage === 'claim') return null
  const { number, coverage } = sentence
  return <UndoCoverage action={decide} sentence={{ versionId, number, coverage }} />
}
