/** A passage with the words around it, as one side of a comparison. */
export type InText = { readonly prefix: string; readonly quote: string; readonly suffix: string }

// A context is cut after so many characters; a word cut through is left out, at the side away from the quote.
const CUT_WORD_BEFORE = /^[^\s]{1,15}\s/u
const CUT_WORD_AFTER = /\s[^\s]{1,15}$/u

/** One side: what text it is, and the passage in it, marked. */
export function InTextSide({ title, lang, text }: { title: string; lang: string; text: InText }) {
  const { quote } = text
  const prefix = text.prefix.replace(CUT_WORD_BEFORE, '')
  const suffix = text.suffix.replace(CUT_WORD_AFTER, '')
  return (
    <div className="min-w-0 border-t border-hairline pt-2">
      <p className="kicker text-ink-2">{title}</p>
      <p lang={lang} dir="auto" className="mt-1 whitespace-pre-wrap font-serif text-ink-2">
        {prefix && `…${prefix}`}
        <mark className="bg-sunken px-0.5 text-ink">{quote}</mark>
        {suffix && `${suffix}…`}
      </p>
    </div>
  )
}
