'use client'

import { usePathname } from 'next/navigation'
import { Tabs } from '@/components/ui/tabs'

const VIEWS = [
  { path: '', text: 'Claim and evidence' },
  { path: '/verdict', text: 'Verdict' },
  { path: '/review', text: 'Review' },
  { path: '/publication', text: 'Publication' },
  { path: '/discussion', text: 'Discussion' },
  { path: '/history', text: 'History' },
] as const

/** The views of one claim on the desk; `openThreads` counts what is still being discussed. */
export function ClaimTabs({ base, openThreads }: { base: string; openThreads: number }) {
  const here = usePathname()
  const tabs = VIEWS.map(({ path, text }) => ({
    href: `${base}${path}`,
    text,
    count: path === '/discussion' && openThreads > 0 ? openThreads : undefined,
    current: here === `${base}${path}`,
  }))
  return <Tabs label="Views of this claim" tabs={tabs} />
}
