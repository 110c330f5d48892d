import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { readArticle } from './read-article'
import { readPage } from './read-page'
import type { ReadJob, Told } from './start-reader'

// Reading waits for those who wait for a page. On Linux this is said of the thread alone, elsewhere of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const say = (told: Told) => parentPort?.postMessage(told)

// What is thrown here ends the thread, and whoever waits for it hears of it.
parentPort?.once('message', async ({ bytes, named, whole }: ReadJob) => {
  say({ read: whole ? await readPage(bytes, named) : await readArticle(bytes, named, say) })
})
