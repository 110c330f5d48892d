// Who may import whom (the rules of the house). Read by dependency-cruiser, which wants CommonJS.
const UI = '^node_modules/(react|react-dom|next|next-auth|@base-ui|lucide-react)(/|$)'
const NEXT_AT_REQUEST = '^node_modules/(next-auth|server-only)(/|$)|^node_modules/next/headers'

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that import each other are one: move what both need below them.',
      {},
      {
        circular: true,
      },
    ),
    forbid(
      'domain-is-pure',
      'domain/ imports zod and itself only: a clock, a query or a component comes in as an argument.',
      { path: '^domain/', pathNot: '^domain/extraction/english/tagger\\.ts$' },
      { pathNot: '^domain/|^node_modules/zod/' },
    ),
    forbid(
      'one-file-knows-the-tagger',
      'Of domain/ only the tagger imports the library that classes words, and nothing else but it.',
      { path: '^domain/extraction/english/tagger\\.ts$' },
      { pathNot: '^domain/|^node_modules/(wink-nlp|wink-eng-lite-web-model)/' },
    ),
    forbid(
      'db-knows-no-screen',
      'db/ imports domain and outside: what a page needs of it belongs into a query in db/queries.',
      { path: '^db/' },
      { path: `^(app|components|scripts|tests)/|${UI}` },
    ),
    forbid(
      'outside-stands-alone',
      'outside/ talks to the world and knows domain only.',
      { path: '^outside/' },
      { path: `^(app|components|db|scripts|tests)/|${UI}` },
    ),
    forbid(
      'components-show-what-they-are-given',
      'components/ get their values and actions as props: read in the page (app/), ask in db/queries.',
      { path: '^components/' },
      { path: `^(app|db|outside|scripts|tests)/|${NEXT_AT_REQUEST}` },
    ),
    forbid(
      'nobody-imports-app',
      'app/ is the top: move what is shared down into components/, domain/ or db/.',
      { path: '^(components|db|domain|outside|scripts)/' },
      { path: '^app/' },
    ),
    forbid(
      'app-asks-by-queries-and-mutations',
      'app/ reads by db/queries and writes by db/mutations; tables and views are the business of db/.',
      { path: '^app/' },
      { path: '^db/(schema|reading|jobs)/' },
    ),
    forbid(
      'readers-get-the-reading-views',
      'app/(reader) uses db/queries/reader (over the schema reading) and nothing of the desk.',
      { path: '^app/\\(reader\\)/' },
      { path: '^app/\\(desk\\)/|^db/(queries/desk|mutations)/' },
    ),
    forbid(
      'reader-queries-use-views',
      'db/queries/reader asks db/reading (the views readers may see), never the tables.',
      { path: '^db/queries/reader/' },
      { path: '^db/(schema|mutations|queries/desk)/' },
    ),
    forbid(
      'the-worker-alone-knows-its-library',
      'graphile-worker is the business of db/jobs and of the migration: queue a job by db/mutations/queue-job.',
      { pathNot: '^(db/jobs|tests)/|^scripts/migrate\\.ts$' },
      { path: '^node_modules/graphile-worker/' },
    ),
    forbid(
      'tests-stay-tests',
      'Nothing imports tests/.',
      { pathNot: '^tests/|^[^/]+$' },
      { path: '^tests/' },
    ),
    forbid(
      'resolvable',
      'This import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '\\.css$|^(next|react|vitest|tailwindcss)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
