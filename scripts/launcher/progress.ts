/** One line of progress: which step, and what is or has been done. */
export function say(step: string, what: string): void {
  console.log(`  ${step.padEnd(10)} ${what}`)
}

/** Milliseconds since `began` as a person reads them, for the end of a line. */
export function since(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`
}
