import type { Database } from '@/db/client'
import { inviteOwner } from '@/db/mutations/invite-owner'
import { runAsCommand } from './launcher/command'
import { openOwnersDatabase } from './launcher/owner-address'
import { settingsOfLaunch } from './launcher/settings-of-launch'

/** A fresh one-time link that makes the first account, an admin's; ends the ones before. Null once there is an account. */
export async function ownerLink(db: Database, appUrl: string): Promise<string | null> {
  const invited = await inviteOwner(db)
  return 'token' in invited ? `${appUrl}/welcome/${invited.token}` : null
}

await runAsCommand(import.meta.url, async () => {
  const { db, close } = openOwnersDatabase()
  try {
    console.log((await ownerLink(db, settingsOfLaunch().appUrl)) ?? 'There is an account already.')
  } finally {
    await close()
  }
})
