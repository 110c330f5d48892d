/** A sentence with its words. */
type Told = { readonly number: number; readonly text: string }

/**
 * The sentences that share most with a quote that was not found again, at most `most` of them in the text's order: a place to begin
 * looking, never an answer. Likeness is Dice's, over runs of two characters, so that it needs no language's words.
 */
export function likelySentences<S extends Told>(quote: string, sentences: readonly S[], most: number): S[] {
  const wanted = pairs(quote)
  const scored = sentences.map((sentence) => {
    const found = pairs(sentence.text)
    let shared = 0
    for (const pair of found) if (wanted.has(pair)) shared += 1
    return { sentence, score: (2 * shared) / Math.max(1, found.size + wanted.size) }
  })
  return scored
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.number - b.number)
}

function pairs(text: string): Set<string> {
  const characters = Array.from(text.toLowerCase())
  return new Set(characters.slice(1).map((character, n) => `${characters[n]}${character}`))
}
