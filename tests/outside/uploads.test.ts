import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { isRefusal } from '@/domain/refusal'
import { filesIn } from '@/outside/files'
import { mediaTypeOf } from '@/outside/uploads/media-type'
import { receive } from '@/outside/uploads/receive'
import { hugePicture, PAGE, photo, SCRIPTED_PDF, textOf, zipOf } from '@/tests/support/upload-corpus'

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-uploads-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = filesIn(folder)

const MOST = 4 * 1024 * 1024
const send = (bytes: Buffer, more: { keepMetadata?: boolean; bytes?: number | null } = {}) =>
  receive(files, [bytes], { most: MOST, bytes: bytes.length, keepMetadata: false, ...more })
const standing = async () => {
  const keys: string[] = []
  for await (const { key } of files.list()) keys.push(key)
  return keys
}
const stored = async (key: string) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of files.read(key)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('what a file is', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1')
  it.each([
    ['image/gif', latin('GIF89a')],
    ['image/webp', latin('RIFF\0\0\0\0WEBPVP8 ')],
    ['audio/wav', latin('RIFF\0\0\0\0WAVEfmt ')],
    ['image/avif', latin('\0\0\0\u001cftypavif')],
    ['audio/mp4', latin('\0\0\0\u001cftypM4A ')],
    ['video/mp4', latin('\0\0\0\u001cftypisom')],
    ['video/quicktime', latin('\0\0\0\u001cftypqt  ')],
    ['video/webm', latin('\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm')],
    ['audio/ogg', latin('OggS\0\u0002')],
    ['audio/mpeg', latin('ID3\u0004\0')],
    ['audio/mpeg', latin('\u00ff\u00fb\u0090\u0064')],
    ['application/pdf', SCRIPTED_PDF],
    ['text/plain', Buffer.from('Vier von fünf Schiffen, a < b.')],
    ['text/plain', Buffer.from('\ufeffVier Schiffe', 'utf16le')],
    [
      'multipart/related',
      latin(
        'From: <Saved by Blink>\r\nSubject: A page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n',
      ),
    ],
  ])('is told by its bytes: %s', (type, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(type)
  })
})

describe('refused, and nothing of it is kept', () => {
  it.each<[string, RegExp, Buffer | Promise<Buffer>]>([
    ['a web page', /web page/, Buffer.from(PAGE)],
    ['a web page behind a comment', /web page/, Buffer.from(`<!-- PNG -->${PAGE}`)],
    ['a web page behind words', /web page/, Buffer.from(`Only a text. ${PAGE}`)],
    ['a web page in UTF-16', /web page/, Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
    [
      'a mail that is a web page',
      /web page/,
      Buffer.from(`${PAGE}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n`),
    ],
    ['a drawing with a script', /web page/, Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>')],
    [
      'a PDF that is a web page',
      /one thing to one program/,
      Buffer.concat([Buffer.from(PAGE), SCRIPTED_PDF]),
    ],
    ['a PDF with a web page in its head', /one thing/, Buffer.from(`%PDF-1.4\n${PAGE}`)],
    ['a picture that is a web page', /damaged/, Buffer.from(`GIF89a/*${PAGE}*/`)],
    ['half a picture', /damaged/, photo('png').then((png) => png.subarray(0, png.length - 40))],
    ['a picture of 50,000 by 50,000', /million pixels/, hugePicture(50_000, 50_000)],
    ['parts outside of the folder', /outside of its own folder/, zipOf([{ name: '../../etc/passwd' }])],
    ['parts at a place of their own', /outside/, zipOf([{ name: '/etc/passwd' }])],
    ['parts on another drive', /outside/, zipOf([{ name: 'C:\\evil.exe' }])],
    ['a link', /outside/, zipOf([{ name: 'link', mode: 0o120777 }])],
    ['a bomb', /unpacks to far more/, zipOf([{ name: 'zeros', says: 0xfffffffe }])],
    ['a packed file without its list', /damaged/, Buffer.from('PK\u0003\u0004 and no more')],
    ['a packed file cut off', /damaged/, zipOf([{ name: 'a' }]).subarray(0, 90)],
    ['an empty file', /empty/, Buffer.alloc(0)],
    ['a program', /does not know/, Buffer.from('\u007fELF\u0002\u0001\u0001\0\0', 'latin1')],
    ['a text that turns into bytes', /begins like a text/, Buffer.concat([textOf(5000), Buffer.alloc(9)])],
    ['too much', /larger than 4 MB/, textOf(MOST + 1)],
  ])('%s', async (_, sentence, made) => {
    const refusal = await send(await made)
    if (!isRefusal(refusal)) throw new Error('It was taken in.')
    expect(refusal.sentence).toMatch(sentence)
    expect(await standing()).toEqual([])
  })

  it('fewer or more bytes than were announced', async () => {
    expect(await send(textOf(100), { bytes: 101 })).toMatchObject({ code: 'invalid' })
    expect(await send(textOf(100), { bytes: 99 })).toMatchObject({ code: 'invalid' })
    expect(await standing()).toEqual([])
  })

  it('what breaks off on its way', async () => {
    async function* broken() {
      yield textOf(1000)
      throw new Error('The connection is gone.')
    }
    const sent = receive(files, broken(), { most: MOST, bytes: 2000, keepMetadata: false })
    await expect(sent).rejects.toThrow('The connection is gone.')
    expect(await standing()).toEqual([])
  })
})

describe('kept', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'a %s is made anew, without what its camera wrote or hangs on it',
    async (format) => {
      const sent = Buffer.concat([await photo(format), Buffer.from(PAGE)])
      const kept = await send(sent)
      if (isRefusal(kept)) throw new Error(kept.sentence)
      expect(kept).toMatchObject({ mediaType: `image/${format}`, stripped: true, came: sent.length })
      const bytes = await stored(kept.key)
      expect(bytes.includes('SecretCamera') || bytes.includes('<script>')).toBe(false)
      expect((await sharp(bytes).metadata()).width).toBe(24)
      expect(await files.measure(kept.key)).toEqual({ sha256: kept.sha256, bytes: kept.bytes })
      expect(await standing()).toEqual([kept.key])
      await files.remove(kept.key)
    },
  )

  it('a picture whose metadata somebody keeps stays byte for byte', async () => {
    const sent = await photo()
    const kept = await send(sent, { keepMetadata: true })
    if (isRefusal(kept)) throw new Error(kept.sentence)
    expect(kept.stripped).toBe(false)
    expect((await stored(kept.key)).equals(sent)).toBe(true)
    expect(sent.includes('SecretCamera')).toBe(true)
    await files.remove(kept.key)
  })

  it.each([
    ['application/pdf', SCRIPTED_PDF],
    ['application/zip', zipOf([{ name: 'a/b.txt' }, { name: 'a/..c' }])],
    ['application/wacz', zipOf([{ name: 'archive/data.warc.gz' }, { name: 'datapackage.json' }])],
    ['text/plain', textOf(300_000)],
  ])('%s stays byte for byte', async (mediaType, sent) => {
    const kept = await send(sent)
    if (isRefusal(kept)) throw new Error(kept.sentence)
    expect(kept.mediaType).toBe(mediaType)
    expect((await stored(kept.key)).equals(sent)).toBe(true)
    await files.remove(kept.key)
  })
})
