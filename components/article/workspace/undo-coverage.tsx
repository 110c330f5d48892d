import { ActionForm, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { COVERAGE_WORDS } from '@/domain/article'
import { sentenceNumbers, sentencesInWords } from '@/domain/sentence-numbers'

type Props = {
  action: ServerAction
  versionId: string
  /** The sentences just decided, and as what. */
  numbers: readonly number[]
  coverage: 'nothing_to_check' | 'opinion'
  /** Sentences that stay open, because a suggestion in them is undecided. */
  left: readonly number[]
  /** How many suggestions were declined with them, which opening them again does not bring back. */
  declined: number
}

/** What was just decided of sentences, what was left, and how the decision is taken back. */
export function UndoCoverage({ action, versionId, numbers, coverage, left, declined }: Props) {
  const which = sentencesInWords(numbers)
  return (
    <ActionForm action={action} label={`Take back the decision on ${which.toLowerCase()}`}>
      <HiddenFields
        values={{ versionId, numbers: sentenceNumbers(numbers), was: coverage, coverage: 'open' }}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border border-hairline bg-sunken px-3 py-2 text-ui">
        <p role="status" className="min-w-0">
          {which}: {COVERAGE_WORDS[coverage].toLowerCase()}.
          {left.length > 0 &&
            ` ${sentencesInWords(left)} ${left.length === 1 ? 'stays' : 'stay'} open: something there is still to decide by itself.`}
          {declined > 0 && (
            <span className="text-ink-2">
              {' '}
              {declined === 1 ? 'A suggestion' : `${declined} suggestions`} declined there{' '}
              {declined === 1 ? 'stays' : 'stay'} declined.
            </span>
          )}
        </p>
        <span data-key="u">
          <SubmitButton variant="quiet" size="small">
            Undo
          </SubmitButton>
        </span>
      </div>
    </ActionForm>
  )
}
