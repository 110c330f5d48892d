/** What a page is fetched for: the text of an article, the copy of a source, the copy an archive makes, or what a page says of itself. */
export type Purpose = 'article' | 'capture' | 'archive' | 'citation'

/** What a person can do where nothing was fetched. */
const BY_HAND: Readonly<Record<Purpose, string>> = {
  article: 'paste the text',
  capture: 'make the capture by hand',
  archive: 'have the page archived by hand',
  citation: 'fill in the fields by hand',
}

const ADVICE = {
  none: () => '',
  check: () => ' Check the address.',
  later: () => ' Try again later.',
  by_hand: (byHand: string) => ` ${byHand.charAt(0).toUpperCase()}${byHand.slice(1)}.`,
  check_or_by_hand: (byHand: string) => ` Check the address, or ${byHand}.`,
  again_or_by_hand: (byHand: string) => ` Try again, or ${byHand}.`,
  later_or_by_hand: (byHand: string) => ` Try again later, or ${byHand}.`,
  open_and_by_hand: (byHand: string) => ` Open it yourself and ${byHand}.`,
  by_hand_if_trusted: (byHand: string) =>
    ` ${byHand.charAt(0).toUpperCase()}${byHand.slice(1)} if you trust the page.`,
}
type Advice = keyof typeof ADVICE
const PASSING: readonly Advice[] = ['later', 'again_or_by_hand', 'later_or_by_hand']

/**
 * Why a page was not fetched, and what can be done instead. Caught where fetching ends; nobody outside this room sees it thrown.
 */
export class FetchFault extends Error {
  override name = 'FetchFault'
  readonly advice: Advice

  constructor(why: string, advice: Advice = 'none') {
    super(why)
    this.advice = advice
  }

  /** Whether it may pass by itself, is that there is no such site, or neither. */
  get code(): 'not_answered' | 'no_site' | 'not_fetched' {
    if (this.advice === 'check') return 'no_site'
    return PASSING.includes(this.advice) ? 'not_answered' : 'not_fetched'
  }

  /** As a person reads it who wanted the page for this. */
  sentenceFor(purpose: Purpose): string {
    return this.message + ADVICE[this.advice](BY_HAND[purpose])
  }
}

type Told = (host: string) => FetchFault
const noSite: Told = (host) => new FetchFault(`There is no site called ${host}.`, 'check')
const silent: Told = (host) => new FetchFault(`${host} does not answer.`, 'later_or_by_hand')
const brokeOff: Told = (host) =>
  new FetchFault(`${host} broke off before the page was complete.`, 'again_or_by_hand')
const unreachable: Told = (host) => new FetchFault(`${host} cannot be reached from here.`)

const BY_CODE: Readonly<Record<string, Told>> = {
  ENOTFOUND: noSite,
  ENODATA: noSite,
  EAI_AGAIN: (host) => new FetchFault(`The name ${host} cannot be looked up at the moment.`, 'later'),
  ECONNREFUSED: silent,
  ETIMEDOUT: silent,
  ECONNRESET: brokeOff,
  EPIPE: brokeOff,
  ERR_STREAM_PREMATURE_CLOSE: brokeOff,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  HPE_HEADER_OVERFLOW: (host) =>
    new FetchFault(`${host} sends more headers than any page has, so the desk stopped reading.`, 'by_hand'),
}

/** A certificate that is not good, by the codes of OpenSSL and Node. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS|ALTNAME/
/** An answer that is not HTTP, or a connection that is not TLS. */
const NOT_HTTP = /^(?:HPE_|EPROTO|ERR_SSL|ERR_HTTP)/

/** What an error of the network means, or undefined where the error is a fault of ours. */
export function networkFault(error: unknown, host: string): FetchFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (CERTIFICATE.test(code))
    return new FetchFault(
      `The certificate of ${host} cannot be trusted, so nothing was fetched.`,
      'by_hand_if_trusted',
    )
  // Node tries every address of a name and reports all failures as one.
  if (error instanceof AggregateError) return networkFault(error.errors[0], host)
  const known = BY_CODE[code]?.(host)
  if (known === undefined && NOT_HTTP.test(code))
    return new FetchFault(`${host} answered something that is no web page.`)
  return known
}

/** What a status means that brings no page. */
export function statusFault(status: number, host: string): FetchFault {
  if (status === 404 || status === 410)
    return new FetchFault(`${host} says there is no page at this address (${status}).`, 'check_or_by_hand')
  if ([401, 402, 403, 451].includes(status))
    return new FetchFault(`${host} does not let the desk read this page (${status}).`, 'open_and_by_hand')
  if (status === 429) return new FetchFault(`${host} asks for fewer requests (429).`, 'later_or_by_hand')
  if (status >= 500) return new FetchFault(`${host} has a fault of its own (${status}).`, 'later_or_by_hand')
  return new FetchFault(`${host} answered with status ${status} and no page.`, 'by_hand')
}
