// `npm run check`: everything that is fast. Built-ins alone until the install is done.
import { runChecks } from './run-checks.mjs'

await runChecks('FAST')
