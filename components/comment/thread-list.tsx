import type { ServerAction } from '@/components/form'
import { ActionForm, FormActions, HiddenFields, SubmitButton } from '@/components/form'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import { CommentForm } from './comment-form'

/** A thread as the desk reads it, oldest comment first; `resolved` is null while it is open. */
export type ReadThread = {
  readonly id: string
  readonly resolved: { readonly at: Date; readonly by: string } | null
  readonly comments: readonly {
    readonly id: string
    readonly body: string | null
    readonly createdAt: Date
    readonly author: { readonly name: string; readonly role: string }
  }[]
}

type Props = {
  claimId: string
  threads: readonly ReadThread[]
  timeZone: string
  actions: { readonly post: ServerAction; readonly resolve: ServerAction }
  /** Why this person may not reply, and why they may not resolve; null where they may. */
  refusals: { readonly post: string | null; readonly resolve: string | null }
}

/** Threads under each other, each with its reply and the way to resolve it or to open it again. */
export function ThreadList({ claimId, threads, timeZone, actions, refusals }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-8">
      {threads.map(({ id, resolved, comments }) => (
        <li key={id}>
          <article aria-label={`Thread of ${comments[0]?.author.name ?? 'the desk'}`}>
            <ol className="border-s border-control ps-4">
              {comments.map((comment) => (
                <Comment key={comment.id} comment={comment} timeZone={timeZone} />
              ))}
            </ol>
            {resolved && (
              <p className="mt-2 ps-4 text-meta text-ink-3">
                Resolved by <bdi>{resolved.by}</bdi>,{' '}
                <Time at={resolved.at} show="minute" timeZone={timeZone} />
              </p>
            )}
            <div className="mt-3 grid grid-cols-1 gap-3 ps-4">
              {!resolved && (
                <CommentForm action={actions.post} claimId={claimId} threadId={id} refusal={refusals.post} />
              )}
              <ResolveForm
                action={actions.resolve}
                threadId={id}
                resolved={resolved !== null}
                refusal={refusals.resolve}
              />
            </div>
          </article>
        </li>
      ))}
    </ul>
  )
}

function Comment({ comment, timeZone }: { comment: ReadThread['comments'][number]; timeZone: string }) {
  const { body, createdAt, author } = comment
  return (
    <li className="border-t border-hairline py-3 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-3 text-ui">
        <Person name={author.name} role={author.role} />
        <span className="text-meta text-ink-3">
          <Time at={createdAt} show="minute" timeZone={timeZone} />
        </span>
      </p>
      {body === null ? (
        <p className="mt-1 text-ui text-ink-3">This comment was emptied for good.</p>
      ) : (
        <p dir="auto" className="measure mt-1 whitespace-pre-wrap wrap-anywhere">
          {body}
        </p>
      )}
    </li>
  )
}

type ResolveProps = { action: ServerAction; threadId: string; resolved: boolean; refusal: string | null }

function ResolveForm({ action, threadId, resolved, refusal }: ResolveProps) {
  return (
    <ActionForm action={action} label={resolved ? 'Open this thread again' : 'Resolve this thread'}>
      <HiddenFields values={{ threadId, resolved: String(!resolved) }} />
      <FormActions>
        <SubmitButton variant="quiet" size="small" reason={refusal}>
          {resolved ? 'Open it again' : 'Resolve'}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
