import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { articles, articleVersions, sentences, users } from '@/db/schema'
import type { Block } from '@/domain/article-blocks'
import type { Assignment } from '@/domain/assignment'
import { type CodePoint, span, TextPositions } from '@/domain/position'
import { listPlacedClaims, type PlacedClaim } from './placed-claims'

const publisher = alias(users, 'page_publisher')
const holder = alias(users, 'sentence_holder')
const giver = alias(users, 'sentence_giver')

/** A sentence with its coverage, who decided it if somebody did, and who works on it. */
export type WorkspaceSentence = {
  readonly number: number
  readonly start: CodePoint
  readonly end: CodePoint
  readonly coverage: (typeof sentences.$inferSelect)['coverage']
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly assignment: Assignment | null
}

/** Everything an article's workspace shows: the article, one version of it (the latest, unless another is asked for), and that version's sentences and claims in the text's order. */
export type Workspace = {
  readonly article: Omit<typeof articles.$inferSelect, 'createdBy'> & {
    readonly importedBy: string
    readonly pagePublisher: string | null
  }
  readonly versionId: string
  readonly version: { readonly number: number; readonly digest: string }
  readonly positions: TextPositions
  readonly blocks: readonly Block[]
  readonly sentences: readonly WorkspaceSentence[]
  readonly claims: readonly PlacedClaim[]
}

/** The workspace of an article, in three statements, by its latest version or the one of this number; null where there is none. */
export async function findWorkspace(
  db: Database,
  articleId: string,
  number: number | null = null,
): Promise<Workspace | null> {
  const [found] = await db
    .select({
      article: articles,
      importedBy: users.name,
      pagePublisher: publisher.name,
      version: articleVersions,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.articleId, articles.id))
    .innerJoin(users, eq(users.id, articles.createdBy))
    .leftJoin(publisher, eq(publisher.id, articles.pagePublishedBy))
    .where(
      and(
        ...[eq(articles.id, articleId), eq(articles.mode, 'published_elsewhere')],
        isNull(articles.removedAt),
        number === null ? undefined : eq(articleVersions.number, number),
      ),
    )
    .orderBy(desc(articleVersions.number))
    .limit(1)
  if (!found) return null
  const { article, importedBy, pagePublisher, version } = found
  const [numbered, claims] = await Promise.all([
    listSentences(db, version.id),
    listPlacedClaims(db, version.id),
  ])
  return {
    article: { ...article, importedBy, pagePublisher },
    versionId: version.id,
    version,
    positions: new TextPositions(version.text),
    // Blocks are written by the import from the domain's own, and a version never changes.
    blocks: version.blocks.map(({ kind, start, end }) => ({
      kind: kind as Block['kind'],
      ...span(start, end),
    })),
    sentences: numbered,
    claims,
  }
}

async function listSentences(db: Database, versionId: string): Promise<WorkspaceSentence[]> {
  const { number, start, end, coverage, decidedAt } = sentences
  const rows = await db
    .select({
      ...{ number, start, end, coverage, decidedAt, decidedBy: users.name },
      assigned: {
        personId: sentences.assignedTo,
        name: holder.name,
        by: giver.name,
        at: sentences.assignedAt,
      },
    })
    .from(sentences)
    .leftJoin(users, eq(users.id, sentences.decidedBy))
    .leftJoin(holder, eq(holder.id, sentences.assignedTo))
    .leftJoin(giver, eq(giver.id, sentences.assignedBy))
    .where(eq(sentences.versionId, versionId))
    .orderBy(asc(number))
  return rows.map(({ assigned: { personId, name, by, at }, ...row }) => ({
    ...{ ...row, ...span(row.start, row.end) },
    assignment: personId && name && by && at ? { personId, name, by, at } : null,
  }))
}

/** The sentences of a version by number with their coverage, and the article they belong to; for where a decision leads next. */
export async function listCoverage(db: Database, versionId: string) {
  return db
    .select({
      articleId: articleVersions.articleId,
      number: sentences.number,
      coverage: sentences.coverage,
    })
    .from(sentences)
    .innerJoin(articleVersions, eq(articleVersions.id, sentences.versionId))
    .where(eq(sentences.versionId, versionId))
    .orderBy(asc(sentences.number))
}
