import 'server-only'
import type { CitedAs } from '@/components/source/cited-as'
import type { KeptCopy } from '@/db/queries/desk/kept-copies'
import { type CitableSource, cslOf } from '@/domain/citation'
import { calendarDay } from '@/domain/days'
import { cite } from '@/outside/citing/cite'

type Source = Omit<CitableSource, 'consultedOn' | 'archiveAddress'>

/**
 * How a source is cited, `locator` being the place in it that is meant. The desk had it before its eyes when it kept its newest copy, else when it was
 * cited or recorded.
 */
export function citedAs(
  source: Source,
  consulted: { readonly at: Date; readonly copy: KeptCopy | undefined; readonly timeZone: string },
  locator: string | null = null,
): CitedAs {
  const { at, copy, timeZone } = consulted
  const record = cslOf({
    ...source,
    consultedOn: calendarDay(copy?.capturedAt ?? at, timeZone),
    archiveAddress: copy?.archiveAddress ?? null,
  })
  return { ...cite(record, locator), csl: JSON.stringify([record], null, 2) }
}
