import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_LOCALE, READER_LOCALES, READER_PATH } from './app/_server/routes.mjs'

const root = path.dirname(fileURLToPath(import.meta.url))

/** On every response. `/embed` is framed by other sites, so what forbids that stands apart. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Origin-Agent-Cluster', value: '?1' },
]

const unframed = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

const hsts = { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }

/** @param {string} value */
const cacheControl = (value) => ({ key: 'Cache-Control', value })

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // proxy.ts leads other spellings to the one: Next's own redirects would go out without the headers below.
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  serverExternalPackages: [
    'postgres',
    '@node-rs/argon2',
    'citeproc',
    'linkedom',
    'mammoth',
    'unpdf',
    'wink-nlp',
    'wink-eng-lite-web-model',
  ],
  // Reader pages are stored by our own handler, in memory only: domain/decisions, "page cache".
  cacheHandler: path.join(root, 'app/_server/page-cache/handler.mjs'),
  cacheMaxMemorySize: 0,
  // Types are checked by `npm run check`; a second pass here would only make the first start slower.
  // The build's own tsconfig only extends ours: Next rewrites a plain one for every new dist folder.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  experimental: {
    isrFlushToDisk: false,
    globalNotFound: true,
    // The largest form is one with a file; proxy.ts holds every form to its own limit.
    serverActions: { bodySizeLimit: '10mb' },
    // Above the limit of actions: what the proxy's buffer cuts off is always refused, never half read.
    proxyClientMaxBodySize: '12mb',
  },
  // Later rules win over earlier ones for the same header.
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/((?!embed(?:/|$)).*)', headers: unframed },
    // The build knows no APP_URL: the request's own scheme decides, and browsers ignore the header over http.
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [hsts],
    },
    // Next gives its hashed files their own header, but only where none stands yet.
    { source: '/((?!_next/static/).*)', headers: [cacheControl('private, no-store')] },
    {
      source: `/${READER_PATH}`,
      headers: [cacheControl('public, max-age=0, s-maxage=30, stale-while-revalidate=30')],
    },
    // Asked again each time by its ETag; what it tells is public.
    { source: '/api/articles/:id/annotations', headers: [cacheControl('public, no-cache')] },
    {
      source: '/api/:path*',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        },
      ],
    },
  ],
  rewrites: async () => ({
    beforeFiles: [{ source: '/', destination: `/${DEFAULT_LOCALE}` }],
    // After files and fixed routes, before dynamic ones: everything left over is a reader's page in the default language.
    afterFiles: [
      {
        source: `/:path${READER_PATH.replace('(?:', `(?:${READER_LOCALES.join('|')}|`)}`,
        destination: `/${DEFAULT_LOCALE}/:path`,
      },
    ],
    fallback: [],
  }),
}

export default config
