import type { ReactNode } from 'react'
import { OutcomeNotice } from '@/components/form/outcome-notice'
import { Heading } from '@/components/ui/heading'

type Props = {
  title: ReactNode
  kicker?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  tabs?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** The main part of a page of the desk: the one h1, what can be done, views of the same thing, and the work. */
export function DeskMain({ title, kicker, lead, actions, tabs, aside, children }: Props) {
  return (
    <main id="main" className="min-w-0 flex-1 px-4 pb-24 pt-6 sm:px-8">
      <OutcomeNotice />
      <header className="border-b border-ink pb-0">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pb-4">
          <div className="min-w-0 max-w-[60rem]">
            {kicker && <div className="kicker mb-1 text-ink-2">{kicker}</div>}
            <Heading level={1}>{title}</Heading>
            {lead && <div className="mt-2 text-ui text-ink-2">{lead}</div>}
          </div>
          {actions && <div className="flex flex-wrap items-start gap-2">{actions}</div>}
        </div>
        {tabs}
      </header>
      <div className={`mt-6 grid gap-x-10 gap-y-8 ${aside ? 'xl:grid-cols-[minmax(0,1fr)_22rem]' : ''}`}>
        <div className="min-w-0 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0">
          {children}
        </div>
        {aside && <aside className="min-w-0 text-ui">{aside}</aside>}
      </div>
    </main>
  )
}
