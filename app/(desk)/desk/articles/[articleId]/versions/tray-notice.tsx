import { Notice } from '@/components/ui/notice'
import { deskDb } from '@/db/client'
import { countTray } from '@/db/queries/desk/versions'

type Props = { articleId: string; versionId: string }

/** That claims of the version before still wait for their place in this one; nothing while none does. */
export async function TrayNotice({ articleId, versionId }: Props) {
  const waiting = await countTray(deskDb(), versionId)
  if (waiting === 0) return null
  return (
    <div className="mb-6">
      <Notice
        tone="warn"
        title={
          waiting === 1
            ? 'One claim waits for its place in this version'
            : `${waiting} claims wait for their place in this version`
        }
      >
        The text differs where {waiting === 1 ? 'it' : 'they'} stood.{' '}
        <a href={`/desk/articles/${articleId}/versions`} className="link">
          {waiting === 1 ? 'Look at it' : 'Look at them'}
        </a>
      </Notice>
    </div>
  )
}
