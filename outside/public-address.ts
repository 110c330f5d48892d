import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Unicast by the registries, yet answered by the cloud's own machine: Azure's metadata and Oracle's. */
const OF_THE_CLOUD = ['168.63.129.16', '192.0.0.192']

/**
 * Whether an IP address (no name) belongs to a machine of the public internet: global unicast, and nothing that leads back into a
 * private network by another spelling (IPv4 inside IPv6, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || !ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (OF_THE_CLOUD.includes(address.toString())) return false
  // Only 2000::/3 is given out for global unicast (RFC 4291); all else of IPv6 is something special.
  if (address instanceof ipaddr.IPv6 && !address.match(ipaddr.IPv6.parse('2000::'), 3)) return false
  return address.range() === 'unicast'
}
