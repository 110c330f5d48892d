'use client'

import { useSyncExternalStore } from 'react'

/** What was done, and the address (path and query) it was done at. */
export type Outcome = { readonly sentence: string; readonly at: string }

const nowhere: Outcome = { sentence: '', at: '' }
let told = nowhere
let latest = nowhere
const listeners = new Set<() => void>()

const here = () => window.location.pathname + window.location.search

function show(outcome: Outcome) {
  told = outcome
  for (const changed of listeners) changed()
}

/** Begins an outcome: what the page said of an earlier one is over. */
export function outcomeOf(sentence: string): Outcome {
  latest = { sentence, at: here() }
  show(nowhere)
  return latest
}

/**
 * Lets the page say an outcome whose form went away with it. An older one than the last is not said again, nor one of a page that
 * the person has left.
 */
export function tellThePage(outcome: Outcome): void {
  if (outcome === latest && outcome.at === here()) show(outcome)
}

/** Takes away what the page says: it was read, or the person goes on to something else. */
export function outcomeRead(): void {
  show(nowhere)
}

/** What the page says. */
export function useTold(): Outcome {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => told,
    () => nowhere,
  )
}
