const STEPS = [
  {
    title: 'Every sentence is read',
    text: 'Each assertion of an article becomes a claim of its own, or is marked as opinion or as nothing to check. A claim keeps its exact place in the text.',
  },
  {
    title: 'Sources are found',
    text: 'A verdict needs two sources that do not depend on each other, or one decisive primary source, such as the recording, the law or the dataset itself. Where an editor lets one source be enough, the page says so and why.',
  },
  {
    title: 'A second person decides',
    text: 'Nobody approves a verdict they wrote any part of. What is published is exactly what was approved.',
  },
  {
    title: 'What we cannot settle, we say',
    text: 'An unverifiable claim is published with what we know and what we do not know.',
  },
  {
    title: 'The record stays',
    text: 'While a verdict stands, every published version of it can be read in the claim’s history, beside the one before it. A verdict that we withdraw leaves its notice, with the reason.',
  },
] as const

/** How a claim becomes a verdict, for readers, in the order it happens. */
export function CheckingSteps() {
  return (
    <ol className="grid gap-5">
      {STEPS.map(({ title, text }, n) => (
        <li key={title} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
          <span aria-hidden="true" className="tabular font-serif text-h3 leading-snug text-ink-3">
            {n + 1}
          </span>
          <div className="measure">
            <h3 className="text-h3">{title}</h3>
            <p className="mt-1 font-serif text-body text-ink-2">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
