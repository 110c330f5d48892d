import type { OpenDatabase } from '@/db/client'

/** The word that no reader may ever be shown. */
export const CANARY = 'qzcanaryqz'

const STANDING = 'select id from claims where publication_id is not null'
const READABLE_CLAIMS = 'select c.id from claims c join reading.claims r on r.public_id = c.public_id'
const PAGES = 'select published_version_id from articles where published_version_id is not null'
const READABLE_TEXTS = `
  select unnest(array[conclusion_id, reasoning_id, known_id, unknown_id, confidence_reason_id, waiver_reason_id])
    from publications where claim_id in (${STANDING})
  union select unnest(array[e.quote_id, e.note_id, e.translation_id]) from publication_evidence e
    join claims c on c.publication_id = e.publication_id where e.visibility = 'public'
  union select note_id from corrections where kind <> 'typo' and claim_id in (${STANDING})
  union select reason_id from withdrawals where confirmed_at is not null and ended_at is null`
const HIDDEN_PLACE = `removed_at is not null or claim_id not in (${READABLE_CLAIMS})
  or (version_id is not null and version_id not in (${PAGES}))
  or (version_id is null and claim_id not in (${STANDING}) and claim_id not in (select id from claims where stage = 'withdrawn'))`

/** Columns that hold what readers may not see, and in which rows: all of them where nothing is said. */
const HIDDEN: readonly (readonly [table: string, columns: readonly string[], rows?: string])[] = [
  ['users', ['name', 'email', 'password_hash']],
  ['sessions', ['agent']],
  ['sign_in_attempts', ['account', 'address']],
  ['invitations', ['token_digest']],
  ['submissions', ['action', 'digest', 'outcome']],
  ['events', ['type', 'payload']],
  ['sources', ['title', 'address', 'address_key', 'publisher', 'author', 'owner', 'interest', 'person_key']],
  ['evidence', ['quote', 'translation', 'translated_by', 'note', 'locator']],
  ['interviews', ['person_role', 'asked_by']],
  ['searches', ['words']],
  ['files', ['key', 'media_type', 'name']],
  ['captures', ['address', 'final_address', 'reason', 'headers', 'readable', 'readable_digest']],
  ['captures', ['archive_address', 'archive_reason']],
  ['claim_points', ['words']],
  ['publication_evidence', ['owner']],
  [
    'publication_evidence',
    [
      ...['title', 'address', 'publisher', 'author', 'interest', 'locator', 'translated_by', 'interview'],
      ...['search_words', 'capture_sha256', 'archive_address'],
    ],
    `visibility <> 'public' or publication_id not in (select publication_id from claims where publication_id is not null)`,
  ],
  ['claims', ['words'], `id not in (${READABLE_CLAIMS})`],
  [
    'claims',
    ['statement'],
    `id not in (${READABLE_CLAIMS}) or publication_id is not null or stage = 'withdrawn'`,
  ],
  [
    'claimants',
    ['name'],
    `id not in (select claimant_id from claims where claimant_id is not null and publication_id is null and id in (${READABLE_CLAIMS}))`,
  ],
  ['appearances', ['prefix', 'suffix']],
  ['appearances', ['quote', 'said_where', 'said_address', 'translation', 'translated_by'], HIDDEN_PLACE],
  ['article_versions', ['text'], `id not in (${PAGES})`],
  ['articles', ['title', 'words', 'publisher', 'author', 'address'], 'published_version_id is null'],
  [
    'publications',
    ['byline', 'approved_by_name', 'rating_word', 'rating_definition'],
    `claim_id not in (${STANDING})`,
  ],
  [
    'publications',
    ['statement', 'claimant_name'],
    `claim_id not in (${STANDING}) and id not in (select publication_id from withdrawals where ended_at is null)`,
  ],
  ['corrections', ['old_rating_word', 'new_rating_word'], `kind = 'typo' or claim_id not in (${STANDING})`],
  [
    'texts',
    ['body'],
    `body is not null and id not in (select id from (${READABLE_TEXTS}) seen(id) where id is not null)`,
  ],
]

/** Columns that readers may see wherever they stand, that hold one of a few fixed words, or nothing but a digest. */
const OPEN: Readonly<Record<string, string>> = {
  anchorings: 'decision outcome quote',
  appearances: 'quote_language',
  article_versions: 'blocks digest language',
  articles: 'ground language mode public_id',
  capture_flags: 'kind',
  captures: 'state way',
  claimants: 'kind',
  claims: 'attribution decline_reason kind language mode public_id reopened_as stage',
  corrections: 'kind new_rating_id old_rating_id',
  desk_settings: 'language name time_zone',
  events: 'hash previous_hash',
  evidence: 'kind quote_language stance translation_language visibility',
  files: 'sha256',
  independence_rulings: 'counts',
  interviews: 'channel terms',
  invitations: 'role',
  point_stances: 'stance',
  publication_evidence: 'access kind quote_language source_kind stance translation_language visibility',
  publications:
    'approved_hash attribution claimant_kind confidence kind language qualifiers rating_id source_rule',
  ratings: 'definition rating_id word',
  reviews: 'approved_hash correction_kind decision source_rule',
  sentences: 'coverage',
  sources: 'access file_sha256 from_page kind',
  texts: 'digest salt',
  users: 'role',
  verdict_revisions: 'confidence qualifiers rating_id',
}

/**
 * Writes the canary into every column that holds what readers may not see, with the guards off; the desk is of no other use afterwards.
 * Gives the columns in which no row was there to write it into.
 */
export async function plantCanary(open: OpenDatabase): Promise<string[]> {
  const empty: string[] = []
  await open.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    for (const [table, columns, rows = 'true'] of HIDDEN)
      for (const column of columns) {
        const { count } = await sql.unsafe(
          `update ${table} set ${written(table, column)} where (${rows}) and ${column} is not null`,
        )
        if (count === 0) empty.push(`${table}.${column}`)
      }
  })
  return empty
}

/** Columns with text that neither list names: a new column has to be put into one of them. */
export async function unlistedColumns({ sql }: OpenDatabase): Promise<string[]> {
  const listed = new Set([
    ...HIDDEN.flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
    ...Object.entries(OPEN).flatMap(([table, columns]) =>
      columns.split(' ').map((column) => `${table}.${column}`),
    ),
  ])
  const rows = await sql<{ name: string }[]>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY', 'character varying')
    order by 1`
  return rows.map(({ name }) => name).filter((name) => !listed.has(name))
}

function written(table: string, column: string): string {
  const name = `${table}.${column}`
  switch (name) {
    case 'events.payload':
    case 'submissions.outcome':
      return `${column} = jsonb_build_object('note', '${CANARY}')`
    case 'captures.headers':
    case 'publication_evidence.interview':
      return `${column} = jsonb_build_object('role', '${CANARY}', 'heldOn', '2025-03-03', 'channel', 'mail')`
    case 'files.key':
      return `${column} = '${CANARY}' || left(translate(md5(ctid::text), '0189', 'abcd'), 22)`
    case 'sources.address':
    case 'sources.address_key':
    case 'articles.address':
    case 'captures.address':
    case 'captures.final_address':
    case 'captures.archive_address':
    case 'publication_evidence.address':
    case 'publication_evidence.archive_address':
    case 'appearances.said_address':
      return `${column} = 'https://${CANARY}.example/' || md5(ctid::text)`
    case 'texts.body':
      return `body = body || ' ${CANARY}', digest = encode(sha256(convert_to(salt || body || ' ${CANARY}', 'UTF8')), 'hex')`
    case 'article_versions.text':
      return `text = text || ' ${CANARY}', length = length + ${CANARY.length + 1},
        digest = encode(sha256(convert_to(text || ' ${CANARY}', 'UTF8')), 'hex')`
    case 'claims.statement':
      return `statement = '${CANARY} ' || left(statement, 150)`
    case 'appearances.prefix':
    case 'appearances.suffix':
      return `${column} = '${CANARY}'`
    case 'claims.words':
    case 'articles.words':
      return `${column} = '${CANARY}-' || left(${column}, 40)`
    default:
      return `${column} = '${CANARY} ' || ${column}`
  }
}
