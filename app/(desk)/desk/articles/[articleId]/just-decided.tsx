import { DecidedClaim } from '@/components/article/workspace/decided-claim'
import { UndoCoverage } from '@/components/article/workspace/undo-coverage'
import { touches } from '@/domain/position'
import { readSentenceNumbers } from '@/domain/sentence-numbers'
import { decideTogether } from './coverage/actions'
import type { OpenWorkspace } from './open-workspace'

type Props = { workspace: OpenWorkspace; query: Readonly<Record<string, unknown>> }

/** What the address says was decided a moment ago, of a sentence or of a claim, and how it is taken back. */
export function JustDecided({ workspace: { sentences, claims, versionId }, query }: Props) {
  const claim = claims.find(({ id }) => id === query.decidedClaim)
  if (claim) return <DecidedClaim claim={claim} />
  const named = (name: 'decided' | 'left') => {
    const numbers = new Set(readSentenceNumbers(String(query[name] ?? '')))
    return sentences.filter(({ number }) => numbers.has(number))
  }
  const decided = named('decided')
  const coverage = decided[0]?.coverage
  if (coverage !== 'nothing_to_check' && coverage !== 'opinion') return null
  const these = decided.filter((sentence) => sentence.coverage === coverage)
  const declined = claims.filter(
    ({ stage, places }) =>
      stage === 'declined' && places.some((place) => these.some((sentence) => touches(place, sentence))),
  )
  return (
    <UndoCoverage
      action={decideTogether}
      versionId={versionId}
      numbers={these.map(({ number }) => number)}
      coverage={coverage}
      left={named('left').flatMap(({ coverage, number }) => (coverage === 'open' ? [number] : []))}
      declined={declined.length}
    />
  )
}
