export type Tab = { href: string; text: string; count?: number | string; current?: boolean }

/** Views of one thing as links, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mb-px overflow-x-auto">
      <ul className="flex gap-6 text-ui">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-ink-2 hover:border-control hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:[scroll-initial-target:nearest]"
            >
              {tab.text}
              {tab.count !== undefined && <span className="tabular text-meta text-ink-3">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
