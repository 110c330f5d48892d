import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { Button } from '@/components/ui/button'
import { sentenceNumbers, sentencesInWords } from '@/domain/sentence-numbers'
import { RANGE_KEYS } from './keys'

type Props = {
  action: ServerAction
  versionId: string
  /** The open sentences to the end of the paragraph, and those of them that hold a suggestion or claim. */
  open: readonly number[]
  held: readonly number[]
}

/** Decides every open sentence to the end of the paragraph in one step; those with an undecided suggestion are left open, and named. */
export function RangeForm({ action, versionId, open, held }: Props) {
  const free = open.filter((number) => !held.includes(number))
  if (free.length === 0)
    return (
      <span data-key={Object.values(RANGE_KEYS).join(' ')}>
        <Button
          reason={`${sentencesInWords(held)}: a suggestion there is undecided, so each is decided by itself.`}
        >
          To the end of the paragraph
        </Button>
      </span>
    )
  return (
    <ActionForm action={action} label="To the end of the paragraph">
      <HiddenFields values={{ versionId, numbers: sentenceNumbers(open), was: 'open' }} />
      <div className="grid gap-2">
        <p className="text-meta text-ink-2">
          To the end of the paragraph: {sentencesInWords(free).toLowerCase()}.
          {held.length > 0 &&
            ` ${sentencesInWords(held)} ${held.length === 1 ? 'stays' : 'stay'} open: a suggestion there is undecided.`}
        </p>
        <FormActions>
          <span data-key={RANGE_KEYS.nothing_to_check}>
            <SubmitButton name="coverage" value="nothing_to_check" variant="quiet" size="small">
              All nothing to check
            </SubmitButton>
          </span>
          <span data-key={RANGE_KEYS.opinion}>
            <SubmitButton name="coverage" value="opinion" variant="quiet" size="small">
              All opinion
            </SubmitButton>
          </span>
        </FormActions>
      </div>
    </ActionForm>
  )
}
