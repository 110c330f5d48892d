// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/**
 * Content-Security-Policy of a stored page: our own files, and its inline scripts by their SHA-256 (CSP3, 'hash-source').
 * Data blocks such as JSON-LD never run, so they need no hash. React writes `>` in attributes as an entity, so a tag's
 * attributes end at the first one.
 *
 * @param {string} html
 */
export function readerPolicy(html) {
  const hashes = new Set()
  for (const [, attributes = '', body = ''] of html.matchAll(SCRIPT))
    if (!/\ssrc=/.test(attributes) && !/\stype="application\//.test(attributes))
      hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src 'self' ${[...hashes].join(' ')}`.trimEnd(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The page of every 404: Next leaves the body of one empty and fills it in by script, so readers without scripts would
 * see nothing. This is app/global-not-found.tsx as the build rendered it, without Next's scripts.
 *
 * @param {string} serverDistDir
 * @returns {string | null} null where the build has none (development)
 */
export function notFoundPage(serverDistDir) {
  try {
    const html = readFileSync(path.join(serverDistDir, 'app/_not-found.html'), 'utf8')
    return html
      .replace(SCRIPT, (tag, attributes) => (/\ssrc="(?!\/_next\/)/.test(attributes) ? tag : ''))
      .replace(/<link rel="preload" as="script"[^>]*>/g, '')
  } catch {
    return null
  }
}
