import type { ReactNode } from 'react'
import type { ReaderSection } from './masthead'

type Props = { section?: ReaderSection; width?: 'wide' | 'text'; margin?: ReactNode; children: ReactNode }

/** The main part of a reader's page: running text with notes in the margin, which follow it where there is no room beside. */
export function ReaderMain({ section, width = 'text', margin, children }: Props) {
  return (
    <main
      id="main"
      data-section={section}
      className="mx-auto grid max-w-[76rem] gap-x-16 gap-y-10 px-4 pt-8 sm:px-8 sm:pt-12 lg:grid-cols-[minmax(0,1fr)_19rem]"
    >
      <div className={`min-w-0 ${width === 'wide' || !margin ? 'lg:col-span-2' : ''}`}>{children}</div>
      {margin && (
        <aside aria-label="Notes" className={`min-w-0 text-ui ${width === 'wide' ? 'lg:col-span-2' : ''}`}>
          {margin}
        </aside>
      )}
    </main>
  )
}
