// Started by outbound.ts: hostile servers in a process of their own, until its channel closes.
import { hostileSite } from '@/tests/support/hostile-sites'

void hostileSite().then((site) => process.send?.(site.port))
process.once('disconnect', () => process.exit(0))
