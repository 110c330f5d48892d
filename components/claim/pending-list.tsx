import { StatusBadge } from '@/components/verdict/status-badge'
import type { ListedCheck } from './check-entry'

/** Claims without a verdict: their words and what a reader is told, nothing else. */
export function PendingList({ claims }: { claims: readonly ListedCheck[] }) {
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.href} className="border-t border-hairline py-3 first:border-t-0 first:pt-0">
          <p lang={claim.language} dir="auto" className="font-serif text-body leading-snug">
            <a href={claim.href} className="link-plain">
              {claim.statement}
            </a>
          </p>
          <p className="mt-1">
            <StatusBadge status={claim.status} size="small" />
          </p>
        </li>
      ))}
    </ul>
  )
}
