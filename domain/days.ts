/** The calendar day of a moment in a time zone (IANA name): `2026-11-29`. */
export function calendarDay(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment)
}

/** The calendar day of a moment in a time zone, as days since 1970. */
function dayOf(moment: Date, timeZone: string): number {
  return Date.parse(`${calendarDay(moment, timeZone)}T00:00:00Z`) / 86_400_000
}

/** How long something has lasted, counted in calendar days of a time zone: "today", "1 day", "12 days". */
export function lastedWords(since: Date, now: Date, timeZone: string): string {
  const days = dayOf(now, timeZone) - dayOf(since, timeZone)
  if (days <= 0) return 'today'
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`
}
