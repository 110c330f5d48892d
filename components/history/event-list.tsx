import { Time } from '@/components/ui/time'
import type { Stage } from '@/domain/claim'
import { STAGE_WORDS } from '@/domain/workflow'

/** An event in words; a text without a body was redacted or is not this person's to see. */
export type EventLine = {
  readonly sequence: number
  readonly at: Date
  readonly actorName: string | null
  readonly did: string
  readonly moved: { readonly from: Stage; readonly to: Stage } | null
  readonly texts: readonly { readonly label: string; readonly body: string | null }[]
  readonly claim: { readonly id: string; readonly statement: string } | null
  readonly article: { readonly id: string; readonly title: string } | null
  readonly source: { readonly id: string; readonly title: string } | null
}

type Props = {
  lines: readonly EventLine[]
  timeZone: string
  /** Names the claim and the article of each event; off where the page is about one claim. */
  places?: boolean
}

/** Events as sentences, newest first, under the day they happened on and, run by run, the claim or article they belong to. */
export function EventList({ lines, timeZone, places = true }: Props) {
  const calendar = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  return runs(lines, ({ at }) => calendar.format(at)).map((day) => (
    <section key={day.of} className="mt-8 grid gap-x-8 first:mt-0 lg:grid-cols-[9rem_minmax(0,1fr)]">
      <h2 className="kicker border-t border-ink pt-2.5 text-ink-2">
        <Time at={day.of} />
      </h2>
      <div className="lg:border-t lg:border-ink">
        {runs(day.events, ({ claim, article }) => claim?.id ?? article?.id ?? '').map((run) => (
          <div key={run.events[0].sequence} className="border-b border-hairline py-2.5">
            {places && <Place {...run.events[0]} />}
            <ol>
              {run.events.map((event) => (
                <EventItem key={event.sequence} event={event} timeZone={timeZone} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  ))
}

function EventItem({ event, timeZone }: { event: EventLine; timeZone: string }) {
  const { at, actorName, did, moved, texts, source } = event
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at)
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] py-1 text-ui">
      <time dateTime={at.toISOString()} className="tabular text-ink-3">
        {clock}
      </time>
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere">
          <bdi className="font-semibold">{actorName ?? 'The desk'}</bdi> {did}
          {moved && (
            <span className="text-ink-3">
              {' '}
              · {STAGE_WORDS[moved.from]} → {STAGE_WORDS[moved.to]}
            </span>
          )}
        </p>
        {source && (
          <p className="wrap-anywhere border-s border-control ps-3 text-ink-2">
            <span className="text-ink-3">Source: </span>
            <a href={`/desk/sources/${source.id}`} dir="auto" className="link">
              {source.title}
            </a>
          </p>
        )}
        {texts.map(({ label, body }) => (
          <p key={label} className="wrap-anywhere border-s border-control ps-3 text-ink-2">
            <span className="text-ink-3">{label}: </span>
            {body === null ? (
              <em>a text that cannot be shown</em>
            ) : (
              <span dir="auto" className="whitespace-pre-wrap">
                {body}
              </span>
            )}
          </p>
        ))}
      </div>
    </li>
  )
}

function Place({ claim, article }: EventLine) {
  if (!claim && !article) return null
  const [href, words] = claim
    ? [`/desk/claims/${claim.id}`, claim.statement]
    : [`/desk/articles/${article?.id}`, article?.title]
  return (
    <h3 className="pb-1 text-body leading-snug">
      <a href={href} dir="auto" className="link-plain wrap-anywhere">
        {words}
      </a>
    </h3>
  )
}

type Run = { readonly of: string; readonly events: [EventLine, ...EventLine[]] }

/** Neighbouring events that are alike, in the order they came. */
function runs(events: readonly EventLine[], by: (event: EventLine) => string): Run[] {
  const found: Run[] = []
  for (const event of events) {
    const last = found.at(-1)
    if (last?.of === by(event)) last.events.push(event)
    else found.push({ of: by(event), events: [event] })
  }
  return found
}
