import { ClaimPoints } from '@/components/evidence/claim-points'
import { EvidenceMatrix } from '@/components/evidence/evidence-matrix'
import { Heading } from '@/components/ui/heading'
import { deskDb } from '@/db/client'
import { findEvidenceMatrix } from '@/db/queries/desk/evidence-matrix'
import { SAID_IT } from '@/domain/points'
import { refusalSentence } from '@/domain/workflow'
import type { OpenedClaim } from './open-claim'
import { add, remove, restore, setStance } from './points/actions'

/** The evidence of a claim against its points, with the points themselves; nothing where there is neither and none may be added. */
export async function ClaimMatrix({ opened, timeZone }: { opened: OpenedClaim; timeZone: string }) {
  const { actor, claim, state } = opened
  const matrix = await findEvidenceMatrix(deskDb(), claim.id, actor.id)
  const mayWork = refusalSentence(state, 'set_point_stance', actor) === null
  if (matrix.rows.length === 0 && !mayWork) return null
  return (
    <div id="matrix" className="my-6">
      <Heading level={3}>Point by point</Heading>
      <div className="mt-2 grid grid-cols-1 gap-4">
        {matrix.rows.length > 0 ? (
          <EvidenceMatrix matrix={matrix} action={mayWork ? setStance : null} />
        ) : (
          <p className="text-ui text-ink-2">
            Once evidence is attached, this table says what each piece shows on each point of the claim.
          </p>
        )}
        {mayWork && (
          <ClaimPoints
            claimId={claim.id}
            points={matrix.points.filter(({ postedAs }) => postedAs !== SAID_IT)}
            removed={matrix.removedPoints}
            timeZone={timeZone}
            actions={{ add, remove, restore }}
          />
        )}
      </div>
    </div>
  )
}
