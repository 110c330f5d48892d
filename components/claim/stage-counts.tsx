import { STAGES, type Stage } from '@/domain/claim'
import { STAGE_WORDS } from '@/domain/workflow'

/** How many claims stand at each stage, in the order of the work; stages without any are left out. */
export function StageCounts({ stages }: { stages: Readonly<Partial<Record<Stage, number>>> }) {
  const counted = STAGES.flatMap((stage) => {
    const n = stages[stage] ?? 0
    return n > 0 ? [{ stage, n }] : []
  })
  if (counted.length === 0) return <p className="text-meta text-ink-3">No claims</p>
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-meta text-ink-2" aria-label="Claims by stage">
      {counted.map(({ stage, n }) => (
        <li key={stage} className="whitespace-nowrap">
          <span className="tabular font-semibold text-ink">{n}</span> {STAGE_WORDS[stage].toLowerCase()}
        </li>
      ))}
    </ul>
  )
}
