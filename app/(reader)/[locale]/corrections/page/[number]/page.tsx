import type { Metadata } from 'next'
import { listPath, numberOf } from '@/app/(reader)/_server/list-page'
import { CorrectionsList } from '../../corrections-list'

type Props = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  return {
    title: `Corrections and updates, page ${number}`,
    alternates: { canonical: listPath('/corrections', Number(number)) },
  }
}

export default async function CorrectionsPage({ params }: Props) {
  return <CorrectionsList number={numberOf((await params).number, '/corrections')} />
}
