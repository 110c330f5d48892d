'use client'

import { FaultPage } from '@/components/shell/plain-page'

type Props = { error: Error & { digest?: string } }

export default function DeskError({ error }: Props) {
  return <FaultPage digest={error.digest} />
}
