import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const sources = ['app', 'components', 'db', 'domain', 'outside'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
)
const files = sources.filter((file) => path.basename(file) === 'actions.ts')
const WRAPPED = /^export const \w+ = (deskAction|buttonAction)\(/
/** Where people without a session send forms: signing in, and links that make an account. */
const OPEN = ['app/(desk)/sign-in/actions.ts', 'app/(desk)/invitation/actions.ts']
const OPEN_OR_WRAPPED = /^export const \w+ = (openAction|buttonAction)\(/

it('there are action files to look at', () => {
  expect(files.length).toBeGreaterThan(2)
  expect(files).toEqual(expect.arrayContaining(OPEN))
})

it.each(files)('every export of %s is wrapped, so that it asks who calls', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n')
  expect(lines[0]).toBe("'use server'")
  for (const line of lines.filter((text) => text.startsWith('export ')))
    expect(line).toMatch(OPEN.includes(file) ? OPEN_OR_WRAPPED : WRAPPED)
})

it('nothing else is a server action', () => {
  for (const file of sources.filter((file) => !files.includes(file)))
    expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*['"]use server['"]/m)
})

/** Of next-auth: its own check of a token stands before what it changes. */
const OF_NEXT_AUTH = 'app/api/auth/[...nextauth]/route.ts'
const CHANGES = /^export (?:(?:async )?function|const) (?:POST|PUT|PATCH|DELETE)\b.*/gm

it('every route that takes a form or a file is wrapped, so that it asks who calls', () => {
  const routes = sources.filter((file) => path.basename(file) === 'route.ts' && file !== OF_NEXT_AUTH)
  const taking = routes.flatMap((file) => readFileSync(file, 'utf8').match(CHANGES) ?? [])
  expect(taking.length).toBeGreaterThan(0)
  for (const line of taking) expect(line).toMatch(/^export const POST = desk(?:Stream|Upload)\(/)
})
