import { STAGE_WORDS } from '@/components/claim/stage-steps'
import { Time } from '@/components/ui/time'
import type { Stage } from '@/domain/claim'

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
}

type Props = {
  lines: readonly EventLine[]
  timeZone: string
  /** Names the claim and the article of each event; off where the page is about one claim. */
  places?: boolean
}

/** Events as sentences, newest first, under the day they happened on. */
export function EventList({ lines, timeZone, places = true }: Props) {
  return byDay(lines, timeZone).map(({ day, events }) => (
    <section key={day} className="mt-8 grid gap-x-8 first:mt-0 lg:grid-cols-[9rem_minmax(0,1fr)]">
      <h2 className="kicker border-t border-ink pt-2 text-ink-2">
        <Time at={day} />
      </h2>
      <ol className="lg:border-t lg:border-ink">
        {events.map((event) => (
          <EventItem key={event.sequence} event={event} timeZone={timeZone} places={places} />
        ))}
      </ol>
    </section>
  ))
}

function EventItem({ event, timeZone, places }: { event: EventLine; timeZone: string; places: boolean }) {
  const { at, actorName, did, moved, texts, claim, article } = event
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at)
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] border-b border-hairline py-2.5 text-ui">
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
        {places && (claim || article) && <Place claim={claim} article={article} />}
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

function Place({ claim, article }: Pick<EventLine, 'claim' | 'article'>) {
  const [href, text] = claim
    ? [`/desk/claims/${claim.id}`, claim.statement]
    : [`/desk/articles/${article?.id}`, article?.title]
  return (
    <p>
      <a href={href} dir="auto" className="link wrap-anywhere">
        {text}
      </a>
    </p>
  )
}

/** Calendar days of the desk's time zone as YYYY-MM-DD, each with its events, in the order they came. */
function byDay(lines: readonly EventLine[], timeZone: string) {
  const calendar = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  const days: { day: string; events: EventLine[] }[] = []
  for (const line of lines) {
    const day = calendar.format(line.at)
    const last = days.at(-1)
    if (last?.day === day) last.events.push(line)
    else days.push({ day, events: [line] })
  }
  return days
}
