/** The calendar day of a moment in a time zone (IANA name), as days since 1970. */
function dayOf(moment: Date, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment)
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** How long something has lasted, counted in calendar days of a time zone: "today", "1 day", "12 days". */
export function lastedWords(since: Date, now: Date, timeZone: string): string {
  const days = dayOf(now, timeZone) - dayOf(since, timeZone)
  if (days <= 0) return 'today'
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`
}
