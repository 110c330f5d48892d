// npm run drill:kill [rounds]: what README.md beside this file says of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabaseHome, removeDatabaseHome } from '@/scripts/launcher/database-home'
import { buildForTests } from '@/tests/support/build'
import { DrilledDesk, TARGETS } from './drilled-desk'
import { Importers, Lifecycles } from './writers'

const ROUNDS = Number(process.argv[2] ?? 12)
const BACK_WITHIN_MS = 10_000

/** A number from `least` up to `most`. */
const between = (least: number, most: number) => least + Math.random() * (most - least)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

await buildForTests()
const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-drill-'))
const desk = new DrilledDesk(folder)
const faults: string[] = []
let longest = 0
try {
  await desk.start()
  const writers = [new Importers(desk), new Lifecycles(desk)]
  for (const writer of writers) await writer.prepare()
  for (let round = 1; round <= ROUNDS && faults.length === 0; round += 1) {
    const target = TARGETS[(round - 1) % TARGETS.length] ?? 'server'
    const writing = writers.map((writer) => writer.writeUntilStopped())
    await pause(between(800, 2500))
    await desk.kill(target)
    const killed = performance.now()
    await pause(between(0, 500))
    for (const writer of writers) writer.stop()
    await Promise.all(writing)
    await desk.untilReady()
    const back = performance.now() - killed
    longest = Math.max(longest, back)
    if (back > BACK_WITHIN_MS) faults.push(`Back after ${Math.round(back)} ms only.`)
    for (const writer of writers) faults.push(...(await writer.lost()))
    faults.push(...(await desk.faults()))
    const told = writers.map((writer) => writer.told()).join(', ')
    console.log(`  ${round}. ${target.padEnd(8)} killed; back after ${Math.round(back)} ms; so far ${told}`)
  }
  for (const writer of writers) await writer.sendAgain()
  for (const writer of writers) faults.push(...(await writer.lost()), ...(await writer.twice()))
  faults.push(...(await desk.faults()))
  console.log(`  ${await desk.told()}; ${writers.map((writer) => writer.told()).join(', ')}`)
} finally {
  await desk.stop()
  removeDatabaseHome(openDatabaseHome(folder))
  rmSync(folder, { recursive: true, force: true })
}
for (const fault of faults) console.error(`  ${fault}`)
console.log(
  faults.length === 0
    ? `Nothing lost, nothing half, nothing twice in ${ROUNDS} kills; back within ${Math.round(longest)} ms.`
    : `${faults.length} faults.`,
)
process.exitCode = faults.length === 0 ? 0 : 1
