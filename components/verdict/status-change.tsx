import { Notice } from '@/components/ui/notice'
import { changeWords, type VerificationStatus } from '@/domain/verification-status'

/** The announced change of a standing verdict, with old and new rating; nothing where there was none. */
export function StatusChange({ status }: { status: VerificationStatus }) {
  const words = changeWords(status)
  return words ? <Notice tone="correction" title={words} /> : null
}
