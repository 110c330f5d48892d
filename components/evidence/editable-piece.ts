import type { Stance, Visibility } from '@/domain/evidence'

/** A piece of evidence as its form shows it, with the version that was read. */
export type EditablePiece = {
  readonly id: string
  readonly version: number
  readonly stance: Stance
  readonly quote: string | null
  readonly quoteLanguage: string
  readonly note: string | null
  readonly locator: string | null
  readonly decisivePrimary: boolean
  readonly visibility: Visibility
}

/** Of a piece what its form needs: everything handed to a form is sent to the browser. */
export function editablePiece(piece: EditablePiece): EditablePiece {
  const { id, version, stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility } = piece
  return { id, version, stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility }
}
