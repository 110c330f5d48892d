/** The base form of a verb that the model's own list of them does not hold: "showcasing" gives "showcase". */
export function bareOf(low: string): string {
  const stem = /^(.{3,})(?:ing|ed)$/.exec(low)?.[1]
  if (stem === undefined) return low
  if (/([^aeiouls])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou]at|iz|[^aeiou]is|us|bl|rc|nc|dg|v|uc|ag|ang|eas|as|ir|ur|[^o]ut|ot|id|od|ud|ok|ap|in|ul)$/.test(
    stem,
  )
    ? `${stem}e`
    : stem
}
