import { CLAIMS_BEFORE_WORK } from './claims-before-work'
import { CLAIMS_BEST_KNOWN } from './claims-best-known'
import { CLAIMS_CHANGED } from './claims-changed'
import { CLAIMS_IN_REVIEW } from './claims-in-review'
import { CLAIMS_IN_WORK } from './claims-in-work'
import { CLAIMS_ON_RULES } from './claims-on-rules'
import { CLAIMS_ON_TRADE } from './claims-on-trade'
import type { SampleClaim } from './types'

/** The 32 assertions of the sample article, in every stage from suggested to published, declined and withdrawn. */
export const SAMPLE_CLAIMS: readonly SampleClaim[] = [
  ...CLAIMS_BEST_KNOWN,
  ...CLAIMS_CHANGED,
  ...CLAIMS_ON_RULES,
  ...CLAIMS_ON_TRADE,
  ...CLAIMS_IN_REVIEW,
  ...CLAIMS_IN_WORK,
  ...CLAIMS_BEFORE_WORK,
]
