import { readFileSync } from 'node:fs'
import type { OpenDatabase } from '@/db/client'

/** A sentence that must hold of every desk, and the question that finds what breaks it. */
type Invariant = { sentence: string; question: string }

/** The sentences of invariants.sql that do not hold here, each with the first rows that break it. */
export async function brokenInvariants(sql: Pick<OpenDatabase['sql'], 'unsafe'>): Promise<string[]> {
  const broken: string[] = []
  for (const { sentence, question } of INVARIANTS) {
    const rows = await sql.unsafe(question)
    if (rows.length > 0) broken.push(`Not so: ${sentence} ${JSON.stringify(rows.slice(0, 3))}`)
  }
  return broken
}

/** As invariants.sql has them: a comment above each statement. */
export const INVARIANTS: readonly Invariant[] = readFileSync(
  new URL('invariants.sql', import.meta.url),
  'utf8',
)
  .split(/;\n/)
  .flatMap((part) => {
    const lines = part.trim().split('\n')
    const sentence = lines.findLast((line) => line.startsWith('-- '))?.slice(3) ?? ''
    const question = lines.filter((line) => !line.startsWith('-- ')).join('\n')
    return question.trim() === '' ? [] : [{ sentence, question }]
  })
