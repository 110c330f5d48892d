import type { EvidenceKind, Stance, Visibility } from '@/domain/evidence'
import type { Interview, Search } from '@/domain/evidence-said'

/** What is said of a piece of evidence, as the desk knows it. */
export type SaidPiece = {
  readonly id: string
  readonly version: number
  readonly kind: EvidenceKind
  readonly stance: Stance
  readonly quote: string | null
  readonly quoteLanguage: string
  readonly translation: string | null
  readonly translationLanguage: string | null
  readonly translatedBy: string | null
  readonly note: string | null
  readonly locator: string | null
  readonly decisivePrimary: boolean
  readonly visibility: Visibility
  readonly interview: Interview | null
  readonly search: Search | null
}

/** A piece of evidence as its form shows it, with the version that was read. */
export type EditablePiece = Pick<SaidPiece, 'id' | 'version' | 'kind'> & {
  readonly recorded: boolean
  readonly values: Readonly<Record<string, string>>
}

/** Of a piece what its form needs: everything handed to a form is sent to the browser. */
export function editablePiece(piece: SaidPiece): EditablePiece {
  const { id, version, kind, stance, quoteLanguage, visibility, search } = piece
  const { recordingId, ...interview } = piece.interview ?? { recordingId: null }
  const values = {
    ...{ stance, quoteLanguage, visibility, ...interview, ...search },
    quote: piece.quote ?? '',
    translation: piece.translation ?? '',
    translationLanguage: piece.translationLanguage ?? '',
    translatedBy: piece.translatedBy ?? '',
    note: piece.note ?? '',
    locator: piece.locator ?? '',
    decisivePrimary: piece.decisivePrimary ? 'on' : '',
  }
  return { id, version, kind, recorded: recordingId !== null, values }
}
