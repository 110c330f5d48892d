import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { checkFloors, tooOld } from '@/scripts/checks/floors'

const floors = { next: '16.4.5' }
const others = Object.fromEntries(
  ['react', 'next-auth', 'drizzle-orm', 'zod'].map((name) => [`node_modules/${name}`, { version: '1.0.0' }]),
)
const lockOf = (version: string) => ({ packages: { ...others, 'node_modules/next': { version } } })

test('the lock file of the project stands on its floors', () => {
  expect(checkFloors()).toEqual([])
})

test('a version below its floor is named, also deep in another package and as a pre-release', () => {
  const floorsOfAll = {
    ...floors,
    react: '1.0.0',
    'next-auth': '1.0.0',
    'drizzle-orm': '1.0.0',
    zod: '1.0.0',
  }
  expect(tooOld(lockOf('16.4.4'), floorsOfAll)).toEqual(['node_modules/next is 16.4.4; the floor is 16.4.5.'])
  expect(tooOld(lockOf('16.4.5-canary.1'), floorsOfAll)).toHaveLength(1)
  expect(tooOld(lockOf('16.10.0'), floorsOfAll)).toEqual([])
  const deep = {
    packages: { ...lockOf('16.4.5').packages, 'node_modules/x/node_modules/next': { version: '9.0.0' } },
  }
  expect(tooOld(deep, floorsOfAll)).toHaveLength(1)
})

test('a Node below the one the package names does not start the desk, and says which one it needs', () => {
  const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.8.1'}})`
  const { status, stderr } = spawnSync(process.execPath, ['--import', old, 'scripts/start.mjs'], {
    encoding: 'utf8',
  })
  expect(stderr).toContain('Claimdesk needs Node 20.9 or newer')
  expect(status).toBe(1)
})
