import { Time } from '@/components/ui/time'
import type { Attribution } from '@/domain/claim'

type Props = { attribution: Attribution; name: string | null; madeOn?: string | null }

/** Who asserts a claim, and when. Somebody unnamed stays so. */
export function ClaimantLine({ attribution, name, madeOn }: Props) {
  return (
    <>
      {attribution === 'named' && name ? (
        <>
          Claimed by <bdi className="font-semibold text-ink">{name}</bdi>
        </>
      ) : (
        UNNAMED[attribution === 'named' ? 'unnamed' : attribution]
      )}
      {madeOn && (
        <>
          , <Time at={madeOn} />
        </>
      )}
    </>
  )
}

const UNNAMED = {
  article: 'Claimed by the article itself',
  unnamed: 'Claimed by somebody the article does not name',
} as const
