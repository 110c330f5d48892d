import type { Metadata } from 'next'
import { CorrectionsList } from './corrections-list'

export const metadata: Metadata = {
  title: 'Corrections and updates',
  description: 'Every change of a published rating, with the old one and the new one, and why.',
  alternates: { canonical: '/corrections' },
}

export function generateStaticParams() {
  return []
}

export default function Corrections() {
  return <CorrectionsList number={1} />
}
