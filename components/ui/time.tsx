const DAY = /^\d{4}-\d{2}-\d{2}$/

type Props = { at: Date | string; show?: 'day' | 'minute'; timeZone?: string; locale?: string }

/**
 * A date in words. A string YYYY-MM-DD is a calendar day and is never moved by a time zone; anything else is a moment, shown in
 * `timeZone` (IANA name, by default UTC).
 */
export function Time({ at, show = 'day', timeZone = 'UTC', locale = 'en-GB' }: Props) {
  const isDay = typeof at === 'string' && DAY.test(at)
  const moment = new Date(at)
  const words = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: show === 'minute' && !isDay ? 'short' : undefined,
    timeZone: isDay ? 'UTC' : timeZone,
  }).format(moment)
  return (
    <time dateTime={isDay ? at : moment.toISOString()} className="tabular">
      {words.replace(' at ', ', ')}
    </time>
  )
}
