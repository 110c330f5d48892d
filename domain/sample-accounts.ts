/** The sample desk's accounts, in the order the sign-in page shows them, and the password of each. */
export const SAMPLE_ACCOUNTS: readonly string[] = [
  'editor@claimdesk.example',
  'second.editor@claimdesk.example',
  'reviewer@claimdesk.example',
  'second.reviewer@claimdesk.example',
  'admin@claimdesk.example',
]

/** Known to everybody: a sample desk listens on its own machine only. */
export const SAMPLE_PASSWORD = 'sample-desk'
