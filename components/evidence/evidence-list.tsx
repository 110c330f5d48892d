import { ShieldAlert } from 'lucide-react'
import type { ShownFlag } from '@/components/capture/flag-notice'
import type { CaptureCommands, ShownCapture } from '@/components/capture/latest-capture'
import { PieceCapture, type ShownLookup } from '@/components/capture/piece-capture'
import type { ServerAction } from '@/components/form'
import { EditEvidenceForm } from './edit-evidence-form'
import { editablePiece } from './editable-piece'
import { NameReaderForm, RemoveEvidenceForm } from './evidence-commands'
import { EvidencePiece, type Piece } from './evidence-piece'
import { type IndependenceCommands, RuleForm, RulingsOn } from './independence'

/** A piece a person may see, or the mark of a restricted one that they may not. */
export type ListedPiece =
  | (Piece & { readonly hidden: false; readonly readerIds: readonly string[] })
  | { readonly hidden: true; readonly id: string; readonly mayBeSeenBy: readonly string[] }

type Command = 'edit' | 'remove' | 'nameReader'

type Props = {
  pieces: readonly ListedPiece[]
  people: readonly { readonly id: string; readonly name: string }[]
  timeZone: string
  /** Largest file that a form takes, in bytes. */
  most: number
  independence: IndependenceCommands
  actions: Readonly<Record<Command, ServerAction>>
  /** Why this person may not, by command; null where they may. */
  refusals: Readonly<Record<Command, string | null>>
  /** The copies of the pages that are cited, by source, and whether the quotes are in them, by piece. */
  captures: CaptureCommands & {
    readonly bySource: ReadonlyMap<string, ShownCapture>
    readonly lookups: ReadonlyMap<string, ShownLookup>
    readonly flags: readonly (ShownFlag & { readonly sourceId: string | null })[]
  }
}

/** The evidence of a claim with what can be done to each piece; why nothing can is said once, where evidence is attached. */
export function EvidenceList({ pieces, independence, captures, ...rest }: Props) {
  return (
    <ol className="grid grid-cols-1">
      {pieces.map((piece) => (
        <li
          key={piece.id}
          id={`evidence-${piece.id}`}
          tabIndex={-1}
          className="border-t border-hairline py-6 first:border-t-0 first:pt-2"
        >
          {piece.hidden ? (
            <HiddenMark mayBeSeenBy={piece.mayBeSeenBy} />
          ) : (
            <article aria-label={`Evidence: ${piece.source.title}`}>
              <EvidencePiece piece={piece} timeZone={rest.timeZone} />
              {piece.source.address && (
                <PieceCapture
                  {...captures}
                  source={piece.source}
                  capture={captures.bySource.get(piece.source.id) ?? null}
                  lookup={captures.lookups.get(piece.id) ?? null}
                  flags={captures.flags.filter(({ sourceId }) => sourceId === piece.source.id)}
                  restricted={piece.visibility === 'restricted'}
                  timeZone={rest.timeZone}
                />
              )}
              <RulingsOn {...independence} piece={ruledPiece(piece)} pieces={ruledPieces(pieces)} />
              <Commands piece={piece} pieces={pieces} independence={independence} {...rest} />
            </article>
          )}
        </li>
      ))}
    </ol>
  )
}

const ruledPiece = ({ id, source, group }: Extract<ListedPiece, { hidden: false }>) => ({
  ...{ id, title: source.title, counts: group !== null },
})

const ruledPieces = (pieces: readonly ListedPiece[]) =>
  pieces.flatMap((one) => (one.hidden ? [] : [ruledPiece(one)]))

function HiddenMark({ mayBeSeenBy }: { mayBeSeenBy: readonly string[] }) {
  return (
    <p className="flex gap-2 text-ui text-ink-2">
      <ShieldAlert aria-hidden="true" size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      <span>
        A restricted piece of evidence. It can be seen by <bdi>{mayBeSeenBy.join(', ')}</bdi>, who can let you
        see it too.
      </span>
    </p>
  )
}

function Commands({
  piece,
  pieces,
  independence,
  people,
  most,
  actions,
  refusals,
}: Omit<Props, 'captures'> & { piece: Extract<ListedPiece, { hidden: false }> }) {
  if (refusals.edit) return null
  const { title } = piece.source
  const others = people.filter(({ id }) => !piece.readerIds.includes(id))
  const shared = { evidenceId: piece.id }
  return (
    <div className="mt-4">
      <EditEvidenceForm
        action={actions.edit}
        piece={editablePiece(piece)}
        label={`Change: ${title}`}
        refusal={null}
        most={most}
      />
      <RuleForm {...independence} piece={ruledPiece(piece)} pieces={ruledPieces(pieces)} />
      <RemoveEvidenceForm
        {...shared}
        action={actions.remove}
        label={`Remove: ${title}`}
        refusal={refusals.remove}
      />
      {piece.visibility === 'restricted' && others.length > 0 && (
        <NameReaderForm
          {...shared}
          action={actions.nameReader}
          label={`Who may see: ${title}`}
          refusal={refusals.nameReader}
          people={others}
        />
      )}
    </div>
  )
}
