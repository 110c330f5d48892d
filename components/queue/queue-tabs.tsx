import { Tabs } from '@/components/ui/tabs'
import { STAGES, type Stage } from '@/domain/claim'
import { countWords, isFiltered, type QueueAsked, queueHref, stagesAsked } from '@/domain/queue'
import { STAGE_WORDS } from '@/domain/workflow'

type Props = { asked: QueueAsked; counts: Readonly<Partial<Record<Stage, number>>> }

/** The stages as tabs, each with how many claims it holds under the filters in force; nothing but noughts is left out. */
export function QueueTabs({ asked, counts }: Props) {
  const none = isFiltered(asked) && STAGES.every((stage) => !counts[stage])
  const tabs = [null, ...STAGES, 'all' as const].map((stage) => ({
    href: queueHref(asked, { stage }),
    text: stage === null ? 'In work' : stage === 'all' ? 'All' : STAGE_WORDS[stage],
    count: none ? undefined : countWords(counts, stagesAsked({ ...asked, stage })),
    current: stage === asked.stage,
  }))
  return <Tabs label="Stages" tabs={tabs} />
}
