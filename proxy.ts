import { type NextRequest, NextResponse } from 'next/server'
import { authSettings } from '@/app/_server/auth-settings'
import { DOWNLOAD_POLICY, deskPolicy } from '@/app/_server/desk-policy'
import { refuseForeign } from '@/app/_server/origin'
import {
  houseOf,
  isDownload,
  isReadablePath,
  isStreamed,
  spelledPath,
  takesFile,
} from '@/app/_server/routes.mjs'
import { openToken } from '@/app/_server/session-cookie'

/** Largest body of a form or a call, in megabytes, and of a form with a file; next.config.js holds the latter for bodies of unstated length. */
const MAX_BODY = 2
const MAX_BODY_WITH_FILE = 10

/**
 * Headers and refusals only: who may do what is decided where the rows are read. Reader pages pass untouched but for
 * the request's id; their policy is computed when the page is stored (app/_server/page-cache).
 */
export async function proxy(request: NextRequest) {
  const id = crypto.randomUUID()
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads) {
    const refusal = refuseForeign(request.headers, process.env.APP_URL)
    if (refusal) return refused(request, id, 403, 'foreign_request', refusal)
    if (isStreamed(request.nextUrl.pathname))
      return refused(request, id, 404, 'not_found', 'Files are not sent to this address.')
    const mayHoldFile = takesFile(request.nextUrl.pathname) && isForm(request)
    if (mayHoldFile && !isAtMost(request, MAX_BODY) && !(await comesSignedIn(request)))
      return refused(
        request,
        id,
        401,
        'not_signed_in',
        'You are not signed in, so this was not read. Sign in in another window, then go back and send it again.',
      )
    const most = mayHoldFile ? MAX_BODY_WITH_FILE : MAX_BODY
    if (request.headers.has('content-length') && !isAtMost(request, most))
      return refused(
        request,
        id,
        413,
        'too_large',
        most === MAX_BODY
          ? `This is more than ${most} MB. Please send it in smaller parts.`
          : `This is more than ${most} MB. Go back, and choose a smaller file or paste the text.`,
      )
    if (await isBrokenForm(request))
      return refused(
        request,
        id,
        400,
        'broken_form',
        'This form arrived broken and could not be read, so nothing was changed. Please send it again.',
      )
  }

  const { pathname } = new URL(request.url)
  if (!isReadablePath(pathname))
    return refused(request, id, 400, 'unreadable_address', 'This address cannot be read.')
  const spelled = spelledPath(pathname)
  if (reads && spelled !== pathname) return led(request, id, spelled)

  const house = houseOf(pathname)
  // A reader's form answers with a page rendered for that request, which no stored policy covers.
  const rendered = house === 'desk' || (house === 'reader' && !reads)
  // What is set here wins over what a route answers.
  const policy = isDownload(pathname) ? DOWNLOAD_POLICY : rendered ? deskPolicy() : undefined
  const headers = new Headers(request.headers)
  headers.set('x-request-id', id)
  headers.set('x-request-path', pathname + request.nextUrl.search)
  if (policy) headers.set('content-security-policy', policy)
  else headers.delete('content-security-policy')
  // Next compares an action's Origin with the host it was called by; behind a proxy that is not the public one.
  const origin = request.headers.get('origin')
  if (!reads && origin && new URL(origin).host !== headers.get('host'))
    headers.set('x-forwarded-host', new URL(origin).host)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', id)
  if (policy) response.headers.set('content-security-policy', policy)
  return response
}

/** Whether the body says that it is of at most so many megabytes; one that does not say its length is not. */
function isAtMost({ headers }: NextRequest, megabytes: number): boolean {
  return Number(headers.get('content-length') ?? Number.NaN) <= megabytes * 1024 * 1024
}

/** Whether the request carries a session's cookie that this desk sealed; whether the session still stands is asked where rows are read. */
async function comesSignedIn({ cookies }: NextRequest): Promise<boolean> {
  return (await openToken(cookies.get(authSettings().cookie)?.value)) !== null
}

function led(request: NextRequest, id: string, spelled: string) {
  const to = new URL(request.url)
  to.pathname = spelled
  return NextResponse.redirect(to, { status: 308, headers: { 'x-request-id': id } })
}

/** Whether the body says it is a form of parts, as all forms with files are. */
function isForm({ headers }: NextRequest): boolean {
  return headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false
}

/** Whether the body says it is a form of parts and is none. Next would answer it as a fault of its own. */
async function isBrokenForm(request: NextRequest): Promise<boolean> {
  if (!isForm(request)) return false
  return request
    .clone()
    .formData()
    .then(() => false)
    .catch(() => true)
}

function refused(request: NextRequest, id: string, status: number, code: string, message: string) {
  const headers = { 'x-request-id': id, 'cache-control': 'private, no-store' }
  if (houseOf(request.nextUrl.pathname) === 'machine')
    return NextResponse.json({ code, message, id }, { status, headers })
  return new NextResponse(`${message}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })
}

// Files are streamed to the one address left out here: for a request that passes this proxy Next holds the body in memory and cuts it off.
export const config = { matcher: '/((?!_next/static/|desk/files/new$).*)' }
