import { isRefusal, type Refusal } from '@/domain/refusal'

/** What a step of the sample desk gave; one that is refused is a fault of the sample and ends its loading. */
export function done<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`The sample desk is refused: ${JSON.stringify(outcome)}`)
  return outcome
}
