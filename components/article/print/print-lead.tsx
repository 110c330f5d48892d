import { Time } from '@/components/ui/time'

type Props = {
  publisher: string | null
  author: string | null
  publishedOn: string | null
  version: { readonly number: number; readonly digest: string; readonly latest: number }
  printed: { readonly by: string; readonly at: Date; readonly timeZone: string }
  /** How many of its claims have a note, and how many sentences of all are open. */
  told: { readonly claims: number; readonly open: number; readonly sentences: number }
}

/** What a printed text with notes is: whose article, which version, who printed it and when, and how its signs are read. */
export function PrintLead({ publisher, author, publishedOn, version, printed, told }: Props) {
  const from = [...new Set([author, publisher])].filter((name) => name !== null)
  return (
    <div className="grid gap-1">
      {(from.length > 0 || publishedOn) && (
        <p>
          {from.map((name, n) => (
            <span key={name}>
              {n > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
          {from.length > 0 && publishedOn && ', '}
          {publishedOn && <Time at={publishedOn} />}
        </p>
      )}
      <p>
        <b>Not published: for the desk.</b> Printed by <bdi>{printed.by}</bdi>,{' '}
        <Time at={printed.at} show="minute" timeZone={printed.timeZone} />.
      </p>
      <p>
        Version {version.number}
        {version.latest > version.number && ` (not the latest, which is ${version.latest})`} is frozen under{' '}
        <code className="wrap-anywhere">{version.digest}</code>.
      </p>
      <p>
        {told.claims === 1 ? 'One note' : `${told.claims} notes`}, numbered as in the workspace.{' '}
        {told.open === 0 ? (
          'Every sentence is decided.'
        ) : (
          <>
            <span aria-hidden="true">○ </span>marks an open sentence: {told.open} of {told.sentences}.
          </>
        )}{' '}
        Declined claims and restricted evidence are never printed.
      </p>
    </div>
  )
}
