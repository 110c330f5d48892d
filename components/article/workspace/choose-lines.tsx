import type { ReactNode } from 'react'
import { ActionForm, HiddenFields, Select, type ServerAction, SubmitButton } from '@/components/form'
import { DECLINE_REASON_WORDS, DECLINED_TOGETHER } from '@/domain/claim'
import { ChosenCount } from './chosen-count'

/** Which suggestions are ticked when the page comes, and the addresses that tick others. */
export type Choice = {
  readonly ticked: ReadonlySet<string>
  readonly paragraph: { readonly href: string; readonly count: number } | null
  readonly all: { readonly href: string; readonly count: number }
  readonly none: string
}

type Props = {
  action: ServerAction
  versionId: string
  /** The sentence in hand, which stays so. */
  at: number | null
  choice: Choice
  children: ReactNode
}

const REASONS = DECLINED_TOGETHER.map((value) => ({ value, text: DECLINE_REASON_WORDS[value] }))

/** The form around the claims that accepts or declines those that are ticked; what does so is seen while one is. */
export function ChooseLines({ action, versionId, at, choice, children }: Props) {
  return (
    <div className="claims-to-choose">
      <ActionForm action={action} label="Decide several suggestions">
        <HiddenFields values={{ versionId, ...(at !== null && { number: at }) }} />
        <div>
          <ChooseLinks choice={choice} />
          {children}
          <div className="choose-bar sticky bottom-0 z-10 border border-ink bg-surface p-3 shadow-overlay">
            <ChosenCount />
            <div className="mt-2 flex flex-wrap items-end gap-3">
              <SubmitButton name="decision" value="accept">
                Accept them
              </SubmitButton>
              <div className="flex flex-wrap items-end gap-2">
                <Select name="reason" label="Why they are declined" options={REASONS} empty="Choose" />
                <SubmitButton name="decision" value="decline" variant="danger">
                  Decline them
                </SubmitButton>
              </div>
            </div>
          </div>
        </div>
      </ActionForm>
    </div>
  )
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
