import { Disclosure } from '@/components/ui/disclosure'
import { EvidencePiece, type Piece } from './evidence-piece'

/** The evidence of a claim to be read while its verdict is written, folded until it is wanted. */
export function EvidenceToRead({ pieces, timeZone }: { pieces: readonly Piece[]; timeZone: string }) {
  if (pieces.length === 0) return null
  return (
    <Disclosure
      summary={`Read the evidence: ${pieces.length === 1 ? 'one piece' : `${pieces.length} pieces`}`}
    >
      <ol aria-label="Evidence to read" className="grid max-h-[60vh] grid-cols-1 overflow-y-auto">
        {pieces.map((piece) => (
          <li key={piece.id} className="border-t border-hairline py-4 first:border-t-0 first:pt-1">
            <EvidencePiece piece={piece} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
