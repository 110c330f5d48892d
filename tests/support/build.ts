import { linkSync, rmSync } from 'node:fs'
import { buildIfChanged } from '@/scripts/launcher/build'
import { readJson, writeJson } from '@/scripts/launcher/data-folder'
import { identify, isRunning, type ProcessIdentity } from '@/scripts/launcher/process-identity'

/** The tests' build stands apart from the one `npm start` serves. */
const DIST_DIR = '.next-test'
const TURN = '.next-test.turn'

/** The production server's file, built if the sources changed; by one test process at a time. */
export async function buildForTests(): Promise<string> {
  const beside = `${TURN}-${process.pid}`
  writeJson(beside, identify(process.pid))
  while (!taken(beside)) {
    const holder = readJson<ProcessIdentity>(TURN)
    if (holder !== null && !isRunning(holder)) rmSync(TURN, { force: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  try {
    return await buildIfChanged(DIST_DIR)
  } finally {
    rmSync(TURN, { force: true })
    rmSync(beside, { force: true })
  }
}

function taken(beside: string): boolean {
  try {
    linkSync(beside, TURN)
    return true
  } catch {
    return false
  }
}
