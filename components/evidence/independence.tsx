'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  RadioCards,
  Select,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { RULINGS, type Ruling } from '@/domain/evidence'
import { RULING_WORDS, ruleIndependenceInput } from '@/domain/ruling'

/** A ruling that stands, as it is told at one of its pieces. */
export type ToldRuling = {
  readonly id: string
  readonly evidenceId: string
  readonly otherId: string | null
  readonly counts: Ruling
  /** Null where it was redacted. */
  readonly reason: string | null
  readonly by: string
}

/** What independence needs to know of a piece. */
export type RuledPiece = { readonly id: string; readonly title: string; readonly counts: boolean }

export type IndependenceCommands = {
  readonly rulings: readonly ToldRuling[]
  readonly actions: { readonly rule: ServerAction; readonly end: ServerAction }
  /** Why this person may not, or null. */
  readonly refusal: string | null
}

type Props = IndependenceCommands & { piece: RuledPiece; pieces: readonly RuledPiece[] }

/** What was ruled on the independence of a piece, each with the way back; nothing where nothing was. */
export function RulingsOn({ piece, pieces, rulings, actions, refusal }: Props) {
  const own = rulings.filter(({ evidenceId, otherId }) => evidenceId === piece.id || otherId === piece.id)
  if (own.length === 0) return null
  const titleOf = (id: string | null) => pieces.find((one) => one.id === id)?.title ?? 'another piece'
  return (
    <div className="mt-3 grid gap-3">
      {own.map((ruling) => {
        const other = ruling.evidenceId === piece.id ? ruling.otherId : ruling.evidenceId
        return (
          <div key={ruling.id} className="grid gap-2 border-s-2 border-control ps-3 text-ui">
            <RulingWords ruling={ruling} other={titleOf(other)} />
            {refusal === null && (
              <ActionForm action={actions.end} label={`End the ruling on: ${piece.title}`}>
                <HiddenFields values={{ rulingId: ruling.id }} />
                <SubmitButton variant="quiet" size="small">
                  End this ruling
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** A ruling in words: how the piece counts, why, and by whom. */
export function RulingWords({ ruling, other }: { ruling: ToldRuling; other: string }) {
  return (
    <p className="measure wrap-anywhere">
      {ruling.counts === 'apart' ? (
        'Counts apart: '
      ) : (
        <>
          Counts together with <cite dir="auto">{other}</cite>:{' '}
        </>
      )}
      <span dir="auto">{ruling.reason ?? '(redacted)'}</span>{' '}
      <span className="text-meta text-ink-3">
        Ruled by <bdi>{ruling.by}</bdi>
      </span>
    </p>
  )
}

/** Rules on the independence of a piece; nothing for one that does not count, and for who may not. */
export function RuleForm({ piece, pieces, actions, refusal }: Omit<Props, 'rulings'>) {
  if (refusal !== null || !piece.counts) return null
  const counting = pieces.filter(({ id, counts }) => counts && id !== piece.id)
  const offered = counting.length > 0 ? RULINGS : (['apart'] as const)
  return (
    <ActionForm
      action={actions.rule}
      schema={ruleIndependenceInput}
      label={`Rule on the independence of: ${piece.title}`}
      fold="Rule on its independence"
    >
      <HiddenFields values={{ evidenceId: piece.id }} />
      <RadioCards
        name="counts"
        label="How it counts"
        hint="This goes over what is computed from owner and basis. It makes you one of the writers of the verdict."
        options={offered.map((counts) => ({ value: counts, text: RULING_WORDS[counts] }))}
      />
      {counting.length > 0 && (
        <Select
          name="otherId"
          label="The other piece"
          optional
          empty="None"
          options={counting.map(({ id, title }) => ({ value: id, text: title }))}
        />
      )}
      <TextArea name="reason" label="Why" rows={2} limit={500} />
      <FormActions>
        <SubmitButton variant="quiet">Rule so</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
