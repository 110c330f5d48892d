// npm run drill:files [rounds]: what README.md beside this file says of it.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sweepFiles } from '@/db/jobs/sweep-files'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { attachEvidenceInput } from '@/domain/evidence-input'
import { filesOf } from '@/outside/files'
import { verifyFiles } from '@/scripts/captures-verify'
import { openDatabaseHome, removeDatabaseHome } from '@/scripts/launcher/database-home'
import { buildForTests } from '@/tests/support/build'
import { deskPeople } from '@/tests/support/desk-people'
import { checkingClaim, done } from '@/tests/support/factories'
import { sendRaw } from '@/tests/support/raw-upload'
import { sessionOf } from '@/tests/support/session'
import { textOf } from '@/tests/support/upload-corpus'
import { page, type WebSite, webSite } from '@/tests/support/web-site'
import { DrilledDesk } from './drilled-desk'

const ROUNDS = Number(process.argv[2] ?? 6)
const UPLOADS = 50
/** What is killed, in turn: the worker sweeps while files arrive. */
const KILLED = ['server', 'worker', 'server', 'database'] as const
const SENDERS = ['editor', 'reviewer', 'second.editor'] as const

const CAPTURES = 10
const CAPTURED_WITHIN_MS = 120_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Acknowledged = { readonly fileId: string; readonly sha256: string }

/** Sends files until fifty were tried; gives those that were acknowledged. */
async function sendFifty(
  desk: DrilledDesk,
  sessions: readonly string[],
  arrived: () => void,
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  let left = UPLOADS
  const send = async (session: string) => {
    while (left > 0) {
      left -= 1
      const content = textOf(20_000 + Math.floor(Math.random() * 2_000_000))
      content.write(crypto.randomUUID())
      const answer = await sendRaw(desk.address, content, { session })
      const sha256 = createHash('sha256').update(content).digest('hex')
      if (answer?.status === 201) acknowledged.push({ fileId: String(answer.body.fileId), sha256 })
      arrived()
      if (answer?.status !== 201) await desk.untilReady()
    }
  }
  await Promise.all(sessions.flatMap((session) => [send(session), send(session)]))
  return acknowledged
}

/** Cites new pages of the site, which queues their captures. */
async function citePages(desk: DrilledDesk, site: WebSite, round: number): Promise<void> {
  const { claimId } = await checkingClaim(desk.db)
  const { reviewer } = await deskPeople(desk.db)
  for (let n = 0; n < CAPTURES; n += 1) {
    const page = { address: `${site.address}/${round}/${n}`, title: 'Log', quote: 'Forty ships.' }
    const input = attachEvidenceInput.parse({ ...page, claimId, stance: 'supports' })
    done(await attachEvidence(desk.db, { actor: reviewer }, input))
  }
}

/** Captures that did not come to be saved in time. */
async function unsaved(desk: DrilledDesk): Promise<string[]> {
  for (const giveUpAt = performance.now() + CAPTURED_WITHIN_MS; ; ) {
    const rows = await desk.asOwner(
      ({ sql }) =>
        sql<
          { told: string; over: boolean }[]
        >`select concat_ws(' ', address, 'is', state, reason) as told, ended_at is not null as over
          from captures where state <> 'saved'`,
    )
    if (rows.length === 0) return []
    if (performance.now() > giveUpAt || rows.every(({ over }) => over)) return rows.map(({ told }) => told)
    await pause(200)
  }
}

/** Rows of what was acknowledged that are not there, or have another hash. */
function lost(desk: DrilledDesk, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  return desk.asOwner(async ({ sql }) => {
    const rows = await sql<{ id: string; sha256: string }[]>`select id, sha256 from files`
    const there = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
    return acknowledged
      .filter(({ fileId, sha256 }) => there.get(fileId) !== sha256)
      .map(({ fileId }) => `Acknowledged and lost: file ${fileId}.`)
  })
}

await buildForTests()
const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-files-drill-'))
const harbour = page(
  '<!doctype html><title>Log</title><p>Forty ships. They lie in the port since Monday.</p>',
)
const site = await webSite(
  Object.fromEntries(
    Array.from({ length: ROUNDS * CAPTURES }, (_, n) => [
      `/${1 + Math.floor(n / CAPTURES)}/${n % CAPTURES}`,
      harbour,
    ]),
  ),
)
const desk = new DrilledDesk(folder, { FETCH_LOOPBACK_PORTS: String(site.port) })
const files = filesOf(folder)
const faults: string[] = []
const sum = { acknowledged: 0, unanswered: 0, strays: 0 }
try {
  await desk.start()
  await deskPeople(desk.db)
  const sessions = await Promise.all(SENDERS.map((name) => sessionOf(desk.db, name)))
  for (let round = 1; round <= ROUNDS && faults.length === 0; round += 1) {
    const target = KILLED[(round - 1) % KILLED.length] ?? 'server'
    const at = 5 + Math.floor(Math.random() * 30)
    let arrived = 0
    await citePages(desk, site, round)
    await desk.asOwner(({ sql }) => sql`select queue_job('sweep_files', '{}', null)`)
    const acknowledged = await sendFifty(desk, sessions, () => {
      arrived += 1
      if (arrived === at) void desk.kill(target)
    })
    await desk.untilReady()
    faults.push(...(await unsaved(desk)), ...(await lost(desk, acknowledged)))
    faults.push(...(await desk.asOwner(({ db }) => verifyFiles(db, files))).faults)
    // An hour later.
    for await (const { key } of files.list()) {
      const place = path.join(folder, 'files', key.slice(0, 2), key)
      utimesSync(place, new Date(0), new Date(0))
    }
    const { strays } = await desk.asOwner(({ db }) => sweepFiles(db, files))
    const after = await desk.asOwner(({ db }) => verifyFiles(db, files))
    faults.push(...after.faults, ...(await desk.faults()))
    sum.acknowledged += acknowledged.length
    sum.unanswered += UPLOADS - acknowledged.length
    sum.strays += strays
    console.log(
      `  ${round}. ${target.padEnd(8)} killed after ${at} answers; ${acknowledged.length} of ${UPLOADS} acknowledged, ${after.files} files verify, ${strays} strays swept`,
    )
  }
} finally {
  await desk.stop()
  removeDatabaseHome(openDatabaseHome(folder))
  rmSync(folder, { recursive: true, force: true })
  await site.close()
}
for (const fault of faults) console.error(`  ${fault}`)
console.log(
  faults.length === 0
    ? `No row without its file, no file without its row, nothing acknowledged lost: ${sum.acknowledged} acknowledged, ${sum.unanswered} not, ${sum.strays} strays swept.`
    : `${faults.length} faults.`,
)
process.exitCode = faults.length === 0 ? 0 : 1
