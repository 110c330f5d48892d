import type { Metadata } from 'next'
import { citedAs } from '@/app/_server/cited-as'
import { uploadPlace } from '@/app/_server/stored-files'
import { bringCopy } from '@/app/(desk)/desk/files/actions'
import { CaptureByHandForm } from '@/components/capture/capture-by-hand-form'
import { CopyList } from '@/components/capture/copy-list'
import { DeskMain } from '@/components/shell/desk-main'
import { CitedAs } from '@/components/source/cited-as'
import { ConfirmSourceForm } from '@/components/source/confirm-source-form'
import { EditSourceForm } from '@/components/source/edit-source-form'
import { editableSource } from '@/components/source/editable-source'
import { SourceRecord } from '@/components/source/source-record'
import { SourceUses } from '@/components/source/source-uses'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { deskDb, readerDb } from '@/db/client'
import { listKeptCopies } from '@/db/queries/desk/kept-copies'
import { findDesk } from '@/db/queries/reader/desk'
import { usedInWords } from '@/domain/source-list'
import { confirmRead, correct } from './actions'
import { openSource } from './open-source'

type Props = { params: Promise<{ sourceId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await openSource((await params).sourceId)
  return { title: source.title }
}

export default async function SourcePage({ params }: Props) {
  const { source, basedOn, restingOnIt, recordedBy, claims, uses, copies } = await openSource(
    (await params).sourceId,
  )
  const [{ timeZone }, kept] = await Promise.all([
    findDesk(readerDb()),
    listKeptCopies(deskDb(), [source.id]),
  ])
  const cited = citedAs(source, { at: source.createdAt, copy: kept.get(source.id), timeZone })
  return (
    <DeskMain
      kicker="Source"
      title={
        <span dir="auto" className="wrap-anywhere">
          {source.title}
        </span>
      }
      lead={usedInWords(claims)}
    >
      {source.restricted && (
        <Notice tone="warn">
          Restricted: only you and the people named for the evidence know of this record. It is in no list of
          anybody else.
        </Notice>
      )}
      <Section title="What the desk knows of it">
        <SourceRecord
          source={source}
          basedOn={basedOn}
          restingOnIt={restingOnIt}
          recordedBy={recordedBy}
          timeZone={timeZone}
        />
        <ConfirmSourceForm action={confirmRead} source={source} />
        <div className="mt-4" id="cited-as">
          <CitedAs cited={cited} sourceId={null} />
          <EditSourceForm action={correct} source={editableSource(source, basedOn?.address ?? null)} />
        </div>
      </Section>
      <Section title="Copies of it" id="copies">
        {copies.listed.length === 0 ? (
          <p className="text-ui text-ink-2">The desk has no copy of it yet.</p>
        ) : (
          <CopyList copies={copies.listed} timeZone={timeZone} />
        )}
        {copies.cut && (
          <p className="mt-3 text-ui text-ink-2">
            These are the latest {copies.listed.length}; there are more.
          </p>
        )}
        <div className="mt-4">
          <CaptureByHandForm
            action={bringCopy}
            captured={{ sourceId: source.id }}
            of={source.title}
            address={source.address}
            most={uploadPlace().limits.file}
          />
        </div>
      </Section>
      <Section title="Where it is cited" id="claims">
        {uses.listed.length === 0 ? (
          <EmptyState title="No claim cites it now">
            <p>The evidence that did was removed, or its claim now cites another record.</p>
          </EmptyState>
        ) : (
          <SourceUses uses={uses.listed} timeZone={timeZone} />
        )}
        {uses.cut && (
          <p className="mt-3 text-ui text-ink-2">
            These are the latest {uses.listed.length}; there are more.
          </p>
        )}
      </Section>
    </DeskMain>
  )
}
