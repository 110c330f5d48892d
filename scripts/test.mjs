// `npm test`, and `npm test -- domain db tests/db/client` for some stages and files. Built-ins alone until the install is done.
import { runChecks } from './run-checks.mjs'

await runChecks('ALL')
