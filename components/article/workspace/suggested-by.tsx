import { Notice } from '@/components/ui/notice'
import { type Suggester, suggesterWords } from '@/domain/extraction/suggester'

type Props = {
  suggester: Suggester | null
  /** Whether any suggestion is still to decide; until then it is told where the language model failed. */
  waiting: boolean
}

/** Who suggested the claims of this version. */
export function SuggestedBy({ suggester, waiting }: Props) {
  if (!suggester) return null
  const words = suggesterWords(suggester)
  if (suggester.fault && waiting) return <Notice tone="info">{words}</Notice>
  return <p className="text-meta text-ink-3">{words}</p>
}
