import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type IReporterOutput } from 'dependency-cruiser'
import { afterEach, expect, test } from 'vitest'

const { forbidden } = createRequire(import.meta.url)('../../scripts/boundaries.config.cjs')
const houses: string[] = []
afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true })
})

/** The names of the rules that a small house of these files breaks, and how many files were looked at. */
async function broken(files: Record<string, string>) {
  const house = mkdtempSync(path.join(tmpdir(), 'house-'))
  houses.push(house)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    writeFileSync(path.join(house, file), text)
  }
  const rooms = [...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''))]
  const { output }: IReporterOutput = await cruise(rooms, {
    baseDir: house,
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
  })
  if (typeof output === 'string') throw new Error(output)
  return {
    rules: output.summary.violations.map((violation) => violation.rule.name),
    looked: output.summary.totalCruised,
  }
}

const NAMED = 'export const claim = 1\n'
const forbiddenImports: [from: string, to: string, rule: string][] = [
  ['domain/claim.ts', 'db/claim.ts', 'domain-is-pure'],
  ['db/claim.ts', 'components/claim.ts', 'db-knows-no-screen'],
  ['components/claim.ts', 'db/claim.ts', 'components-show-what-they-are-given'],
  ['scripts/claim.ts', 'app/claim.ts', 'nobody-imports-app'],
  ['app/(reader)/claim.ts', 'db/queries/desk/claim.ts', 'readers-get-the-reading-views'],
  ['db/queries/reader/claim.ts', 'db/schema/claim.ts', 'reader-queries-use-views'],
  ['app/claim.ts', 'db/schema/claim.ts', 'app-asks-by-queries-and-mutations'],
]

test.each(forbiddenImports)('%s may not import %s', async (from, to, rule) => {
  const up = path.relative(path.dirname(from), to).replace(/\.ts$/, '')
  const specifier = up.startsWith('.') ? up : `./${up}`
  const { rules, looked } = await broken({
    [from]: `import { claim } from '${specifier}'\nexport const own = claim\n`,
    [to]: NAMED,
  })
  expect(looked).toBeGreaterThan(0)
  expect(rules).toEqual([rule])
})

test('an import for its type alone counts as well', async () => {
  const { rules } = await broken({
    'components/claim.ts': "import type { Claim } from '../db/claim'\nexport type Own = Claim\n",
    'db/claim.ts': 'export type Claim = string\n',
  })
  expect(rules).toEqual(['components-show-what-they-are-given'])
})

test('two files that import each other are found', async () => {
  const { rules } = await broken({
    'domain/a.ts': "import { b } from './b'\nexport const a = () => b\n",
    'domain/b.ts': "import { a } from './a'\nexport const b = () => a\n",
  })
  expect(rules).toContain('no-cycles')
})

test('what the house allows passes', async () => {
  const { rules, looked } = await broken({
    'app/page.ts': "import { claim } from '../db/queries/reader/claim'\nexport const own = claim\n",
    'db/queries/reader/claim.ts': "import { claim } from '../../../domain/claim'\nexport { claim }\n",
    'domain/claim.ts': NAMED,
  })
  expect(looked).toBe(3)
  expect(rules).toEqual([])
})
