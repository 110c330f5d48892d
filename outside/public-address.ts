import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Unicast by the registries, yet answered by the cloud's own machine: Azure's metadata and Oracle's. */
const OF_THE_CLOUD = ['168.63.129.16', '192.0.0.192']

/** Inside global unicast, yet set apart: documentation (RFC 9637), benchmarks (RFC 5180), and what the registries of RFC 6890 hold for themselves. */
const SET_APART = ['3fff::/20', '2001::/23', '2001:db8::/32', '2620:4f:8000::/48'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
)
const WEB_PORTS = [80, 443]

/**
 * Whether an IP address (no name) belongs to a machine of the public internet: global unicast, and nothing that leads back into a
 * private network by another spelling (IPv4 inside IPv6, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || !ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (OF_THE_CLOUD.includes(address.toString())) return false
  // Only 2000::/3 is given out for global unicast (RFC 4291); all else of IPv6 is something special.
  if (address instanceof ipaddr.IPv6) {
    if (!address.match(ipaddr.IPv6.parse('2000::'), 3)) return false
    if (SET_APART.some((range) => address.match(range))) return false
  }
  return address.range() === 'unicast'
}

/** Whether the desk may connect there: a public machine on a port of the web, or this machine on a port that the settings list. */
export function mayReach(ip: string, port: number, loopbackPorts: readonly number[]): boolean {
  if (isPublicAddress(ip)) return WEB_PORTS.includes(port)
  return loopbackPorts.includes(port) && ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'loopback'
}

/** Whether a port may stand in an address at all, whatever machine it leads to. */
export function isUsualPort(port: number, loopbackPorts: readonly number[]): boolean {
  return WEB_PORTS.includes(port) || loopbackPorts.includes(port)
}
