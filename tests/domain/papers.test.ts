import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PERMISSIONS } from '@/domain/permissions'
import { readSettings, SETTING_NAMES } from '@/domain/settings'
import { TRANSITIONS } from '@/domain/workflow'

const papers = [
  ...readdirSync('.'),
  ...['app', 'components', 'db', 'domain', 'outside', 'scripts', 'tests'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
  ),
].filter((file) => file.endsWith('.md'))

/** Rows of the table whose first column is headed `heading`, as trimmed cells. */
function table(file: string, heading: string): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  const rows = lines.slice(from + 2)
  return rows.slice(0, rows.indexOf('')).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

test('there are papers to look at', () => {
  expect(papers).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'domain/README.md']))
})

test.each(papers)('%s leads nowhere that is not there', (paper) => {
  const text = readFileSync(paper, 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) =>
    path.join(path.dirname(paper), to),
  )
  const places = [
    ...text.matchAll(/`((?:app|components|db|domain|drizzle|outside|scripts|tests)\/[^`<…]*)`/g),
  ]
  const gone = [...links, ...places.map(([, place = '']) => place)].filter((place) => !existsSync(place))
  expect(gone).toEqual([])
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})

test('README and .env.example name every setting with the default it has', () => {
  const example = readFileSync('.env.example', 'utf8')
  const defaults = Object.fromEntries(
    [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
  expect(readSettings(defaults)).toEqual(readSettings({}))
  const rows = table('README.md', 'Setting').map(([name = '', value = '']) => [
    name.replaceAll('`', ''),
    value,
  ])
  expect(rows.map(([name]) => name)).toEqual(SETTING_NAMES)
  for (const [name = '', value = ''] of rows)
    if (defaults[name]) expect(`${name} ${value}`).toBe(`${name} ${defaults[name]}`)
    else expect(value, name).not.toBe('')
})

test('the stage diagram draws every move that the workflow knows, and no other', () => {
  const drawn = readFileSync('domain/README.md', 'utf8').matchAll(/^ {2}(\w+) --> (\w+): (.+)$/gm)
  const known = Object.entries(TRANSITIONS).flatMap(([command, { from, to }]) => {
    if (to === 'stay') return []
    if (to === 'unapprove' || to === 'recheck') {
      const back = to === 'recheck' ? ['in_review', 'approved'] : ['approved']
      return back.map((stage) => `${stage} --> checking: ${command}`)
    }
    return from.map((stage) => `${stage} --> ${to}: ${command}`)
  })
  const arrows = [...drawn].flatMap(([, from, to, commands = '']) =>
    commands.split(', ').map((command) => `${from} --> ${to}: ${command}`),
  )
  expect(arrows.sort()).toEqual(known.sort())
})

test('the table of who may what is the one the desk asks', () => {
  const written = table('domain/README.md', 'Command').map(([command = '', ...roles]) => [
    command.replaceAll('`', ''),
    ['reviewer', 'editor', 'admin'].filter((_, column) => roles[column] === 'yes'),
  ])
  expect(Object.fromEntries(written)).toEqual(PERMISSIONS)
})

test('every decision stands in the list of decisions', () => {
  const listed = table('domain/decisions/README.md', 'No.').map(([link = '']) => /\((.+)\)/.exec(link)?.[1])
  const files = readdirSync('domain/decisions').filter((file) => file !== 'README.md')
  expect(listed).toEqual(files.sort())
})
