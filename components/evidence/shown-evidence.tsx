import { Quote } from '@/components/ui/quote'
import { STANCES, type Stance } from '@/domain/evidence'
import { type CitedSource, SourceCitation } from './source-citation'
import { StanceMark } from './stance-mark'
import { TranslatedBy } from './translated-by'

/** A public piece of evidence as its publication froze it. */
export type PublicEvidence = CitedSource & {
  readonly position: number
  readonly stance: Stance
  readonly quote: string | null
  readonly quoteLanguage: string
  readonly translation: string | null
  readonly translationLanguage: string | null
  readonly translatedBy: string | null
  readonly note: string | null
}

type Props = { evidence: readonly PublicEvidence[]; timeZone: string }

/** The evidence for a verdict, by what it says about the claim, each piece with its words and where to find them. */
export function ShownEvidence({ evidence, timeZone }: Props) {
  const groups = STANCES.map((stance) => ({ stance, pieces: evidence.filter((e) => e.stance === stance) }))
  return (
    <div className="sources grid grid-cols-1 gap-8">
      {groups
        .filter(({ pieces }) => pieces.length > 0)
        .map(({ stance, pieces }) => (
          <section key={stance} aria-labelledby={`evidence-${stance}`}>
            <h3 id={`evidence-${stance}`} className="mb-3">
              <StanceMark stance={stance} />
            </h3>
            <ul className="grid grid-cols-1 gap-6">
              {pieces.map((piece) => (
                <li key={piece.position}>
                  {piece.quote && (
                    <Quote
                      lang={piece.quoteLanguage}
                      under={translationOf(piece)}
                      cite={
                        <>
                          {piece.translation && <TranslatedBy by={piece.translatedBy} />}
                          <SourceCitation source={piece} timeZone={timeZone} />
                        </>
                      }
                    >
                      {piece.quote}
                    </Quote>
                  )}
                  {piece.note && (
                    <p
                      dir="auto"
                      className={`measure font-serif text-body ${piece.quote ? 'mt-2 ps-4 text-ink-2' : ''}`}
                    >
                      {piece.note}
                    </p>
                  )}
                  {!piece.quote && (
                    <p className="mt-2 text-meta text-ink-3">
                      <SourceCitation source={piece} timeZone={timeZone} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

function translationOf({ translation: text, translationLanguage: lang }: PublicEvidence) {
  return text && lang ? { text, lang } : undefined
}
