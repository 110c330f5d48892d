import type { Metadata } from 'next'
import { listPath, numberOf } from '@/app/(reader)/_server/list-page'
import { ArticlesList } from '../../articles-list'

type Props = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  return {
    title: `Articles checked, page ${number}`,
    alternates: { canonical: listPath('/articles', Number(number)) },
  }
}

export default async function ArticlesPage({ params }: Props) {
  return <ArticlesList number={numberOf((await params).number, '/articles')} />
}
