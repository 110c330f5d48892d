import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/heading'

type Props = { title: string; children: ReactNode }

/** A page that has only something to say: nothing is here, or it cannot be shown. */
export function PlainPage({ title, children }: Props) {
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-16 sm:px-8">
      <Heading level={1}>{title}</Heading>
      <div className="mt-4 grid gap-4 text-body text-ink-2">{children}</div>
    </main>
  )
}

/** What a reader finds where no page is, with the ways back. */
export function NoPageHere() {
  return (
    <PlainPage title="There is no page here">
      <p>The address may be mistyped, or the page was taken down.</p>
      <ul className="grid gap-1 text-ui">
        {WAYS_BACK.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="link inline-flex min-h-8 items-center">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </PlainPage>
  )
}

const WAYS_BACK = [
  { href: '/', text: 'Home page' },
  { href: '/articles', text: 'Articles checked' },
  { href: '/corrections', text: 'Corrections and updates' },
] as const

/** What an error page says: that it may pass, how to try again without scripts, and the number to name when asking for help. */
export function FaultPage({ digest }: { digest?: string }) {
  return (
    <PlainPage title="This page cannot be shown right now">
      <p>
        The fault is on our side. Wait a minute, then{' '}
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the page itself, loaded again, also without scripts */}
        <a href="" className="link">
          try again
        </a>
        .
      </p>
      {digest && <p className="tabular text-meta">Number of this fault: {digest}</p>}
    </PlainPage>
  )
}
