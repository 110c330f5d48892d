import { parseHTML } from 'linkedom'
import { type Refusal, refuse } from '@/domain/refusal'
import type { ReadPage } from './article'
import { citedFacts } from './cited-facts'
import { weighed } from './html-bounds'
import { linesOf, SILENT } from './lines'

/** A form of a page may hold its text, so it is read; what it leads to elsewhere is not. */
const UNREAD = new Set([...SILENT].filter((name) => name !== 'FORM'))
const LINKED_MOST = 50

/** All that a web page says, one block a line, and by what a log-in or a paywall is known. No script of it is run. */
export function readWholePage(html: string): Pick<ReadPage, 'text' | 'marks' | 'cited'> | Refusal {
  const weight = weighed(html)
  if (typeof weight === 'string') return refuse('not_read', { sentence: weight })
  const { document } = parseHTML(
    /<html[\s>]/i.test(html.slice(0, 20_000)) ? html : `<html><body>${html}</body></html>`,
  )
  const free = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, LINKED_MOST)
    .every((script) => saysFree(script.textContent ?? ''))
  const asksPassword = document.querySelector('input[type="password"]') !== null
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const lines = document.body ? linesOf(document.body, UNREAD) : []
  const all = title !== '' && lines[0] !== title ? [title, ...lines] : lines
  return { text: all.join('\n'), marks: { free, asksPassword }, cited: citedFacts(document) }
}

/** Whether linked facts say nothing against it (schema.org, `isAccessibleForFree`). */
function saysFree(json: string): boolean {
  return !/"isAccessibleForFree"\s*:\s*(?:false|"(?:https?:\/\/schema\.org\/)?false")/i.test(json)
}
