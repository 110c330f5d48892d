import { redirect } from 'next/navigation'
import { requireCommand } from '@/app/_server/actor'

/** The desk's first page is its queue. */
export default async function DeskPage() {
  await requireCommand('see_desk')
  redirect('/desk/queue')
}
