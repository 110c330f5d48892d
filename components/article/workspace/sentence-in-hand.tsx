import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { WordSteps } from '@/domain/anchoring/word-steps'
import { COVERAGE_WORDS, type Coverage } from '@/domain/article'
import { STAGE_WORDS } from '@/domain/workflow'
import type { ClaimLine } from './claim-lines'
import { Hand } from './hand'
import { PassageSteps } from './passage-steps'

/** A claim of the sentence, with the forms that decide it here, if it is to decide. */
type ClaimHere = ClaimLine & { readonly forms: ReactNode }

type Props = {
  sentence: {
    number: number
    text: string
    coverage: Coverage
    decidedBy: string | null
    decidedAt: Date | null
  }
  total: number
  lang: string
  claims: readonly ClaimHere[]
  /** The passages one word shorter or longer than it, for a claim of part of it. */
  steps: WordSteps
  /** Who works on it, and the forms that change that. */
  holder: ReactNode
  /** The form that decides it. */
  children: ReactNode
}

/** A sentence taken in hand: how it is decided, which claims stand in it, and what can be decided. */
export function SentenceInHand({ sentence, total, lang, claims, steps, holder, children }: Props) {
  const { number, text, coverage, decidedBy, decidedAt } = sentence
  const suggested = claims.filter(({ stage }) => stage === 'suggested').length
  return (
    <Hand kicker={`Sentence ${number} of ${total}`} title={`Sentence ${number}`}>
      <p lang={lang} dir="auto" className="font-serif text-body max-lg:sr-only">
        {text}
      </p>
      <p role="status" className="mt-2 text-meta text-ink-2">
        <strong className="font-semibold text-ink">{COVERAGE_WORDS[coverage]}</strong>
        {decidedBy && coverage !== 'open' && (
          <>
            , decided by <bdi>{decidedBy}</bdi>
            {decidedAt && (
              <>
                , <Time at={decidedAt} show="minute" />
              </>
            )}
          </>
        )}
      </p>
      {claims.length > 0 && <ClaimsHere claims={claims} />}
      <div className="mt-4 grid grid-cols-1 gap-3">
        {suggested > 0 && (
          <p className="text-meta text-ink-2">
            Or there is no claim here: then the{' '}
            {suggested === 1 ? 'suggestion is' : `${suggested} suggestions are`} declined as not checkable.
          </p>
        )}
        {children}
      </div>
      <div className="mt-4 flex flex-wrap gap-x-4 gap-y-2 border-t border-hairline pt-3 text-ui">
        <a href={`?from=${number}&to=${number}`} data-key="c" className="link">
          Add a claim from this sentence
        </a>
        <PassageSteps steps={steps} />
      </div>
      {holder}
    </Hand>
  )
}

function ClaimsHere({ claims }: { claims: readonly ClaimHere[] }) {
  return (
    <ul className="mt-3 border-t border-hairline text-ui" aria-label="Claims in this sentence">
      {claims.map(({ id, number, stage, statement, language, forms }) => (
        <li
          key={id}
          data-suggestion={forms ? '' : undefined}
          className="flex gap-2 border-b border-hairline py-1.5"
        >
          <span className="tabular shrink-0 text-meta font-semibold text-ink-2">{number}</span>
          <div className="min-w-0 flex-1">
            <a
              href={`?claim=${id}#mark-${number}`}
              lang={language}
              dir="auto"
              className="link-plain line-clamp-2"
            >
              {statement}
            </a>
            <span className="text-meta text-ink-3">{STAGE_WORDS[stage]}</span>
            {forms && <div className="my-2 grid grid-cols-1 gap-3">{forms}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}
