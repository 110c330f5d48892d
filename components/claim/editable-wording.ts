import type { Stage } from '@/domain/claim'

/** A claim's wording as its form shows it, with the version that was read. */
export type EditableWording = {
  readonly claimId: string
  readonly version: number
  readonly stage: Stage
  readonly statement: string
  readonly language: string
  readonly attribution: string
  readonly claimantName: string | null
  readonly claimantKind: string | null
  readonly kind: string
  readonly claimMadeOn: string | null
}

/** Of a claim what the form of its wording needs: everything handed to a form is sent to the browser. */
export function editableWording(claimId: string, claim: Omit<EditableWording, 'claimId'>): EditableWording {
  const { version, stage, statement, language, attribution, claimantName, claimantKind, kind, claimMadeOn } =
    claim
  return {
    claimId,
    version,
    stage,
    statement,
    language,
    attribution,
    claimantName,
    claimantKind,
    kind,
    claimMadeOn,
  }
}
