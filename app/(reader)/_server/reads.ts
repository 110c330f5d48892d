import 'server-only'
import { cache } from 'react'
import { readerDb } from '@/db/client'
import { findArticle } from '@/db/queries/reader/article'
import { findClaim } from '@/db/queries/reader/claim'
import { findClaimHistory } from '@/db/queries/reader/claim-history'
import { findDesk } from '@/db/queries/reader/desk'
import { publicIdOf } from '@/domain/address'

// One read for a page's head, body and markup: each is asked once a render.

export const readDesk = cache(() => findDesk(readerDb()))

/** What an address's last segment names, in whatever spelling of its words; null where readers may not know of it. */
export const readClaim = cache(async (slug: string) => {
  const id = publicIdOf(slug)
  return id ? findClaim(readerDb(), id) : null
})

export const readClaimHistory = cache(async (slug: string) => {
  const id = publicIdOf(slug)
  return id ? findClaimHistory(readerDb(), id) : null
})

export const readArticle = cache(async (slug: string) => {
  const id = publicIdOf(slug)
  return id ? findArticle(readerDb(), id) : null
})
