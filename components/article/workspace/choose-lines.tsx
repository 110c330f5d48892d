import type { ReactNode } from 'react'
import {
  ActionForm,
  HiddenFields,
  type Option,
  Select,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { DECLINE_REASON_WORDS, DECLINED_TOGETHER, OFTEN_CHECKED_BECAUSE } from '@/domain/claim'
import { ChosenCount } from './chosen-count'

/** Which suggestions are ticked when the page comes, and the addresses that tick others. */
export type Choice = {
  readonly ticked: ReadonlySet<string>
  readonly paragraph: { readonly href: string; readonly count: number } | null
  readonly all: { readonly href: string; readonly count: number }
  readonly none: string
  /** The claims into which they can be merged. */
  readonly keepable: readonly Option[]
}

type Props = {
  action: ServerAction
  versionId: string
  /** The sentence in hand, which stays so. */
  at: number | null
  choice: Choice
  children: ReactNode
}

const OFTEN = OFTEN_CHECKED_BECAUSE.map((value) => ({ value, text: value }))
const REASONS = DECLINED_TOGETHER.map((value) => ({ value, text: DECLINE_REASON_WORDS[value] }))

/** The form around the claims that accepts, merges or declines those that are ticked; what does so is seen while one is. */
export function ChooseLines({ action, versionId, at, choice, children }: Props) {
  return (
    <div className="claims-to-choose">
      <ActionForm action={action} label="Decide several suggestions">
        <HiddenFields values={{ versionId }} />
        {at !== null && <input type="hidden" name="number" value={at} />}
        <div>
          <ChooseLinks choice={choice} />
          {children}
          <div className="choose-bar sticky bottom-0 z-10 border border-ink bg-surface p-3 shadow-overlay lg:fixed lg:end-8 lg:w-80 xl:w-104">
            <ChosenCount />
            <div className="mt-2 grid grid-cols-1 gap-3">
              <Decision>
                <TextField
                  name="selectionReason"
                  label="Why check them"
                  optional
                  maxLength={500}
                  offered={OFTEN}
                />
                <SubmitButton name="decision" value="accept">
                  Accept them
                </SubmitButton>
              </Decision>
              <Decision>
                <Select name="into" label="The claim that is kept" options={choice.keepable} empty="Choose" />
                <SubmitButton name="decision" value="merge" variant="quiet">
                  Merge them
                </SubmitButton>
              </Decision>
              <Decision>
                <Select name="reason" label="Why they are declined" options={REASONS} empty="Choose" />
                <SubmitButton name="decision" value="decline" variant="danger">
                  Decline them
                </SubmitButton>
              </Decision>
            </div>
          </div>
        </div>
      </ActionForm>
    </div>
  )
}

/** What a decision asks, and the button for it beside it. */
function Decision({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] items-end gap-2">{children}</div>
}

/** The ways to tick several suggestions at once; as links they work without scripts. */
function ChooseLinks({ choice: { ticked, paragraph, all, none } }: { choice: Choice }) {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 border-b border-hairline pb-2 text-meta text-ink-2">
      <span>Choose suggestions:</span>
      {paragraph && paragraph.count > 0 && (
        <a href={paragraph.href} className="link">
          all {paragraph.count} in this paragraph
        </a>
      )}
      <a href={all.href} className="link">
        all {all.count}
      </a>
      {ticked.size > 0 && (
        <a href={none} className="link">
          none
        </a>
      )}
    </p>
  )
}
