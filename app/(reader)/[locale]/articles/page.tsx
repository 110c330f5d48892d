import type { Metadata } from 'next'
import { ArticlesList } from './articles-list'

export const metadata: Metadata = {
  title: 'Articles checked',
  description: 'Articles whose claims are checked one by one, each marked at its place in the text.',
  alternates: { canonical: '/articles' },
}

export function generateStaticParams() {
  return []
}

export default function Articles() {
  return <ArticlesList number={1} />
}
