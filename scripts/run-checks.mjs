import process from 'node:process'
import { installIfNeeded, root } from './install.mjs'

/** Installs what tests need, then runs the stages that checks/check.ts lists under this name. */
export async function runChecks(list) {
  process.chdir(root)
  if (!installIfNeeded({ withDevDependencies: true })) {
    console.log('0 passed, 1 failed')
    process.exit(1)
  }
  const { register } = await import('tsx/esm/api')
  register()
  const checks = await import('./checks/check.ts')
  process.exit(await checks.check(checks[list], process.argv.slice(2)))
}
