/**
 * Content-Security-Policy of a page rendered for one request: scripts by a fresh nonce and what they load themselves
 * (`strict-dynamic`). Next reads the nonce from the request's own header of this name. Inline styles are allowed:
 * React writes style attributes.
 */
export function deskPolicy(): string {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  // React's development build compiles with eval.
  const evaluation = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of a stored file: whatever it is, it runs nothing, loads nothing and belongs to no origin. */
export const DOWNLOAD_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"
