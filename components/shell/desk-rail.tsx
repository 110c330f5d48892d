import {
  BookMarked,
  FilePlus2,
  History,
  Inbox,
  Menu,
  MessageSquarePlus,
  Newspaper,
  Settings2,
} from 'lucide-react'
import { type Actor, may } from '@/domain/permissions'
import { RailLink } from './rail-link'

const PARTS = [
  { href: '/desk/queue', text: 'Queue', icon: Inbox, command: 'see_desk' },
  { href: '/desk/articles', text: 'Articles', icon: Newspaper, command: 'see_desk' },
  { href: '/desk/sources', text: 'Sources', icon: BookMarked, command: 'see_desk' },
  { href: '/desk/import', text: 'Import an article', icon: FilePlus2, command: 'import_article' },
  { href: '/desk/new-claim', text: 'New claim', icon: MessageSquarePlus, command: 'add_claim' },
  { href: '/desk/history', text: 'History', icon: History, command: 'see_history' },
  { href: '/admin', text: 'People', icon: Settings2, command: 'change_role' },
] as const

/** The parts of the desk a person may open: a rail beside the work, and a drawer above it on a phone, which opens without scripts. */
export function DeskRail({ actor }: { actor: Actor }) {
  const parts = PARTS.filter(({ command }) => may(actor, command) === null)
  const links = (
    <ul>
      {parts.map(({ href, text, icon: Icon }) => (
        <li key={href}>
          <RailLink href={href}>
            <Icon aria-hidden="true" size={17} strokeWidth={1.75} />
            {text}
          </RailLink>
        </li>
      ))}
    </ul>
  )
  if (parts.length === 0) return null
  return (
    <nav aria-label="Desk" className="no-print bg-sunken lg:w-58 lg:shrink-0 lg:border-e lg:border-hairline">
      <details className="border-b border-hairline lg:hidden">
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-ui font-medium">
          <Menu aria-hidden="true" size={18} strokeWidth={1.75} />
          Menu
        </summary>
        <div className="pb-2">{links}</div>
      </details>
      <div className="sticky top-0 hidden py-4 lg:block">{links}</div>
    </nav>
  )
}
