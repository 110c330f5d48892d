/**
 * Where what is missing is mended, as an address on the desk: a field of the verdict's form, the claim's evidence, or one piece of it
 * (`evidence-` and its id). The focus lands there, with and without scripts.
 */
export function placeOfMissing(field: string, claimId: string): string {
  const claim = `/desk/claims/${encodeURIComponent(claimId)}`
  return field === 'evidence' || field.startsWith('evidence-')
    ? `${claim}#${field}`
    : `${claim}/verdict#verdict-${field}`
}
