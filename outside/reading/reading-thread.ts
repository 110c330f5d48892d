import { parentPort } from 'node:worker_threads'
import { readArticle } from './read-article'
import { readPage } from './read-page'
import type { ReadJob, Told } from './start-reader'

const say = (told: Told) => parentPort?.postMessage(told)

// What is thrown here ends the thread, and whoever waits for it hears of it.
parentPort?.once('message', async ({ bytes, named, whole }: ReadJob) => {
  say({ read: whole ? await readPage(bytes, named) : await readArticle(bytes, named, say) })
})
