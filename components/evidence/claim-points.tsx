'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { Disclosure } from '@/components/ui/disclosure'
import { Time } from '@/components/ui/time'
import { POINT_MAX } from '@/domain/evidence'
import { addPointInput } from '@/domain/points'

type Command = 'add' | 'remove' | 'restore'

type Removed = {
  readonly id: string
  readonly words: string
  readonly removedAt: Date | null
  readonly removedBy: string
}

type Props = {
  claimId: string
  /** The points that people wrote. */
  points: readonly { readonly postedAs: string; readonly words: string }[]
  removed: readonly Removed[]
  timeZone: string
  actions: Readonly<Record<Command, ServerAction>>
}

/** The points of a claim: what it asserts, one by one, to add to and to take off; and those that were taken off, each with the way back. */
export function ClaimPoints({ claimId, points, removed, timeZone, actions }: Props) {
  return (
    <Disclosure summary="Points of the claim">
      <div className="grid gap-5">
        {points.length > 0 && (
          <ul className="grid grid-cols-1">
            {points.map(({ postedAs, words }) => (
              <li
                key={postedAs}
                className="flex flex-wrap items-center justify-between gap-2 border-b border-hairline py-2 text-ui"
              >
                <span dir="auto" className="measure wrap-anywhere">
                  {words}
                </span>
                <OneStep action={actions.remove} pointId={postedAs} label={`Remove the point: ${words}`}>
                  Remove
                </OneStep>
              </li>
            ))}
          </ul>
        )}
        <ActionForm action={actions.add} schema={addPointInput} label="Add a point">
          <HiddenFields values={{ claimId }} />
          <TextField
            name="words"
            label="One thing the claim asserts"
            hint="Where a claim asserts several things, each is checked by itself: “forty ships”, “in 2024”, “a record”."
            maxLength={POINT_MAX}
          />
          <FormActions>
            <SubmitButton variant="quiet">Add the point</SubmitButton>
          </FormActions>
        </ActionForm>
        {removed.length > 0 && (
          <ul className="grid grid-cols-1 gap-2" aria-label="Removed points">
            {removed.map(({ id, words, removedAt, removedBy }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 text-ui">
                <span className="wrap-anywhere">
                  <s dir="auto">{words}</s>
                  <span className="block text-meta text-ink-3">
                    Removed by <bdi>{removedBy}</bdi>
                    {removedAt && (
                      <>
                        , <Time at={removedAt} show="minute" timeZone={timeZone} />
                      </>
                    )}
                  </span>
                </span>
                <OneStep action={actions.restore} pointId={id} label={`Put the point back: ${words}`}>
                  Put it back
                </OneStep>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  )
}

function OneStep({
  action,
  pointId,
  label,
  children,
}: {
  action: ServerAction
  pointId: string
  label: string
  children: string
}) {
  return (
    <ActionForm action={action} label={label}>
      <HiddenFields values={{ pointId }} />
      <SubmitButton variant="quiet" size="small">
        {children}
      </SubmitButton>
    </ActionForm>
  )
}
