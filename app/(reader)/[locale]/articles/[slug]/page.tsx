import type { Metadata } from 'next'
import { absolute, settled } from '@/app/(reader)/_server/address'
import { readArticle } from '@/app/(reader)/_server/reads'
import { ArticleHead } from '@/components/article/article-head'
import { CheckedText } from '@/components/article/checked-text'
import { ClaimCountLine } from '@/components/article/claim-count-line'
import { claimCounts } from '@/components/article/claim-counts'
import { MarkedRun } from '@/components/article/marked-text'
import { ReaderMain } from '@/components/shell/reader-main'
import { JsonLd } from '@/components/ui/json-ld'
import { articlePath, claimPath } from '@/domain/address'
import { articleMarkup } from '@/domain/article-markup'
import { printedArticle } from './printed'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await readArticle((await params).slug)
  if (!article) return {}
  const description = claimCounts(article.claims)
  const title = `${article.title}: the claims checked`
  return {
    title,
    description,
    alternates: { canonical: articlePath(article) },
    openGraph: { title, description, type: 'article', url: articlePath(article) },
  }
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await params
  const article = settled(await readArticle(slug), slug, articlePath)
  const { headline, body, claims, quotedOnly } = printedArticle(article)
  return (
    <ReaderMain section="articles" width="wide">
      <article>
        <ArticleHead
          headline={headline ? <MarkedRun segments={headline.segments} claims={claims} /> : article.title}
          language={article.language}
          author={article.author}
          publisher={article.publisher}
          publishedOn={article.publishedOn}
          address={article.address}
          originalChangedAt={article.originalChangedAt}
          summary={<ClaimCountLine claims={claims} />}
        />
        <CheckedText
          blocks={body}
          claims={claims}
          language={article.language}
          quotedOnly={quotedOnly ? { publisher: article.publisher, address: article.address } : null}
        />
      </article>
      <JsonLd
        record={articleMarkup({
          page: absolute(articlePath(article)),
          original: article.address,
          title: article.title,
          language: article.language,
          publisher: article.publisher,
          author: article.author,
          publishedOn: article.publishedOn,
          claims: article.claims.map((claim) => ({
            address: absolute(claimPath(claim)),
            statement: claim.statement,
          })),
        })}
      />
    </ReaderMain>
  )
}
