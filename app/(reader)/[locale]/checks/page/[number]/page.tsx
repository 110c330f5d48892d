import type { Metadata } from 'next'
import { listPath, numberOf } from '@/app/(reader)/_server/list-page'
import { ChecksList } from '../../checks-list'

type Props = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  return {
    title: `All checks, page ${number}`,
    alternates: { canonical: listPath('/checks', Number(number)) },
  }
}

export default async function ChecksPage({ params }: Props) {
  return <ChecksList number={numberOf((await params).number, '/checks')} />
}
