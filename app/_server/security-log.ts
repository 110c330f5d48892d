/** What is worth an auditor's eye and is not the history of the desk. Never a password, a token, an address of a person or a form's text. */
export type SecurityEvent =
  | { type: 'signed_in'; userId: string; sessionId: string; client: string }
  | { type: 'sign_in_failed' | 'sign_in_limited'; account: string; client: string }
  | { type: 'signed_out'; userId: string; sessionId: string }
  | { type: 'page_denied'; actorId: string; command: string; code: string }
  | { type: 'action_denied'; actorId: string | null; code: string }
  | { type: 'action_foreign'; reason: string }
  | { type: 'action_invalid'; actorId: string | null; fields: readonly string[] }
  | { type: 'action_failed'; actorId: string | null; id: string; error: string }

/** One line of JSON on standard output per event; line breaks and other control characters of any origin are escaped. */
export function logSecurity(event: SecurityEvent): void {
  const line = JSON.stringify({ log: 'security', at: new Date().toISOString(), ...event })
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  process.stdout.write(`${line.replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`)
}
