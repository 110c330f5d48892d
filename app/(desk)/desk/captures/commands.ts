import { uploadPlace } from '@/app/_server/stored-files'
import type { CaptureCommands } from '@/components/capture/latest-capture'
import { type Actor, may } from '@/domain/permissions'
import { bringCopy } from '../files/actions'
import { acknowledge, again, first, settle } from './actions'

/** What this person may do about captures. */
export function captureCommands(actor: Actor): CaptureCommands {
  return {
    actions: { again, acknowledge, first, settle },
    refusals: {
      again: may(actor, 'ask_capture')?.sentence ?? null,
      settle: may(actor, 'settle_capture_flag')?.sentence ?? null,
      acknowledge: may(actor, 'acknowledge_capture')?.sentence ?? null,
    },
    byHand: may(actor, 'capture_by_hand') ? null : { action: bringCopy, most: uploadPlace().limits.file },
  }
}
