import type { Stage } from '@/domain/claim'
import { StageSteps } from './stage-steps'

type Props = {
  stage: Stage
  article: { readonly id: string; readonly title: string } | null
  address: string | null
}

/** The line above a claim: its stage, the article it belongs to, and its public address. */
export function ClaimKicker({ stage, article, address }: Props) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 font-normal tracking-normal">
      <StageSteps stage={stage} />
      {article ? (
        <a href={`/desk/articles/${article.id}`} className="link" dir="auto">
          {article.title}
        </a>
      ) : (
        <span>Claim without an article</span>
      )}
      <span className="text-ink-3 wrap-anywhere">{address ?? 'No public address yet'}</span>
    </span>
  )
}
