import { Notice } from '@/components/ui/notice'
import { deskDb } from '@/db/client'
import { listTextChanges } from '@/db/queries/desk/text-changes'

/** The mark of a claim whose words in its article changed and on which no verdict has been approved since. */
export async function TextChanged({ claimId }: { claimId: string }) {
  const [change] = await listTextChanges(deskDb(), [claimId])
  if (!change) return null
  return (
    <div className="mb-6">
      <Notice tone="warn" title="Text changed">
        In version {change.number} of its article the words of this claim are others than before. Read it
        again before a verdict is approved.{' '}
        <a href={`/desk/articles/${change.articleId}/versions`} className="link">
          See both texts
        </a>
      </Notice>
    </div>
  )
}
