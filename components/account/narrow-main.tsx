import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/heading'

/** The main part of a page with one thing to do: signing in, accepting an invitation. */
export function NarrowMain({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-lg px-4 py-12">
      <Heading level={1}>{title}</Heading>
      {children}
    </main>
  )
}
