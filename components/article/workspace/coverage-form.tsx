import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { Button } from '@/components/ui/button'
import { COVERAGE_WORDS, type Coverage } from '@/domain/article'
import { COVERAGE_KEYS } from './keys'

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
  if (refusal)
    return (
      <span data-key={Object.values(COVERAGE_KEYS).join(' ')}>
        <Button reason={refusal}>Nothing to check, or opinion</Button>
      </span>
    )
  const { versionId, number, coverage } = sentence
  const declining = suggestions > 0 ? { declineSuggestions: 'on' } : undefined
  return (
    <ActionForm action={action} label={`Decide sentence ${number}`}>
      <HiddenFields values={{ versionId, number, ...declining }} />
      <FormActions>
        {(['nothing_to_check', 'opinion'] as const)
          .filter((choice) => choice !== coverage)
          .map((choice) => (
            <span key={choice} data-key={COVERAGE_KEYS[choice]}>
              <SubmitButton name="coverage" value={choice} variant="quiet">
                {COVERAGE_WORDS[choice]}
              </SubmitButton>
            </span>
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
