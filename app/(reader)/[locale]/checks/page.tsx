import type { Metadata } from 'next'
import { ChecksList } from './checks-list'

export const metadata: Metadata = {
  title: 'All checks',
  description: 'Every claim whose check has been published, the latest first.',
  alternates: { canonical: '/checks' },
}

export function generateStaticParams() {
  return []
}

export default function Checks() {
  return <ChecksList number={1} />
}
