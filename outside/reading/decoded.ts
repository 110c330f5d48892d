/** The text of some bytes, and a sentence where its letters may be wrong. */
export type Decoded = { readonly text: string; readonly doubt: string | null }

/**
 * Bytes as text: by their byte order mark, else the charset the answer's header names, else the one the page itself names, else
 * UTF-8; what is not valid in any of these is taken as windows-1252, the web's own last resort. Bytes that say they are Latin and
 * are good UTF-8 are UTF-8.
 */
export function decoded(bytes: Uint8Array, contentType: string | null, isPage: boolean): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), doubt: null }
  const named = [
    /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1],
    isPage ? charsetOfPage(bytes) : undefined,
  ]
  const decoders = named.flatMap((label) => decoderOf(label))
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const latinFirst = decoders[0]?.encoding === 'windows-1252'
  for (const decoder of latinFirst ? [utf8, ...decoders] : [...decoders, utf8]) {
    const text = tried(decoder, bytes)
    if (text !== null) return { text, doubt: null }
  }
  const text = new TextDecoder('windows-1252').decode(bytes)
  const [said] = decoders
  const doubt = said
    ? `This says it is written in ${said.encoding} and is not, so some letters may be wrong. Check names and quotations.`
    : null
  return { text, doubt }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Browsers look at the first 1,024 bytes only; some pages name their charset a little later. */
function charsetOfPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  const label = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  // A page that can be read for this long is not in UTF-16, whatever it says.
  return label && /^utf-16/i.test(label) ? 'utf-8' : label
}

function decoderOf(label: string | undefined): TextDecoder[] {
  try {
    return label ? [new TextDecoder(label, { fatal: true })] : []
  } catch {
    return []
  }
}

function tried(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
