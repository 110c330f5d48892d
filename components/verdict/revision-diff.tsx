import { Heading } from '@/components/ui/heading'
import { WordDiff } from '@/components/ui/word-diff'
import { partsOf, type RevisionText } from './revision-text'

type Props = { before: RevisionText; after: RevisionText }

/** What changed from one revision of a verdict to another, part by part, word by word. */
export function RevisionDiff({ before, after }: Props) {
  const parts = partsOf(after)
    .map((part, n) => ({ ...part, was: partsOf(before)[n]?.text ?? '' }))
    .filter(({ text, was }) => text !== was)
  if (parts.length === 0)
    return (
      <p className="text-ui text-ink-2">
        Revisions {before.number} and {after.number} of the verdict say the same.
      </p>
    )
  return (
    <div className="grid gap-4">
      {parts.map(({ label, text, was }) => (
        <div key={label}>
          <Heading level={4}>{label}</Heading>
          <div className="measure mt-1 text-ui">
            <WordDiff before={was} after={text} />
          </div>
        </div>
      ))}
    </div>
  )
}
