import type { ReactNode } from 'react'
import { ACCESS_WORDS, ACCESSES } from '@/domain/evidence'

/** Where a source stands, how somebody else gets at it, and where a public archive has it. */
export type FoundAgain = {
  readonly address: string | null
  readonly access: string
  readonly archiveAddress: string | null
}

/** A source's title, leading to it; to the archive's copy where the source is no longer there. */
export function SourceLink({ source, children }: { source: FoundAgain; children: ReactNode }) {
  const { address, archiveAddress, access } = source
  const href = access === 'gone' ? (archiveAddress ?? address) : address
  return href ? <OutLink href={href}>{children}</OutLink> : children
}

/** What stands in the way to a source, and the way to the archive's copy; nothing where it is open and nowhere else. */
export function SourceAccess({ source: { access, archiveAddress } }: { source: FoundAgain }) {
  const known = ACCESSES.find((word) => word === access) ?? 'open'
  if (known === 'open' && !archiveAddress) return null
  return (
    <span className="block">
      {known !== 'open' && <>{ACCESS_WORDS[known]}. </>}
      {archiveAddress && <OutLink href={archiveAddress}>Copy in a public archive</OutLink>}
    </span>
  )
}

function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener nofollow ugc" className="link">
      {children}
    </a>
  )
}
