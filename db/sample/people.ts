import type { Role } from '@/domain/permissions'

/** Who works on the sample desk, by a short key. The names are invented. */
export const SAMPLE_PEOPLE = {
  admin: { email: 'admin@claimdesk.example', name: 'Priya Raman', role: 'admin' },
  editor: { email: 'editor@claimdesk.example', name: 'Nora Whitfield', role: 'editor' },
  secondEditor: { email: 'second.editor@claimdesk.example', name: 'Samuel Okafor', role: 'editor' },
  reviewer: { email: 'reviewer@claimdesk.example', name: 'Lena Brandt', role: 'reviewer' },
  secondReviewer: { email: 'second.reviewer@claimdesk.example', name: 'Ibrahim Haddad', role: 'reviewer' },
} as const satisfies Record<string, { email: string; name: string; role: Role }>

export type SamplePerson = keyof typeof SAMPLE_PEOPLE
export type SampleEditor = 'editor' | 'secondEditor'
