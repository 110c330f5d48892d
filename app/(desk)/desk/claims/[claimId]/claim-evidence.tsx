import { citedAs } from '@/app/_server/cited-as'
import { uploadPlace } from '@/app/_server/stored-files'
import { AttachEvidenceForm } from '@/components/evidence/attach-evidence-form'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { RemovedEvidence } from '@/components/evidence/removed-evidence'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { deskDb } from '@/db/client'
import { findClaimCaptures } from '@/db/queries/desk/claim-captures'
import { listClaimEvidence, type SeenPiece } from '@/db/queries/desk/claim-evidence'
import { listKeptCopies } from '@/db/queries/desk/kept-copies'
import { listDeskPeople } from '@/db/queries/desk/people'
import { calendarDay } from '@/domain/days'
import { independenceWords } from '@/domain/requirements'
import { usualEvidence } from '@/domain/usual-evidence'
import { captureCommands } from '../../captures/commands'
import { ClaimMatrix } from './claim-matrix'
import { attach, change, nameReader, remove, restore } from './evidence/actions'
import type { OpenedClaim } from './open-claim'
import { refusalsOf } from './refusals'
import { end, rule } from './rulings/actions'

/** The evidence of a claim: what there is, whether it is enough, what was removed, and the form for more. */
export async function ClaimEvidence({ opened, timeZone }: { opened: OpenedClaim; timeZone: string }) {
  const { actor, claim, state } = opened
  const db = deskDb()
  const [{ pieces, rulings, independence }, people, captures] = await Promise.all([
    listClaimEvidence(db, claim.id, actor.id),
    listDeskPeople(db),
    findClaimCaptures(db, claim.id, actor.id),
  ])
  const listed = pieces.filter(({ removedAt }) => removedAt === null)
  const seen = listed.flatMap((piece) => (piece.hidden ? [] : [piece.source.id]))
  const copies = await listKeptCopies(db, seen)
  const standing = listed.map((piece) => {
    if (piece.hidden) return piece
    const consulted = { at: piece.createdAt, copy: copies.get(piece.source.id), timeZone }
    return { ...piece, cited: citedAs(piece.source, consulted, piece.locator) }
  })
  const most = uploadPlace().limits.file
  const removed = pieces.filter((piece): piece is SeenPiece => !piece.hidden && piece.removedAt !== null)
  const refusals = refusalsOf(state, actor, {
    edit: 'edit_evidence',
    rule: 'rule_independence',
    remove: 'remove_evidence',
    nameReader: 'name_evidence_reader',
    restore: 'restore_evidence',
    attach: 'attach_evidence',
  })
  return (
    <Section title="Evidence" id="evidence" focusable>
      {standing.length === 0 ? (
        <EmptyState title="No evidence yet">
          Attach what supports the claim and what speaks against it, each with its own words.
        </EmptyState>
      ) : (
        <p className="border-s-2 border-ink bg-sunken px-4 py-2 text-ui">
          {independenceWords(independence.rule, independence.groups)}
          {independence.unseen && ' What you may not see is not counted here.'}
        </p>
      )}
      <ClaimMatrix opened={opened} timeZone={timeZone} />
      <EvidenceList
        pieces={standing}
        people={people}
        timeZone={timeZone}
        most={most}
        actions={{ edit: change, remove, nameReader }}
        refusals={refusals}
        independence={{ rulings, actions: { rule, end }, refusal: refusals.rule }}
        captures={{ ...captures, ...captureCommands(actor) }}
      />
      <RemovedEvidence pieces={removed} timeZone={timeZone} action={restore} refusal={refusals.restore} />
      <div className="mt-6">
        <AttachEvidenceForm
          action={attach}
          claimId={claim.id}
          refusal={refusals.attach}
          usual={usualEvidence(lastOf(standing), {
            claim: claim.language,
            askedBy: actor.name,
            today: calendarDay(new Date(), timeZone),
          })}
          most={most}
        />
      </div>
    </Section>
  )
}

/** The last piece that this person may see. */
function lastOf(pieces: Awaited<ReturnType<typeof listClaimEvidence>>['pieces']): SeenPiece | null {
  return pieces.filter((piece): piece is SeenPiece => !piece.hidden).at(-1) ?? null
}
