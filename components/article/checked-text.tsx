import { EmptyState } from '@/components/ui/empty-state'
import type { MarkedBlock } from '@/domain/anchoring/marked-text'
import { ClaimNotes, type NotedClaim } from './claim-notes'
import { MarkedText } from './marked-text'

type Props = {
  blocks: readonly MarkedBlock[]
  claims: readonly NotedClaim[]
  language: string
  /** Set where readers are given quotations only: whose text it is and where it stands whole. */
  quotedOnly: { publisher: string | null; address: string | null } | null
}

/** An article's text with its marks, and the claims as notes beside it. */
export function CheckedText({ blocks, claims, language, quotedOnly }: Props) {
  return (
    <div className="checked-text">
      <section aria-label={quotedOnly ? 'Quoted passages' : 'Text of the article'}>
        {quotedOnly && <QuotedOnly {...quotedOnly} />}
        <div className={quotedOnly ? 'quoted-passages' : undefined}>
          <MarkedText blocks={blocks} claims={claims} lang={language} />
        </div>
      </section>
      <section aria-labelledby="claims-of-the-text" className="claims-beside">
        <h2 id="claims-of-the-text" className="kicker font-sans text-ink-2">
          Claims in this text
        </h2>
        {claims.length > 0 ? (
          <ClaimNotes claims={claims} />
        ) : (
          <EmptyState title="No claims checked in this article yet" />
        )}
      </section>
      {claims.length > 0 && <script src="/margin-notes.js" defer />}
    </div>
  )
}

function QuotedOnly({ publisher, address }: { publisher: string | null; address: string | null }) {
  return (
    <p className="measure mb-6 border-s border-control ps-4 text-ui text-ink-2">
      This text belongs to {publisher ? <bdi>{publisher}</bdi> : 'its publisher'}. Only the passages that we
      check are shown, each with a sentence either side.{' '}
      {address && (
        <a href={address} rel="noopener nofollow ugc" className="link">
          Read the whole text where it was published
        </a>
      )}
    </p>
  )
}
