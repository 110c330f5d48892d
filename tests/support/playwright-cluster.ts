import { buildForTests } from './build'
import { startCluster } from './cluster'

/** The production build and one PostgreSQL for the whole run; Playwright calls what it gives back at the end. */
export default async function setup() {
  await buildForTests()
  return startCluster()
}
