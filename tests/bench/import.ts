// npm run bench:import [words]: how long the import of a long text takes, and how much memory.
import { openDatabase } from '@/db/client'
import { importArticle } from '@/db/mutations/import-article'
import { importArticleInput } from '@/domain/article'
import { isRefusal } from '@/domain/refusal'
import { createDatabase, startCluster } from '@/tests/support/cluster'
import { deskPeople } from '@/tests/support/desk-people'
import { longText } from './long-article'

const WORDS = Number(process.argv[2] ?? 30_000)

const stopCluster = await startCluster()
const { db, close } = openDatabase((await createDatabase()).desk)
try {
  const { editor } = await deskPeople(db)
  // As in a desk that is at work: a short one first, so that no code is loaded and no connection opened while it is measured.
  await imported('Ships wait', longText(500))
  const before = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const begun = performance.now()
  await imported('Ships wait long', longText(WORDS))
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS * 1024
  say('import', `${seconds.toFixed(2)} s for ${WORDS.toLocaleString('en')} words`)
  say('of it here', `${((user + system) / 1e6).toFixed(2)} s of this process, the rest is the database`)
  say('memory', `${megabytes(peak - before)} above the ${megabytes(before)} before`)

  async function imported(title: string, text: string) {
    const made = await importArticle(db, { actor: editor }, importArticleInput.parse({ title, text }))
    if (isRefusal(made)) throw new Error(made.sentence)
  }
} finally {
  await close()
  await stopCluster()
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

function say(what: string, figure: string) {
  console.log(`  ${what.padEnd(12)} ${figure}`)
}
