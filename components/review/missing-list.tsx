import { Circle } from 'lucide-react'
import { placeOfMissing } from '@/domain/missing'
import type { Missing } from '@/domain/refusal'

type Props = { missing: readonly Missing[]; claimId: string }

/** What still stands between a draft and its review; each line leads to what mends it. */
export function MissingList({ missing, claimId }: Props) {
  return (
    <ul className="grid gap-1.5 text-ui" aria-label="Still missing">
      {missing.map(({ code, field, sentence }) => (
        <li key={code} className="flex items-start gap-2">
          <Circle aria-hidden="true" size={14} strokeWidth={1.75} className="mt-1 shrink-0 text-ink-3" />
          <a href={placeOfMissing(field, claimId)} className="link">
            {sentence}
          </a>
        </li>
      ))}
    </ul>
  )
}
