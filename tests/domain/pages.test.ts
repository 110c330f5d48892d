import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const DESK = 'app/(desk)'
/** Pages of people without a session: signing in, and links that make an account. */
const OPEN = ['sign-in', 'invitation/[token]', 'welcome/[token]']

const pages = readdirSync(DESK, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => path.dirname(file))

/** Whether a file calls `requireActor` or `requireCommand` itself, or a door beside it that does. */
function asks(file: string): boolean {
  const text = readFileSync(file, 'utf8')
  if (/\bawait require(Actor|Command)\(/.test(text)) return true
  return [...text.matchAll(/import \{([^}]*)\} from '([^']*\/open-[a-z]+)'/g)].some(
    ([, names = '', from = '']) => {
      const door = `${from.startsWith('@/') ? from.slice(2) : path.join(path.dirname(file), from)}.ts`
      const called = names.split(',').some((name) => text.includes(`await ${name.trim()}(`))
      return called && existsSync(door) && asks(door)
    },
  )
}

it('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(15)
  expect(pages).toEqual(expect.arrayContaining(OPEN))
})

it.each(pages.filter((page) => !OPEN.includes(page)))('the page %s asks who calls', (page) => {
  expect(asks(path.join(DESK, page, 'page.tsx'))).toBe(true)
})

it.each(OPEN)('the page %s is for people without a session', (page) => {
  expect(asks(path.join(DESK, page, 'page.tsx'))).toBe(false)
})
