import { spawn } from 'node:child_process'

/** How one stage of the tests went. `said` is shown when something failed. */
export type Outcome = { passed: number; failed: number; said: string }

/** A program's exit code and everything it printed; `live` also shows it at once. */
export function run(
  args: readonly string[],
  { env = {}, live = false }: { env?: Record<string, string>; live?: boolean } = {},
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk
        if (live) process.stdout.write(chunk)
      })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, said }))
  })
}

/** A stage that is one test: it held, or it did not and says why. */
export function asOne(held: boolean, said: string): Outcome {
  return held ? { passed: 1, failed: 0, said: '' } : { passed: 0, failed: 1, said }
}
