import { type Fact, Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'

type Props = {
  byline: string | null
  approvedByName: string | null
  emergency: boolean
  firstPublishedAt: Date | null
  publishedAt: Date
  publications: number
  historyHref: string
  timeZone: string
}

/** Who stands for a verdict and when it was published, with the way to its history. */
export function ClaimRecord(props: Props) {
  const { byline, approvedByName, emergency, firstPublishedAt, publishedAt, publications, timeZone } = props
  const changed = publications > 1
  const facts: (Fact | false | null)[] = [
    byline !== null && byline !== '' && { term: 'Checked by', detail: <bdi>{byline}</bdi> },
    approvedByName !== null && { term: 'Approved by', detail: <bdi>{approvedByName}</bdi> },
    emergency && {
      term: 'Approval',
      detail: 'Published under the emergency rule, without a second person on duty; to be reviewed.',
    },
    { term: 'First published', detail: <Time at={firstPublishedAt ?? publishedAt} timeZone={timeZone} /> },
    changed && { term: 'Last changed', detail: <Time at={publishedAt} timeZone={timeZone} /> },
    {
      term: 'History',
      detail: (
        <a href={props.historyHref} className="link">
          {changed ? `All ${publications} published versions` : 'The published version'}
        </a>
      ),
    },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false && fact !== null)} />
}
