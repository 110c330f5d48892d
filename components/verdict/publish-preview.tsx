import { ReviewSheet, type Subject } from '@/components/review/review-sheet'
import { Facts } from '@/components/ui/facts'
import { CORRECTION_WORDS, type CorrectionKind } from '@/domain/correction'

type Props = {
  subject: Subject & { readonly hash: string }
  byline: readonly string[]
  timeZone: string
  approval: {
    readonly by: string
    readonly correctionKind: CorrectionKind | null
    readonly notice: string | null
  }
}

/** What readers will be shown: the approved set without what is not public, who wrote it, and what is announced. */
export function PublishPreview({ subject, byline, timeZone, approval }: Props) {
  const evidence = subject.set.evidence.filter(({ visibility }) => visibility === 'public')
  const kept = subject.set.evidence.length - evidence.length
  const { correctionKind, notice } = approval
  return (
    <div className="grid gap-6">
      <ReviewSheet
        timeZone={timeZone}
        label="What readers will see"
        subject={{
          ...subject,
          withheldIds: [],
          set: { ...subject.set, evidence },
        }}
      />
      <Facts
        facts={[
          { term: 'Byline', detail: byline.join(', ') },
          { term: 'Approved by', detail: <bdi>{approval.by}</bdi> },
          ...(correctionKind
            ? [{ term: CORRECTION_WORDS[correctionKind].word, detail: notice ?? '(redacted)' }]
            : []),
          ...(kept > 0
            ? [
                {
                  term: 'Not shown',
                  detail: `${kept === 1 ? 'One piece' : `${kept} pieces`} of evidence, not public`,
                },
              ]
            : []),
          {
            term: 'Hash',
            detail: <code className="font-mono text-meta wrap-anywhere">{subject.hash}</code>,
          },
        ]}
      />
    </div>
  )
}
