import { expect, test } from 'vitest'
import { isPublicAddress } from '@/outside/public-address'

test.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '0.0.0.0', '255.255.255.255', '224.0.0.1'],
  ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '198.18.0.1'],
  ...['::1', '::', 'fe80::1', 'fec0::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '100::1', '4000::1'],
  ...['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1'],
  ...['localhost', 'example.org', '127.1', '0x7f.0.0.1', '2130706433', ''],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
