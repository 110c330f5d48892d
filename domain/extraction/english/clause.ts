export type ClauseRole =
  | 'main'
  /** A clause of its own behind "and", "while", a semicolon. */
  | 'clause'
  /** "…, showcasing resilience": says something of the main clause's subject or of the whole of it. */
  | 'participle'
  /** "…, and could not track the fish": a second verb of the main clause's subject. */
  | 'predicate'
  /** "with the cost of batteries falling sharply": a clause without a finite verb. */
  | 'absolute'
  /** A name for the noun before it: "the driver, a man of 51, …". */
  | 'apposed'
  /** "…, helped by higher volumes": says something of the main clause's subject, or of the noun before it. */
  | 'past'
  /** "Huawei, which has developed chips": says something of the noun before it. */
  | 'relative'
  /** "By not relying on imports, …". */
  | 'means'
  /** "With rapid advancements in technology, …" and other phrases at the front. */
  | 'front'

/** A stretch of a sentence: the tokens `[from, to)` and how it hangs on the rest. */
export interface Clause {
  readonly role: ClauseRole
  readonly from: number
  readonly to: number
  /** Of a relative clause: where the noun begins that it tells about. */
  readonly noun?: number
  /** Set between commas in a clause that goes on behind it. */
  readonly isInserted?: boolean
}

/** A clause that begins at a comma, a break or a joining word. */
export interface Opening {
  readonly role: ClauseRole
  readonly from: number
  readonly noun?: number
}
