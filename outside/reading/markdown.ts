import type { ReadArticle } from './article'
import { headed, UNKNOWN } from './plain-text'

const FENCE = /^(?:```|~~~)/
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/
const UNDERLINE = /^(?:=+|-{2,})$/
const STARTS_BLOCK = /^(?:[-*+•]|\d{1,3}[.)]|>|#{1,6})\s/

/**
 * A Markdown text without its marks: paragraphs on one line, points "- ", quotations "> ", links and emphasis as their words. The first
 * heading is the headline. Front matter between "---" lines is left out.
 */
export function readMarkdown(markdown: string): ReadArticle {
  const lines = withoutFrontMatter(markdown.split(/\r\n?|\n/))
  const blocks: string[] = []
  let title: string | null = null
  let open = false
  let quoted = false
  for (const raw of lines) {
    const line = raw.trim()
    if (line === '' || FENCE.test(line)) {
      open = false
      continue
    }
    if (UNDERLINE.test(line) && open) {
      title ??= blocks.length === 1 ? (blocks.pop() ?? null) : null
      open = false
      continue
    }
    const heading = HEADING.exec(line)?.[1]
    if (heading !== undefined) {
      if (title === null && blocks.length === 0) title = words(heading)
      else blocks.push(words(heading))
      open = false
      continue
    }
    const said = words(line.replace(/^[*+•]\s+/u, '- '))
    const quotes = line.startsWith('>')
    if (open && quotes && quoted) blocks.push(`${blocks.pop()} ${said.replace(/^>\s?/, '')}`)
    else if (open && !STARTS_BLOCK.test(line)) blocks.push(`${blocks.pop()} ${said}`)
    else {
      blocks.push(said)
      quoted = quotes
    }
    open = true
  }
  if (title === null) return headed(blocks)
  return { ...UNKNOWN, title, text: blocks.join('\n') }
}

function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines
  const end = lines.findIndex((line, number) => number > 0 && line.trim() === '---')
  return end === -1 ? lines : lines.slice(end + 1)
}

function words(line: string): string {
  return line
    .replace(/!\[[^\][]{0,500}\]\([^()]{0,2000}\)/g, '')
    .replace(/\[([^\][]{1,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/\[([^\][]{1,500})\]\[[^\][]{0,500}\]/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]+?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim()
}
