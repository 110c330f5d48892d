import { ChevronDown } from 'lucide-react'
import { Avatar } from '@/components/ui/person'
import { ThemeSwitch } from './theme-switch'

type Props = {
  deskName: string
  person: { name: string; role: string }
  signOut: () => Promise<void>
}

/** The bar above the desk: whose desk it is, and the account of who works at it. */
export function DeskTopBar({ deskName, person, signOut }: Props) {
  return (
    <header className="no-print flex min-h-14 items-center gap-2 border-t-4 border-t-accent border-b border-b-hairline bg-surface px-4">
      <a href="/desk" className="min-w-0 truncate font-serif text-h3 font-bold tracking-[-0.015em]">
        {deskName}
      </a>
      <span className="kicker hidden pt-1 text-ink-3 sm:inline">Desk</span>
      <div className="ms-auto flex shrink-0 items-center gap-1">
        <a href="/" className="link-plain hidden px-3 text-ui text-ink-2 sm:inline">
          As readers see it
        </a>
        <ThemeSwitch />
        <details className="relative">
          <summary className="flex min-h-10 list-none items-center gap-2 rounded-sm px-2 text-ui hover:bg-sunken">
            <Avatar name={person.name} decorative />
            <span className="max-w-24 truncate max-[22rem]:sr-only sm:max-w-48">{person.name}</span>
            <ChevronDown aria-hidden="true" size={14} />
          </summary>
          <div className="absolute end-0 z-40 mt-1 w-56 border border-hairline bg-surface py-2 shadow-overlay">
            <p className="px-4 pb-2 text-meta text-ink-2">
              Signed in as {person.name}, {person.role}
            </p>
            <a href="/account" className="flex min-h-10 items-center px-4 text-ui hover:bg-sunken">
              Your account
            </a>
            <form action={signOut}>
              <button type="submit" className="min-h-10 w-full px-4 text-start text-ui hover:bg-sunken">
                Sign out
              </button>
            </form>
          </div>
        </details>
      </div>
    </header>
  )
}
