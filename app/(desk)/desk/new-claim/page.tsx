import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { RecordClaimForm } from '@/components/claim/record-claim-form'
import { DeskMain } from '@/components/shell/desk-main'
import { record } from './actions'

export const metadata: Metadata = { title: 'New claim' }

export default async function NewClaimPage() {
  await requireCommand('add_claim')
  return (
    <DeskMain
      title="New claim"
      lead="Something said in a speech, a broadcast or a post that is no article of this desk."
      aside={<WhatHappens />}
    >
      <div className="max-w-[44rem]">
        <RecordClaimForm action={record} />
      </div>
    </DeskMain>
  )
}

function WhatHappens() {
  return (
    <div className="border-t border-hairline pt-4 text-ui text-ink-2">
      <h2 className="font-sans text-ui font-semibold text-ink">What happens next</h2>
      <ol className="mt-2 list-decimal space-y-2 ps-5">
        <li>The claim is open: anybody of the desk can take it to check it.</li>
        <li>It gets its public address now, and keeps it.</li>
        <li>Readers see nothing of it before a verdict on it is published.</li>
      </ol>
      <p className="mt-3">
        For claims of an article,{' '}
        <a href="/desk/articles" className="link">
          open the article
        </a>{' '}
        and mark its words.
      </p>
    </div>
  )
}
