import { type ChildProcess, spawn } from 'node:child_process'

/** `npm start` under way, on the tests' own build. */
export type Launched = {
  child: ChildProcess
  /** What it has printed so far. */
  said(): string
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>
}

/** Starts the launcher on a data folder, without the sample desk unless `env` asks for it. */
export function launch(dataDir: string, port: number, env: Record<string, string> = {}): Launched {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', NEXT_DIST_DIR: '.next-test' },
      ...{ DATA_DIR: dataDir, PORT: String(port), SAMPLE_DATA: 'false', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, said: () => text, ended }
}
