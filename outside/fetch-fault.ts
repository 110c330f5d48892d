/** Why a page was not fetched, as a person reads it. Caught where fetching ends; nobody outside this room sees it thrown. */
export class FetchFault extends Error {
  override name = 'FetchFault'
}

const SENTENCES: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `There is no site called ${host}. Check the address.`,
  ENODATA: (host) => `There is no site called ${host}. Check the address.`,
  EAI_AGAIN: (host) => `The name ${host} cannot be looked up at the moment. Try again later.`,
  ECONNREFUSED: (host) => `${host} does not answer. Try again later, or paste the text.`,
  ECONNRESET: (host) => `${host} broke off before the page was complete. Try again, or paste the text.`,
  EPIPE: (host) => `${host} broke off before the page was complete. Try again, or paste the text.`,
  EHOSTUNREACH: (host) => `${host} cannot be reached from here.`,
  ENETUNREACH: (host) => `${host} cannot be reached from here.`,
  ETIMEDOUT: (host) => `${host} does not answer. Try again later, or paste the text.`,
}

/** A certificate that is not good, by the codes of OpenSSL and Node. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS|ALTNAME/
/** An answer that is not HTTP, or a connection that is not TLS. */
const NOT_HTTP = /^(?:HPE_|EPROTO|ERR_SSL|ERR_HTTP)/

/** The sentence for an error of the network, or undefined where the error is a fault of ours. */
export function networkSentence(error: unknown, host: string): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (CERTIFICATE.test(code))
    return `The certificate of ${host} cannot be trusted, so nothing was fetched. Paste the text if you trust the page.`
  if (NOT_HTTP.test(code)) return `${host} answered something that is no web page.`
  // Node tries every address of a name and reports all failures as one.
  if (error instanceof AggregateError) return networkSentence(error.errors[0], host)
  return SENTENCES[code]?.(host)
}

/** The sentence for a status that brings no page. */
export function statusSentence(status: number, host: string): string {
  if (status === 404 || status === 410)
    return `${host} says there is no page at this address (${status}). Check the address, or paste the text.`
  if ([401, 402, 403, 451].includes(status))
    return `${host} does not let the desk read this page (${status}). Open it yourself and paste the text.`
  if (status === 429) return `${host} asks for fewer requests (429). Try again later, or paste the text.`
  if (status >= 500) return `${host} has a fault of its own (${status}). Try again later, or paste the text.`
  return `${host} answered with status ${status} and no page. Paste the text.`
}
