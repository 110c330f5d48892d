import { readFileSync } from 'node:fs'
import { SAMPLE_ARTICLE } from '@/db/sample/article'

/** An article as somebody pastes it: `from` says where the tests have it from. */
export type GivenArticle = { readonly title: string; readonly text: string; readonly from: string }

/** The article in the file that ARTICLE_FILE names, its headline in the first line; without one the sample's own text. */
export function givenArticle(): GivenArticle {
  const file = process.env.ARTICLE_FILE
  if (!file) return { ...SAMPLE_ARTICLE, from: 'the sample’s own text' }
  const [title = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  return { title, text: lines.join('\n'), from: 'the file named by ARTICLE_FILE' }
}
