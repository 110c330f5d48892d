import { StageSteps } from '@/components/claim/stage-steps'
import { StanceMark } from '@/components/evidence/stance-mark'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { Stage } from '@/domain/claim'
import { type Stance, VISIBILITY_WORDS, type Visibility } from '@/domain/evidence'

/** A piece of evidence from the source, with the claim it is cited for. */
export type SourceUse = {
  readonly id: string
  readonly stance: Stance
  readonly visibility: Visibility
  readonly locator: string | null
  readonly decisivePrimary: boolean
  readonly citedAt: Date
  readonly claim: {
    readonly id: string
    readonly statement: string
    readonly language: string
    readonly stage: Stage
  }
}

/** Where a source is cited: each claim with what the source shows of it and how far the claim is. */
export function SourceUses({ uses, timeZone }: { uses: readonly SourceUse[]; timeZone: string }) {
  return (
    <ol>
      {uses.map(({ id, stance, visibility, locator, decisivePrimary, citedAt, claim }) => (
        <li
          key={id}
          className="grid gap-x-8 gap-y-2 border-t border-hairline py-3 first:border-t-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <a
              href={`/desk/claims/${claim.id}#evidence`}
              lang={claim.language}
              dir="auto"
              className="link-plain wrap-anywhere font-serif text-body font-semibold leading-snug"
            >
              {claim.statement}
            </a>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <StanceMark stance={stance} />
              {visibility !== 'public' && <Badge tone="strong">{VISIBILITY_WORDS[visibility].word}</Badge>}
              {decisivePrimary && <Badge tone="strong">Decisive primary source</Badge>}
            </p>
            <p className="mt-1 wrap-anywhere text-meta text-ink-3">
              {locator && (
                <>
                  <bdi>{locator}</bdi>,{' '}
                </>
              )}
              cited <Time at={citedAt} timeZone={timeZone} />
            </p>
          </div>
          <p>
            <StageSteps stage={claim.stage} />
          </p>
        </li>
      ))}
    </ol>
  )
}
