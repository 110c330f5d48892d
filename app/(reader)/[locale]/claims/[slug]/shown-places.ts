import { markId } from '@/components/article/mark'
import type { ShownPlace } from '@/components/claim/claim-places'
import type { ShownClaim } from '@/db/queries/reader/claim'
import { articlePath } from '@/domain/address'

/** A claim's places with their way back into the text, to the claim's first mark there. */
export function shownPlaces(claim: ShownClaim): ShownPlace[] {
  return claim.places.map((place) => ({
    ...place,
    href: place.article && `${articlePath(place.article)}#${markId({ anchor: claim.publicId })}`,
  }))
}
