/** A statement has a deadline, and PostgreSQL takes 65,534 parameters of it; the widest row written in bulk has 20. */
const ROWS_AT_ONCE = 1000

/** Hands many rows to `write` some at a time, in their order. */
export async function inChunks<Row>(
  rows: readonly Row[],
  write: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await write(rows.slice(from, from + ROWS_AT_ONCE))
}
