import type { ReactNode } from 'react'

export type Fact = { term: string; detail: ReactNode }

/** Terms and what they are, in two columns; one under the other where there is no room. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="text-ui">
      {facts.map(({ term, detail }) => (
        <div
          key={term}
          className="flex flex-wrap gap-x-4 border-t border-hairline py-2 first:border-t-0 first:pt-0"
        >
          <dt className="w-32 shrink-0 text-ink-3">{term}</dt>
          <dd className="min-w-0 flex-[1_1_10rem]">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
