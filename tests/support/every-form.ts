import { randomUUID } from 'node:crypto'
import type { Database, OpenDatabase } from '@/db/client'
import {
  approvedClaim,
  claimInReview,
  claimToWithdraw,
  declinedClaim,
  draftedClaim,
  importedArticle,
  openClaim,
  publishedClaim,
  suggestedClaim,
  withdrawnClaim,
} from './factories'
import type { PersonName } from './people'
import { type NamedForm, openForms } from './plain-form'
import { sessionOf } from './session'

type Opener = PersonName | null
/** A form with who has it open; null is nobody. */
export type Tried = NamedForm & { readonly opener: Opener }
/** One field as it is sent. */
export type Field = readonly [name: string, value: string | Blob]

/**
 * Every form of the desk, as somebody who may send it has it open: a reviewer wherever a reviewer has it. The same form on several pages
 * counts once.
 */
export async function everyForm(db: Database, address: string): Promise<Tried[]> {
  const article = await importedArticle(db)
  const claims = [
    await suggestedClaim(db),
    await openClaim(db),
    await draftedClaim(db),
    await claimInReview(db, { approver: 'second.editor' }),
    await approvedClaim(db, { approver: 'second.editor' }),
    await publishedClaim(db, { approver: 'second.editor' }),
    await claimToWithdraw(db, { approver: 'second.editor' }),
    await declinedClaim(db),
    await withdrawnClaim(db),
  ]
  const tabs = ['', '/verdict', '/review', '/publication']
  // The discussion has the same forms at every stage.
  const discussed = claims.slice(0, 1).map(({ claimId }) => `/desk/claims/${claimId}/discussion`)
  const pages: [Opener, string][] = [
    [null, '/sign-in'],
    ['admin', '/admin'],
    ['editor', '/account'],
    ['editor', '/desk/import'],
    ['editor', '/desk/new-claim'],
    ['editor', `/desk/articles/${article.articleId}`],
    ['editor', `/desk/articles/${article.articleId}/page`],
    ...discussed.flatMap((path): [Opener, string][] => [
      ['reviewer', path],
      ['editor', path],
    ]),
    ...claims.flatMap(({ claimId }) =>
      tabs.flatMap((tab): [Opener, string][] => [
        ['reviewer', `/desk/claims/${claimId}${tab}`],
        ['editor', `/desk/claims/${claimId}${tab}`],
      ]),
    ),
  ]
  const found = new Map<string, Tried>()
  for (const [name, path] of pages) {
    const session = name === null ? '' : await sessionOf(db, name)
    for (const form of await openForms(address + path, session)) {
      const shape = [form.label, ...form.fields.map(([field]) => field.replace(/\d+/g, 'n'))].join(' ')
      if (form.fields.some(([field]) => field.startsWith('$ACTION')) && !found.has(shape))
        found.set(shape, { ...form, opener: name })
    }
  }
  return [...found.values()]
}

/** A field that the desk puts into its forms to know them by. */
export const own = ([name]: Field) => name.startsWith('$ACTION') || name === 'submission'
/** A field that names a record. */
export const isId = ([name, value]: Field) =>
  typeof value === 'string' && /Id$/.test(name) && /^[0-9a-f-]{36}$/.test(value)
/** The fields as of a form that was not sent yet. */
export const renewed = (fields: readonly Field[]): Field[] =>
  fields.map((field) => (field[0] === 'submission' ? ['submission', randomUUID()] : field))
/** The same text in every field a person fills in. */
export const filledWith = (fields: readonly Field[], value: string): Field[] =>
  fields.map((field) => (own(field) || isId(field) ? field : [field[0], value]))

/** How many rows each table has and the hash of them all; of sessions only how many there are, as being seen moves them. */
export async function rowsOf(sql: OpenDatabase['sql']): Promise<unknown> {
  const tables = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const asked = tables.map(({ name }) =>
    name === 'sessions' || name === 'sign_in_attempts'
      ? `select '${name}' as name, count(*)::text as rows from ${name} where '${name}' = 'sessions'`
      : `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from ${name} t`,
  )
  return sql.unsafe(asked.join(' union all '))
}
