/** What several suggestions decided at once are told as: "11 accepted, 1 not: claim 7 (why)." */
export function decidedTogether(
  { done, not }: { done: readonly string[]; not: readonly { claimId: string; sentence: string }[] },
  became: string,
  claims: readonly { readonly id: string; readonly number: number }[],
): string {
  const head = `${done.length} ${became}`
  if (not.length === 0) return `${head}.`
  const numbers = new Map(claims.map(({ id, number }) => [id, number]))
  const told = not
    .map(({ claimId, sentence }) => ({ number: numbers.get(claimId), sentence }))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ number, sentence }) => `${number === undefined ? 'a claim' : `claim ${number}`} (${sentence})`)
  return `${head}, ${not.length} not: ${told.join('; ')}`
}
