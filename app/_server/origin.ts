/**
 * Whether a request that may change something comes from this installation's own pages (ASVS 3.5.1).
 *
 * @param headers of the request
 * @param appUrl  APP_URL, the public address, if one is set
 * @returns the sentence to refuse it with, or null
 *
 * Own pages are those of APP_URL and those of the address the request itself was sent to. The second is believed only for
 * APP_URL's host, `localhost` and bare IP addresses: any other name can be made to point here by its owner (DNS rebinding).
 */
export function refuseForeign(headers: Headers, appUrl: string | undefined): string | null {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site === null && origin === null)
    return 'This request does not say which page it comes from (no Origin and no Sec-Fetch-Site), so nothing was changed.'
  if (site === 'cross-site' || site === 'same-site')
    return 'This request comes from another site, so nothing was changed.'
  if (origin !== null && origin === publicOrigin(appUrl)) return null
  const host = headers.get('host')
  if (host === null || !knownHost(host, appUrl))
    return 'This installation does not know the address it was called by, so nothing was changed. Its administrator can name it in APP_URL.'
  if (origin === null) return null
  if (!URL.canParse(origin)) return 'The Origin of this request cannot be read, so nothing was changed.'
  if (new URL(origin).host === host) return null
  return 'This request comes from another site, so nothing was changed.'
}

function publicOrigin(appUrl: string | undefined): string | undefined {
  return appUrl !== undefined && URL.canParse(appUrl) ? new URL(appUrl).origin : undefined
}

function knownHost(host: string, appUrl: string | undefined): boolean {
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  if (hostname === 'localhost' || hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname))
    return true
  const own = publicOrigin(appUrl)
  return own !== undefined && new URL(own).hostname === hostname
}
