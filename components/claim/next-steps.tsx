'use client'

import { usePathname } from 'next/navigation'
import { Panel } from '@/components/ui/section'
import { placeOfMissing } from '@/domain/missing'
import type { NextCommand } from '@/domain/next-commands'
import type { Refusal } from '@/domain/refusal'

/** A command that has its place now, and why this person may not give it, or null. */
export type NextStep = { readonly command: NextCommand; readonly refusal: Refusal | null }

const STEPS: Record<NextCommand, { text: string; path: string }> = {
  accept: { text: 'Accept it', path: '#decide' },
  take: { text: 'Take it to check', path: '#decide' },
  draft_verdict: { text: 'Write the verdict', path: '/verdict' },
  request_review: { text: 'Send it for review', path: '/verdict#send' },
  approve: { text: 'Approve the verdict', path: '/review' },
  return: { text: 'Return it to its writers', path: '/review' },
  publish: { text: 'Publish the verdict', path: '/publication' },
  reopen: { text: 'Correct or update it', path: '/publication#change' },
  confirm_withdrawal: { text: 'Confirm the withdrawal', path: '/publication#withdraw' },
  decline_withdrawal: { text: 'Let the verdict stand', path: '/publication#withdraw' },
  ask_withdrawal: { text: 'Ask for it to be withdrawn', path: '/publication#withdraw' },
  reinstate: { text: 'Reinstate it', path: '/publication#withdraw' },
  decline: { text: 'Decline it', path: '#decide' },
  reopen_declined: { text: 'Open it again', path: '#decide' },
}

/** What can be done with a claim now: a link to where it is done, or the sentence that says why not. What is done on the page itself is left out. */
export function NextSteps({ claimId, steps }: { claimId: string; steps: readonly NextStep[] }) {
  const base = `/desk/claims/${claimId}`
  const here = usePathname() === base
  const elsewhere = steps.filter(({ command }) => !here || !STEPS[command].path.startsWith('#'))
  if (elsewhere.length === 0) return null
  return (
    <Panel title="What can be done now">
      <ul className="grid grid-cols-1 gap-3">
        {elsewhere.map(({ command, refusal }) => (
          <li key={command}>
            {refusal ? (
              <>
                <span className="font-medium text-ink-3">{STEPS[command].text}</span>
                <Reasons refusal={refusal} claimId={claimId} />
              </>
            ) : (
              <a href={`${base}${STEPS[command].path}`} className="link font-medium">
                {STEPS[command].text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Reasons({ refusal, claimId }: { refusal: Refusal; claimId: string }) {
  const missing = refusal.missing ?? []
  if (missing.length === 0) return <p className="text-meta text-ink-2">{refusal.sentence}</p>
  return (
    <ul className="ms-4 grid list-disc gap-1 text-meta text-ink-2">
      {missing.map(({ code, field, sentence }) => (
        <li key={code}>
          <a href={placeOfMissing(field, claimId)} className="link">
            {sentence}
          </a>
        </li>
      ))}
    </ul>
  )
}
