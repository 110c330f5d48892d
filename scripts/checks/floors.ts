import { readFileSync } from 'node:fs'

type Lock = { packages: Record<string, { version?: string }> }

/** Packages the lock file must name; the others only have a floor when something brings them. */
const EXPECTED = ['next', 'react', 'next-auth', 'drizzle-orm', 'zod']

/**
 * Every installed copy of a package that is older than its floor (floors.json: below it lies a
 * published advisory that touches us), one sentence each.
 */
export function tooOld(lock: Lock, floors: Readonly<Record<string, string>>): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const [place, { version = '0' }] of Object.entries(lock.packages)) {
    const name = place.split('node_modules/').at(-1) ?? ''
    const floor = floors[name]
    if (floor === undefined) continue
    seen.add(name)
    if (isBelow(version, floor)) faults.push(`${place} is ${version}; the floor is ${floor}.`)
  }
  for (const name of EXPECTED) if (!seen.has(name)) faults.push(`${name} is not in the lock file.`)
  return faults
}

/** The faults of this project's own lock file. */
export function checkFloors(): string[] {
  return tooOld(
    JSON.parse(readFileSync('package-lock.json', 'utf8')),
    JSON.parse(readFileSync('scripts/checks/floors.json', 'utf8')),
  )
}

/** A pre-release of a version is below it. */
function isBelow(version: string, floor: string): boolean {
  const [have = [], want = []] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number))
  for (const [place, wanted] of want.entries()) {
    const had = have[place] ?? 0
    if (had !== wanted) return had < wanted
  }
  return version.includes('-')
}
