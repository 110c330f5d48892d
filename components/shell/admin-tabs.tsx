import { Tabs } from '@/components/ui/tabs'

const PAGES = [
  { href: '/admin', text: 'People' },
  { href: '/admin/jobs', text: 'Jobs' },
] as const

/** The pages of whoever runs the installation. */
export function AdminTabs({ current }: { current: (typeof PAGES)[number]['href'] }) {
  return (
    <Tabs label="Administration" tabs={PAGES.map((page) => ({ ...page, current: page.href === current }))} />
  )
}
