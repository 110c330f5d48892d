import { constants, setPriority } from 'node:os'
import { runWorker } from '@/db/jobs/run-worker'
import { filesOf } from '@/outside/files'
import { runAsCommand } from './launcher/command'
import { Fault } from './launcher/fault'
import { ownerAddress } from './launcher/owner-address'
import { workerAddress } from './launcher/prepare-database'
import { say } from './launcher/progress'
import { settingsOfLaunch } from './launcher/settings-of-launch'

/** Longer would outlive the launcher's patience; what is cut off runs again. */
const STOP_WITHIN_MS = 8000

await runAsCommand(import.meta.url, async () => {
  const { databaseWorkerUrl, dataDir, watchDays, archiveUrl, uploadLimits } = settingsOfLaunch()
  // Nobody waits for a job: whoever waits for a page comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const url = databaseWorkerUrl ?? (await workerAddress(undefined, ownerAddress()))
  let stopping = false
  let stop: () => Promise<void> = async () => {}
  const end = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), STOP_WITHIN_MS)
    void stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // The launcher that started it is gone, if only by kill -9: nobody could stop this process any more.
  process.once('disconnect', end)
  const working = { watchDays, archiveUrl, room: uploadLimits.all }
  const worker = await runWorker(url, filesOf(dataDir), working, (line) => say('worker', line))
  stop = worker.stop
  say('worker', `runs jobs (process ${process.pid})`)
  await worker.ended
  if (!stopping) throw new Fault('The worker lost its database.')
})
