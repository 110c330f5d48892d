import { type Fact, Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'
import { megabytes } from '@/domain/upload'

type Props = {
  capture: {
    readonly address: string
    readonly finalAddress: string | null
    readonly status: number | null
    readonly requestedAt: Date
    readonly endedAt: Date | null
    readonly archiveAddress: string | null
    readonly archiveReason: string | null
  }
  requestedBy: string | null
  file: {
    readonly id: string
    readonly name: string
    readonly bytes: number
    readonly sha256: string
  } | null
  pictureId: string | null
  timeZone: string
}

/** What is known of a capture: what was asked for, by whom and when, what came, and its file to download. */
export function CaptureFacts({ capture, requestedBy, file, pictureId, timeZone }: Props) {
  const { address, finalAddress, status, requestedAt, endedAt, archiveAddress, archiveReason } = capture
  const facts: Fact[] = [
    { term: 'Address', detail: <Address href={address} /> },
    {
      term: 'Asked for',
      detail: (
        <>
          <Time at={requestedAt} show="minute" timeZone={timeZone} /> by{' '}
          {requestedBy === null ? 'the calendar' : <bdi>{requestedBy}</bdi>}
        </>
      ),
    },
  ]
  if (endedAt) facts.push({ term: 'Ended', detail: <Time at={endedAt} show="minute" timeZone={timeZone} /> })
  if (finalAddress !== null && finalAddress !== address)
    facts.push({ term: 'Led to', detail: <Address href={finalAddress} /> })
  if (status !== null) facts.push({ term: 'Status', detail: status })
  if (file)
    facts.push(
      {
        term: 'File',
        detail: (
          <>
            <Download id={file.id}>{file.name}</Download> ({megabytes(file.bytes)})
          </>
        ),
      },
      { term: 'SHA-256', detail: <code className="wrap-anywhere">{file.sha256}</code> },
    )
  if (pictureId !== null)
    facts.push({ term: 'Picture', detail: <Download id={pictureId}>Picture of the page</Download> })
  if (archiveAddress !== null) facts.push({ term: 'Archive', detail: <Address href={archiveAddress} /> })
  else if (archiveReason !== null) facts.push({ term: 'Archive', detail: archiveReason })
  return <Facts facts={facts} />
}

function Address({ href }: { href: string }) {
  return (
    <a href={href} rel="noopener nofollow ugc" className="link wrap-anywhere">
      {href}
    </a>
  )
}

function Download({ id, children }: { id: string; children: string }) {
  return (
    <a href={`/desk/files/${id}`} download className="link inline-flex min-h-6 items-center wrap-anywhere">
      <bdi>{children}</bdi>
    </a>
  )
}
