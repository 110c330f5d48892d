'use client'

import { FieldSet, HiddenFields, SubmitButton } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'
import type { ReadingStep } from '@/domain/reading-step'
import { FileRow } from '../reading/file-row'
import { ReadingSteps } from '../reading/reading-steps'

const NO_ADDRESS = 'The article came in without an address.'

type Props = { articleId: string; address: string | null; steps: readonly ReadingStep[] }

/** The two ways to fill the form for a new version without pasting: the article's own address, and a file. */
export function GetLaterText({ articleId, address, steps }: Props) {
  const { state } = useActionForm()
  return (
    <FieldSet
      legend="Get the later text"
      hint="From the article’s page or from a file, into the form below, where you check it. Or paste it there yourself."
    >
      <HiddenFields values={{ articleId, fromPageHash: state.values.fromPageHash ?? '' }} />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_10rem]">
        <div className="min-w-0 text-ui">
          <p className="font-semibold">Its page</p>
          <p className="mt-1 break-words text-ink-2">
            {address ? (
              <a href={address} className="link" rel="noreferrer">
                <bdi>{address}</bdi>
              </a>
            ) : (
              'Not known'
            )}
          </p>
        </div>
        <SubmitButton
          name="way"
          value="again"
          variant="quiet"
          asItStands
          reason={address === null ? NO_ADDRESS : null}
        >
          Fetch it again
        </SubmitButton>
      </div>
      <FileRow />
      <ReadingSteps steps={steps} />
    </FieldSet>
  )
}
