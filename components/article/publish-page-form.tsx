'use client'

import {
  ActionForm,
  Checkbox,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
} from '@/components/form'
import { Notice } from '@/components/ui/notice'
import { GROUND_WORDS, GROUNDS, type Ground, publishPageInput } from '@/domain/article'

const MEANING: Record<Ground, string> = {
  own: 'The desk wrote this text itself. Readers get all of it.',
  licensed: 'A licence allows the desk to show all of it.',
  permitted: 'Whoever holds the rights has allowed it, in writing.',
  public_domain: 'Nobody holds rights in the text any more, or ever did.',
}

const OPTIONS = [
  {
    value: '',
    text: 'Quotations only',
    definition:
      'Title, byline and link, and of the text only the sentences in which claims stand, with a sentence either side. Needs no ground.',
  },
  ...GROUNDS.map((ground) => ({ value: ground, text: GROUND_WORDS[ground], definition: MEANING[ground] })),
]

type Props = {
  action: ServerAction
  page: { articleId: string; versionId: string; ground: Ground | '' }
  open: number
  sentences: number
  workspace: string
  again: boolean
}

/** Publishes an article's page: how much of its text readers may be given, and knowingly when sentences are still open. */
export function PublishPageForm({ action, page, open, sentences, workspace, again }: Props) {
  const { articleId, versionId, ground } = page
  return (
    <ActionForm action={action} schema={publishPageInput} label="Publish the page" values={{ ground }}>
      <HiddenFields values={{ articleId, versionId }} />
      <RadioCards
        name="ground"
        label="How much of the text, and on what ground"
        hint="You record the ground under your name. Without one the law of quotation is all there is."
        options={OPTIONS}
      />
      {open > 0 && (
        <div className="grid gap-3">
          <Notice
            tone="warn"
            title={`${open} of ${sentences} sentences ${open === 1 ? 'is' : 'are'} still open`}
          >
            Readers could take what nobody has looked at for checked.{' '}
            <a href={`${workspace}#article-text`} className="link">
              Decide them first
            </a>
            , or publish knowingly.
          </Notice>
          <Checkbox name="incomplete" label="Publish the page before every sentence is decided" />
        </div>
      )}
      <FormActions>
        <SubmitButton>{again ? 'Publish it again' : 'Publish the page'}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
