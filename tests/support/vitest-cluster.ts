import { startCluster } from './cluster'

/** One PostgreSQL for the whole run of the db tests; vitest calls what it gives back at the end. */
export const setup = startCluster
