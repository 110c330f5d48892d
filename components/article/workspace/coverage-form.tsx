import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { Button } from '@/components/ui/button'
import { COVERAGE_WORDS, type Coverage } from '@/domain/article'

type Props = {
  action: ServerAction
  sentence: { versionId: string; number: number; coverage: Coverage }
  /** How many suggestions stand in it, which deciding declines. */
  suggestions: number
  /** Why it cannot be decided by itself, or null. */
  refusal: string | null
}

/** Decides a sentence that holds no claim, or opens it again. */
export function CoverageForm({ action, sentence, suggestions, refusal }: Props) {
  if (refusal) return <Button reason={refusal}>Nothing to check, or opinion</Button>
  const { versionId, number, coverage } = sentence
  const declining = suggestions > 0 ? { declineSuggestions: 'on' } : undefined
  return (
    <ActionForm action={action} label={`Decide sentence ${number}`}>
      <HiddenFields values={{ versionId, number, ...declining }} />
      <FormActions>
        {(['nothing_to_check', 'opinion'] as const)
          .filter((choice) => choice !== coverage)
          .map((choice) => (
            <SubmitButton key={choice} name="coverage" value={choice} variant="quiet">
              {COVERAGE_WORDS[choice]}
            </SubmitButton>
          ))}
        {coverage !== 'open' && coverage !== 'claim' && (
          <SubmitButton name="coverage" value="open" variant="quiet">
            Open again
          </SubmitButton>
        )}
      </FormActions>
    </ActionForm>
  )
}

type UndoProps = { action: ServerAction; sentence: Props['sentence'] }

/** What was just decided of a sentence, and how to take it back. */
export function UndoCoverage({ action, sentence: { versionId, number, coverage } }: UndoProps) {
  return (
    <ActionForm action={action} label={`Take back the decision on sentence ${number}`}>
      <HiddenFields values={{ versionId, number, coverage: 'open' }} />
      <div className="flex flex-wrap items-center gap-3 border border-hairline bg-sunken px-3 py-2 text-ui">
        <p role="status">
          Sentence {number}: {COVERAGE_WORDS[coverage].toLowerCase()}.
        </p>
        <SubmitButton variant="quiet" size="small">
          Undo
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
