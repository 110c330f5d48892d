import type { Attribution } from '@/domain/claim'
import { namesIn, worthOf } from '@/domain/extraction/worth'

type Props = { claim: { statement: string; language: string; attribution: Attribution } }

/** How much a suggested claim is worth checking, with the reasons, and whom and what it names: found by rules over its words, which are English ones. */
export function WorthLine({ claim: { statement, language, attribution } }: Props) {
  if (!/^en\b/i.test(language)) return null
  const { level, reasons } = worthOf(statement, { attribution, kind: 'fact' })
  const names = namesIn(statement)
  return (
    <p className="mt-2 text-meta text-ink-2">
      Worth checking: <strong className="font-semibold text-ink">{level}</strong>. {reasons.join(' ')}
      {names.length > 0 && ` Named: ${names.join(', ')}.`}
    </p>
  )
}
