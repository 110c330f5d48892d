/** Longest word kept whole, in characters: what still fits a line of the largest headline on the smallest screen. */
const LONGEST = 18

/** Words of a headline, those joined by a hyphen kept on one line. The text itself stays as it is, also when copied. */
export function Unbroken({ text }: { text: string }) {
  return text.split(/(\s+)/).map((word, n) =>
    word.includes('-') && word.length <= LONGEST ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text have no other name
      <span key={n} className="whitespace-nowrap">
        {word}
      </span>
    ) : (
      word
    ),
  )
}
