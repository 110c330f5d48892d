import { Heading } from '@/components/ui/heading'
import { Section } from '@/components/ui/section'
import { WordDiff } from '@/components/ui/word-diff'
import { RevisionDiff } from '@/components/verdict/revision-diff'
import type { RevisionText } from '@/components/verdict/revision-text'
import type { ApprovedSet } from '@/domain/approval'

/** The revision that was decided on before, with the statement it stood under. */
export type Earlier = {
  readonly revision: RevisionText
  readonly statement: string
  readonly as: 'published' | 'approved' | 'returned'
}

/** What changed since the revision that was published, or decided on last. */
export function ChangesSince({ earlier, now }: { earlier: Earlier; now: ApprovedSet }) {
  return (
    <Section title={`Changed since revision ${earlier.revision.number} was ${earlier.as}`}>
      <div className="grid gap-4">
        {earlier.statement !== now.statement && (
          <div>
            <Heading level={4}>Statement</Heading>
            <div className="measure mt-1 text-ui">
              <WordDiff before={earlier.statement} after={now.statement} lang={now.language} />
            </div>
          </div>
        )}
        <RevisionDiff before={earlier.revision} after={now.revision} />
      </div>
    </Section>
  )
}
