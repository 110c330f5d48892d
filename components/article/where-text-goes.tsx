/** The language model that is given the text, and where. */
export type ModelTold = { readonly name: string; readonly host: string }

/** Where the text of an article goes beside the desk itself, said before it is sent. Nothing where it goes nowhere. */
export function WhereTextGoes({ model }: { model: ModelTold | null }) {
  if (!model) return null
  return (
    <p>
      To find what it asserts, the text is sent to the language model “<bdi>{model.name}</bdi>” at{' '}
      <strong className="font-semibold text-ink wrap-anywhere">{model.host}</strong>. What it suggests is held
      against the text; without an answer in time the desk’s own rules suggest.
    </p>
  )
}
