import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCommand } from '@/app/_server/actor'
import { CaptureFacts } from '@/components/capture/capture-facts'
import { AcknowledgeCaptureForm, CaptureAgainForm } from '@/components/capture/capture-forms'
import { CaptureHeaders } from '@/components/capture/capture-headers'
import { CaptureMark } from '@/components/capture/capture-mark'
import { CaptureText } from '@/components/capture/capture-text'
import { OtherCaptures } from '@/components/capture/other-captures'
import { RefreshWhile } from '@/components/capture/refresh-while'
import { DeskMain } from '@/components/shell/desk-main'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { deskDb, readerDb } from '@/db/client'
import { findCapturePage, findEarlierText, SHOWN_TEXT_MOST } from '@/db/queries/desk/capture-page'
import { findDesk } from '@/db/queries/reader/desk'
import { isRowId } from '@/domain/search-params'
import { captureCommands } from '../commands'

type Props = {
  params: Promise<{ captureId: string }>
  searchParams: Promise<{ compare?: string | string[] }>
}

export const metadata: Metadata = { title: 'Capture' }

export default async function CapturePage({ params, searchParams }: Props) {
  const actor = await requireCommand('see_desk')
  const [{ captureId }, { compare }] = await Promise.all([params, searchParams])
  const opened = isRowId(captureId) ? await findCapturePage(deskDb(), actor, captureId) : null
  if (!opened) notFound()
  const { capture, source, claim, others } = opened
  const [{ timeZone }, earlier] = await Promise.all([
    findDesk(readerDb()),
    typeof compare === 'string' && isRowId(compare) ? findEarlierText(deskDb(), capture, compare) : null,
  ])
  const { actions, refusals } = captureCommands(actor)
  const of = source?.title ?? claim?.statement ?? capture.address
  const short = capture.state === 'failed' || capture.state === 'incomplete'
  const waits = capture.state === 'queued' || capture.state === 'running'
  return (
    <DeskMain
      kicker="Capture"
      title={
        <span dir="auto" className="wrap-anywhere">
          {of}
        </span>
      }
      lead={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <CaptureMark state={capture.state} byHand={capture.way === 'by_hand'} />
          <a
            href={source ? `/desk/sources/${source.id}` : `/desk/claims/${claim?.id ?? ''}`}
            className="link inline-flex min-h-6 items-center"
          >
            {source ? 'The source' : 'The claim that appears there'}
          </a>
        </span>
      }
    >
      {waits && <RefreshWhile />}
      <Section title="What came of it">
        {short && (
          <div className="mb-4 grid gap-3">
            <Notice tone={capture.acknowledgedAt ? 'info' : 'danger'} title={capture.reason}>
              {opened.acknowledgedBy && (
                <>
                  Acknowledged by <bdi>{opened.acknowledgedBy}</bdi>:{' '}
                  <span dir="auto">{opened.acknowledgedReason}</span>
                </>
              )}
            </Notice>
            {!capture.acknowledgedAt && !refusals.acknowledge && (
              <AcknowledgeCaptureForm action={actions.acknowledge} captureId={capture.id} of={of} />
            )}
          </div>
        )}
        <CaptureFacts {...opened} timeZone={timeZone} />
        {!waits && !refusals.again && !source?.restricted && (
          <div className="mt-4">
            <CaptureAgainForm
              action={actions.again}
              captureId={capture.id}
              of={of}
              again={short ? 'Try again' : 'Capture it again'}
            />
          </div>
        )}
      </Section>
      {capture.headers && <CaptureHeaders headers={capture.headers} />}
      <CaptureText capture={capture} earlier={earlier} most={SHOWN_TEXT_MOST} />
      {others.listed.length > 0 && (
        <Section title="Other captures of this page">
          <OtherCaptures captureId={capture.id} others={others.listed} timeZone={timeZone} />
          {others.cut && <p className="mt-3 text-ui text-ink-2">These are the latest; there are more.</p>}
        </Section>
      )}
    </DeskMain>
  )
}
