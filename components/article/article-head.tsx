import type { ReactNode } from 'react'
import { Kicker } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import { ArticleSource } from './article-source'

type Props = {
  headline: ReactNode
  language: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  address: string | null
  summary: ReactNode
  /** Since when the desk knows a later text than the one shown; null while it shows the latest. */
  originalChangedAt: Date | null
}

/** The head of an article's page: what it is called, whose it is, where it stands, and what we make of its claims in one line. */
export function ArticleHead({ headline, language, address, summary, originalChangedAt, ...source }: Props) {
  return (
    <header className="border-b border-ink pb-6">
      <Kicker>Article under check</Kicker>
      <h1
        lang={language}
        dir="auto"
        className="marked mt-2 max-w-[42ch] text-balance text-display tracking-[-0.015em]"
      >
        {headline}
      </h1>
      <p className="mt-4 text-ui text-ink-2">
        <ArticleSource {...source} />
        {address && (
          <>
            {' · '}
            <a href={address} rel="noopener nofollow ugc" className="link">
              The original
            </a>
          </>
        )}
      </p>
      {originalChangedAt && (
        <p className="mt-2 text-ui text-ink-2">
          The original has changed since: a later text was found on <Time at={originalChangedAt} />. This page
          shows the text as it was checked.
        </p>
      )}
      <p className="tabular mt-3 font-serif text-h3 leading-snug">{summary}</p>
    </header>
  )
}
