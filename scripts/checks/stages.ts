import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from './chromium'
import { checkFloors } from './floors'
import { asOne, type Outcome, run } from './outcome'

/** Folders whose imports are checked. */
const HOUSE = ['app', 'components', 'db', 'domain', 'outside', 'scripts', 'tests']

/** Every stage of the tests by its name, in the order they run. `filters` narrow down files. */
export const STAGES: Readonly<Record<string, (filters: readonly string[]) => Promise<Outcome>>> = {
  lint: async () => {
    const biome = 'node_modules/@biomejs/biome/bin/biome'
    const { code, said } = await run([biome, 'check', '--error-on-warnings', '.'])
    return asOne(code === 0, said)
  },
  boundaries: async () => {
    const args = [
      '--config',
      'scripts/boundaries.config.cjs',
      '--output-type',
      'err-long',
      ...HOUSE.filter((room) => existsSync(room)),
    ]
    const { code, said } = await run(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...args])
    const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0)
    return asOne(code === 0 && modules > 0, modules > 0 ? said : `No module was checked.\n${said}`)
  },
  types: async () => {
    const { code, said } = await run([
      'node_modules/@typescript/native/bin/tsc',
      '--noEmit',
      '--incremental',
      'false',
    ])
    return asOne(code === 0, said)
  },
  floors: async () => {
    const faults = checkFloors()
    return asOne(faults.length === 0, faults.join('\n'))
  },
  domain: (filters) => vitest('domain', filters),
  outside: (filters) => vitest('outside', filters),
  db: (filters) => vitest('db', filters),
  e2e: async (filters) => {
    const { program, from } = await findChromium()
    console.log(`  browser    ${program} (${from})`)
    return playwright(program, filters)
  },
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A skipped test counts as failed, and so does a file that could not be loaded. */
async function vitest(project: string, filters: readonly string[]): Promise<Outcome> {
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', ...filters]
  return withReport(async (file) => {
    const { code, said } = await run(['node_modules/vitest/vitest.mjs', ...args, `--outputFile.json=${file}`])
    const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'))
    const unloaded = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    ).length
    const left = report.numPendingTests + report.numTodoTests
    const failed = report.numFailedTests + unloaded + left
    return { passed: report.numPassedTests, failed: atLeastOne(failed, code), said }
  })
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

async function playwright(program: string, filters: readonly string[]): Promise<Outcome> {
  return withReport(async (file) => {
    const { code, said } = await run(['node_modules/@playwright/test/cli.js', 'test', ...filters], {
      env: { PW_CHROMIUM: program, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      live: true,
    })
    const { stats, errors }: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'))
    const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length
    return { passed: stats.expected, failed: atLeastOne(failed, code), said }
  })
}

/** A runner may fail over what belongs to no test, such as an error nobody caught. */
function atLeastOne(failed: number, code: number | null): number {
  return code === 0 ? failed : Math.max(1, failed)
}

async function withReport(read: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-report-'))
  return read(path.join(folder, 'report.json')).finally(() => rmSync(folder, { recursive: true }))
}
