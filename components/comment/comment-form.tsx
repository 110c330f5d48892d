'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { postCommentInput } from '@/domain/comment'

type Props = {
  action: ServerAction
  claimId: string
  /** The thread replied in; without one the comment opens a thread. */
  threadId?: string
  refusal: string | null
}

/** Opens a thread on a claim, or replies in one. Only the desk reads it. */
export function CommentForm({ action, claimId, threadId, refusal }: Props) {
  const text = threadId ? 'Reply' : 'Post the comment'
  if (refusal) return <Button reason={refusal}>{text}</Button>
  return (
    <ActionForm
      action={action}
      schema={postCommentInput}
      label={threadId ? 'Reply in this thread' : 'Open a thread'}
      fold={threadId ? 'Reply' : undefined}
    >
      <HiddenFields values={{ claimId, threadId: threadId ?? '' }} />
      <TextArea
        name="body"
        label={threadId ? 'Your reply' : 'What is there to settle?'}
        hint={threadId ? undefined : 'Only the desk reads it, readers never do.'}
        rows={3}
        limit={5000}
      />
      <FormActions>
        <SubmitButton variant={threadId ? 'quiet' : 'primary'}>{text}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
