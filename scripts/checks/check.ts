import type { Outcome } from './outcome'
import { STAGES } from './stages'

/** What `npm run check` runs: everything that is fast. */
export const FAST = ['lint', 'boundaries', 'types', 'floors', 'domain', 'outside']
/** What `npm test` runs. */
export const ALL = Object.keys(STAGES)

/**
 * Runs stages one after the other, also after a failed one, and prints a line for each; the last
 * line is `N passed, N failed`. Arguments that name no stage narrow down the test files. A stage
 * that ran no test has failed. Gives the exit code.
 */
export async function check(byDefault: readonly string[], args: readonly string[]): Promise<number> {
  const named = args.filter((arg) => arg in STAGES)
  const filters = args.filter((arg) => !(arg in STAGES))
  const lines: string[] = []
  const sum = { passed: 0, failed: 0 }
  for (const name of named.length > 0 ? named : byDefault) {
    const began = Date.now()
    const outcome = await runStage(name, filters)
    const line = `  ${name.padEnd(10)} ${outcome.passed} passed, ${outcome.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`
    if (outcome.failed > 0) console.log(outcome.said)
    console.log(line)
    lines.push(line)
    sum.passed += outcome.passed
    sum.failed += outcome.failed
  }
  console.log(`\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 ? 0 : 1
}

async function runStage(name: string, filters: readonly string[]): Promise<Outcome> {
  try {
    const outcome = await STAGES[name]?.(filters)
    if (outcome !== undefined && outcome.passed + outcome.failed > 0) return outcome
    return { passed: 0, failed: 1, said: `${outcome?.said ?? ''}\nThe stage ${name} ran no test.` }
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      said: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
