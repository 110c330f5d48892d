import type { ReactNode } from 'react'

const SIZES = {
  1: 'text-h1 tracking-[-0.012em]',
  2: 'text-h2 tracking-[-0.008em]',
  3: 'text-h3',
  4: 'text-body',
} as const

type Props = { level: keyof typeof SIZES; id?: string; lang?: string; children: ReactNode }

/** A headline. The level is the document's; the size follows it. */
export function Heading({ level, id, lang, children }: Props) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} lang={lang} dir={lang ? 'auto' : undefined} className={SIZES[level]}>
      {children}
    </Tag>
  )
}

/** The small line above a headline that says what kind of thing follows. */
export function Kicker({ children }: { children: ReactNode }) {
  return <p className="kicker text-accent">{children}</p>
}
