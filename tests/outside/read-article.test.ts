import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ARTICLE_MAX } from '@/domain/article'
import { FILE_MAX } from '@/domain/article-reading'
import { canonicalText } from '@/domain/article-text'
import { isRefusal } from '@/domain/refusal'
import { readArticle } from '@/outside/reading/read-article'
import { docx, pdf, pdfWithStream, wordParagraph, zip } from '@/tests/support/made-files'

type Given = string | Uint8Array
const bytesOf = (given: Given) => (typeof given === 'string' ? Buffer.from(given) : given)

async function read(given: Given, named: Parameters<typeof readArticle>[1] = {}) {
  const answer = await readArticle(bytesOf(given), named)
  if (isRefusal(answer)) throw new Error(answer.sentence)
  return answer
}

async function refused(given: Given, named: Parameters<typeof readArticle>[1] = {}) {
  const answer = await readArticle(bytesOf(given), named)
  if (!isRefusal(answer)) throw new Error(`This was read: ${answer.title} / ${answer.text.slice(0, 200)}`)
  return answer.sentence
}

const SENTENCE =
  'Forty ships lie in the port, and officials of the harbour counted every one of them on Friday.'
const LONG = [SENTENCE, SENTENCE.replace('Forty', 'Fifty'), SENTENCE.replace('Forty', 'Sixty')]
const paragraphs = LONG.map((text) => `<p>${text} ${text}</p>`).join('\n')

const NEWS = `<!DOCTYPE html><html lang="en-GB"><head><title>Ships wait | The Harbour Post</title>
<meta property="og:title" content="Ships wait (must read)"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2026-11-20T23:30:00-05:00">
<link rel="canonical" href="/ships"><script>track()</script>
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Ships wait","author":[{"name":"Ana Silva"},{"name":"Bo Lin"}]}]}</script>
</head><body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Ships wait</h1>${paragraphs}
<h2>What the port says</h2><ul><li>First <b>point</b></li><li>Second point</li></ul><ol><li>One</li><li>Two</li></ol>
<blockquote><p>We wait, said the captain.</p></blockquote>${paragraphs}</article>
<aside>Subscribe to our newsletter</aside><footer>All rights reserved</footer></body></html>`

describe('a web page', () => {
  test('gives its main text, one block a line, and what it says about itself', async () => {
    const article = await read(NEWS, { address: 'https://post.example/ships?utm=1' })
    expect(article).toMatchObject({
      title: 'Ships wait',
      publisher: 'The Harbour Post',
      author: 'Ana Silva, Bo Lin',
      publishedOn: '2026-11-20',
      language: 'en-GB',
      address: 'https://post.example/ships',
      caution: null,
    })
    const lines = article.text.split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['What the port says', '- First point', '- Second point', '1. One', '2. Two'],
        '> We wait, said the captain.',
      ]),
    )
    expect(article.text).toContain(LONG[0])
    expect(article.text).not.toMatch(/Subscribe|All rights|World|track/)
  })

  test('reads as the canonical text keeps it: taking it in changes nothing', async () => {
    const { title, text } = await read(NEWS)
    expect(canonicalText({ title: title ?? '', text })).toMatchObject({ text: `${title}\n${text}` })
  })

  test('loses what nobody sees in it, and names no more authors than the form takes', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `{"name":"Author Number ${n}"}`).join(',')
    const linked = `<script type="application/ld+json">{"@type":"NewsArticle","author":[${names}]}</script>`
    const page = `<html><head>${linked}</head><body><h1>Ships&#2;</h1><p>Forty&#2; ships.</p>${paragraphs}</body></html>`
    const { title, text, author } = await read(page)
    expect(`${title} ${text}`).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(author).toMatch(/^Author Number 0, .*, Author Number \d+$/)
    expect(author?.length).toBeLessThanOrEqual(200)
  })

  test('says where little was found, and gives what it is', async () => {
    const { text, caution } = await read('<html><body><h1>Ships</h1><p>Forty ships wait.</p></body></html>')
    expect(text).toContain('Forty ships wait.')
    expect(caution).toContain('could be read. Compare it with the original')
  })

  test('that is all script keeps what is known about it, and asks for the text', async () => {
    const shell = '<div id="root"></div><script>render()</script></body></html>'
    const titled = `<html><head><title>Ships wait</title></head><body>${shell}`
    expect(await read(titled)).toMatchObject({
      title: 'Ships wait',
      text: '',
      caution: expect.stringContaining('only by running scripts'),
    })
    expect(await refused(`<html><body>${shell}`)).toContain('only by running scripts')
  })

  test.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['deep nesting by closing nothing', '<b><i><a>'.repeat(50_000)],
    ['a million elements', '<br>'.repeat(1_000_000)],
    ['tags that close nothing', `${'<b>'.repeat(500)}${'</u>'.repeat(300_000)}`],
  ])('that is a bomb is not taken apart: %s', async (_, body) => {
    expect(await refused(`<html><body>${body}`)).toContain('built of so many parts')
  })

  test('may hold unclosed comments and scripts, and much that only looks like markup', async () => {
    const page = (rest: string) => `<html><body><article><h1>Ships</h1>${paragraphs}</article>${rest}`
    for (const rest of ['<!--', '<script>', '<style>'].map((open) => `${open}${'<a'.repeat(500_000)}`))
      expect((await read(page(rest))).text).toContain(LONG[2])
  })

  test.each([
    ['时间', '<html lang="zh-CN">', 'zh-Hans'],
    ['og:locale', '<html><head><meta property="og:locale" content="pt_BR"></head>', 'pt-BR'],
    ['nonsense', '<html lang="!!">', null],
  ])('tells its language by a tag the desk knows: %s', async (_, head, language) => {
    expect((await read(`${head}<body><h1>A</h1>${paragraphs}`)).language).toBe(language)
  })
})

describe('the letters of a page', () => {
  const page = (charset: string) =>
    `<html><head>${charset}</head><body><h1>Café</h1>${paragraphs}</body></html>`
  const latin = (text: string) => Buffer.from(text, 'latin1')

  test('are read by the header, the page itself, or neither', async () => {
    const title = async (...[given, named]: Parameters<typeof read>) => (await read(given, named)).title
    expect(await title(latin(page('')), { contentType: 'text/html; charset=iso-8859-1' })).toBe('Café')
    expect(await title(latin(page('<meta charset="windows-1252">')))).toBe('Café')
    expect(await title(latin(page('')))).toBe('Café')
    expect(await title(page(''))).toBe('Café')
    expect(await title(Buffer.from(`\ufeff${page('')}`, 'utf16le'))).toBe('Café')
  })

  test('are right where the header is wrong, and doubted where nothing fits', async () => {
    expect((await read(page(''), { contentType: 'text/html; charset=iso-8859-1' })).title).toBe('Café')
    const doubted = await read(latin(page('')), { contentType: 'text/html; charset=utf-8' })
    expect(doubted).toMatchObject({
      title: 'Café',
      caution: expect.stringContaining('some letters may be wrong'),
    })
  })
})

describe('a file', () => {
  test('of text has its first short line as headline', async () => {
    expect(await read(`Ships wait\r\n\r\n${LONG.join('\r\n')}`)).toMatchObject({
      title: 'Ships wait',
      text: LONG.join('\n'),
    })
  })

  test('of Markdown loses its marks and keeps its points and quotations', async () => {
    const markdown = `---\ndraft: true\n---\n# Ships *wait*\n\n* one\n* [two](https://x.example)\n\nForty **ships**\nwait.\n\n> We\n> wait.\n\n## Later\n1. first`
    expect(await read(markdown, { fileName: 'ships.md' })).toMatchObject({
      title: 'Ships wait',
      text: '- one\n- two\nForty ships wait.\n> We wait.\nLater\n1. first',
    })
  })

  test.each(['[', '[a](', '![', '[a][', '> a\n', 'a\n'])(
    'of Markdown may be much of what only looks like marks: %j',
    async (part) => {
      const markdown = `# Ships wait\n\n${SENTENCE}\n\n${part.repeat(ARTICLE_MAX / 2 / part.length)}`
      expect((await read(markdown, { fileName: 'ships.md' })).text).toContain(SENTENCE)
    },
  )

  test('of Word gives headings, paragraphs and quotations', async () => {
    const body = [
      wordParagraph('Ships wait', 'Heading1'),
      ...LONG.map((text) => wordParagraph(text)),
      wordParagraph('The end'),
    ].join('')
    expect(await read(docx(body), { fileName: 'ships.bin' })).toMatchObject({
      title: 'Ships wait',
      text: [...LONG, 'The end'].join('\n'),
    })
  })

  test('of PDF has its lines joined to paragraphs, words whole, page numbers left out', async () => {
    const pages = [
      [
        'Ships wait',
        '',
        'Forty ships lie in the port and offi-',
        'cials counted every one of them.',
        '',
        '1',
      ],
      ['Nobody knows for how long they will have', 'to stay where they are.', '', '2'],
    ]
    expect(await read(pdf(pages), { fileName: 'ships.pdf' })).toMatchObject({
      title: 'Ships wait',
      text: 'Forty ships lie in the port and officials counted every one of them.\nNobody knows for how long they will have to stay where they are.',
    })
  })

  const bomb = Buffer.alloc(70_000_000)
  test.each<[string, Given, string, string]>([
    ['with nothing in it', '', 'a.txt', 'This is empty'],
    ['with nothing but space', ' \n ', 'a.txt', 'No text was found'],
    ['that is too large', Buffer.alloc(FILE_MAX + 1, 'a'), 'a.txt', 'The file is larger than 8 MB.'],
    ['of too long a text', `${'word '.repeat(ARTICLE_MAX / 4)}`, 'a.txt', 'The text is too long'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'a.txt', 'This is no text.'],
    [
      'of an old or protected Word',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'a.docx',
      'old or a protected Office',
    ],
    ['of another packed kind', zip([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'a.docx', 'no Word file'],
    ['of Word cut short', docx(wordParagraph('a')).subarray(0, 300), 'a.docx', 'no Word file'],
    ['of Word that is broken', docx('<w:p><w:r>'), 'a.docx', 'damaged'],
    [
      'of Word that unpacks to far more',
      zip([{ name: 'word/document.xml', bytes: deflateRawSync(bomb), method: 8 }]),
      ...(['a.docx', 'unpacks to far more'] as const),
    ],
    [
      'of PDF behind a password',
      pdf([['Ships wait']], { encrypted: true }),
      'a.pdf',
      'protected by a password',
    ],
    ['of PDF with pictures alone', pdf([[], []]), 'a.pdf', 'pictures of its pages and no text'],
    ['of PDF that is broken', '%PDF-1.7\nnothing', 'a.pdf', 'damaged'],
    ['of PDF that unpacks to far more', pdfWithStream(deflateSync(bomb)), 'a.pdf', 'unpacks to far more'],
  ])('%s is refused in a sentence', async (_, bytes, fileName, sentence) => {
    expect(await refused(bytes, { fileName })).toContain(sentence)
  })
})
