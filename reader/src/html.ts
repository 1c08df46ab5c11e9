import type { MailLink } from '@facteur/formats/rendition.ts'
import { Parser } from 'htmlparser2'
import { limits } from './limits.ts'

export type HtmlText = { text: string; links: MailLink[]; isTruncated: boolean }

const blocks = new Set([
  'p',
  'div',
  'tr',
  'br',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'blockquote',
  'hr',
  'pre',
  'dt',
  'dd',
  'center',
  'address',
])
const unseen = new Set(['script', 'style', 'title', 'template', 'noscript', 'object', 'svg', 'xml'])
/** What may stand in the head; at anything else it ends, closed or not, as in every browser. */
const ofHead = new Set([...unseen, 'head', 'meta', 'link', 'base', 'basefont', 'bgsound'])
const nearChars = 40
// The parser's cost grows with the square of the depth; mail programs stop at 512.
const maxDepth = 2_000

/** The words a person sees in an HTML page, a table row a line, and its links in the order they stand. */
export function readHtml(html: string): HtmlText {
  const writer = new TextWriter()
  const links: OpenLink[] = []
  let unseenDepth = 0
  let depth = 0
  let isHead = false
  let open: OpenLink | undefined
  let cell: { isButton: boolean } | undefined
  const closeLink = () => {
    if (open) open.end = writer.length
    open = undefined
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > maxDepth) throw new TooDeep()
      if (name === 'head') isHead = true
      if (unseen.has(name)) unseenDepth++
      if (unseenDepth > 0) return
      if (isHead && !ofHead.has(name) && !name.includes(':')) isHead = false
      if (blocks.has(name)) writer.newLine()
      if (name === 'td' || name === 'th') {
        writer.column()
        cell = { isButton: looksLikeButton(attributes) && attributes['bgcolor'] !== undefined }
      }
      if (name === 'img' && attributes['alt'] && open) open.alt += ` ${attributes['alt']}`
      if (name !== 'a' && name !== 'area') return
      closeLink()
      const url = attributes['href']?.trim()
      if (!url || links.length >= limits.links) return
      open = {
        url,
        start: writer.length,
        end: writer.length,
        alt: attributes['alt'] ?? attributes['title'] ?? attributes['aria-label'] ?? '',
        isButton: looksLikeButton(attributes) || (cell !== undefined && cell.isButton),
        isDownload: attributes['download'] !== undefined,
      }
      links.push(open)
      if (name === 'area') closeLink()
    },
    ontext: (text) => {
      if (unseenDepth > 0 || (isHead && text.trim() === '')) return
      isHead = false
      writer.write(text)
    },
    onclosetag(name) {
      depth--
      if (name === 'head') isHead = false
      if (unseen.has(name)) unseenDepth = Math.max(0, unseenDepth - 1)
      else if (unseenDepth > 0) return
      else if (name === 'a') closeLink()
      else if (blocks.has(name)) writer.newLine()
    },
  })
  const isWhole = feed(parser, html)
  closeLink()
  const whole = writer.text()
  return {
    text: tidy(whole.slice(0, limits.characters)),
    links: [
      ...links.map((link, at) => describe(link, { whole, before: links[at - 1], after: links[at + 1] })),
      ...readTextLinks(withoutLinks(whole, links)),
    ].slice(0, limits.links),
    isTruncated: !isWhole || html.length > limits.htmlCharacters || whole.length > limits.characters,
  }
}

class TooDeep extends Error {}

/** False where the page was nested beyond all sense; what came before stands. */
function feed(parser: Parser, html: string): boolean {
  try {
    parser.write(html.slice(0, limits.htmlCharacters))
    parser.end()
    return true
  } catch (thrown) {
    if (thrown instanceof TooDeep) return false
    throw thrown
  }
}

type OpenLink = { url: string; start: number; end: number; alt: string; isButton: boolean; isDownload: boolean }
type Around = { whole: string; before: OpenLink | undefined; after: OpenLink | undefined }

function describe(link: OpenLink, around: Around): MailLink {
  const { url, start, end, alt, isButton, isDownload } = link
  const { whole } = around
  const seen = squeeze(whole.slice(start, end))
  return {
    url,
    text: (seen || squeeze(alt)).slice(0, 300),
    near: squeeze(whole.slice(Math.max(0, start - nearChars), end + nearChars)).slice(0, 300),
    line: lineOf(link, around),
    ...(isButton ? { isButton } : {}),
    ...(isDownload ? { isDownload } : {}),
  }
}

/** What is left of a text when the words on links are taken out: addresses that only stand there, which mail programs make links of. */
function withoutLinks(whole: string, links: readonly OpenLink[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of links) {
    if (start > from) pieces.push(whole.slice(from, start))
    from = Math.max(from, end)
  }
  return [...pieces, whole.slice(from)].join(' ')
}

/** The line in which a link stands, without its neighbours; where it stands alone, with the line above. */
function lineOf({ start, end }: OpenLink, { whole, before, after }: Around): string {
  const from = Math.max(whole.lastIndexOf('\n', start - 1) + 1, before?.end ?? 0, start - 150)
  const next = whole.indexOf('\n', end)
  const until = Math.min(next < 0 ? whole.length : next, after?.start ?? whole.length, end + 150)
  const line = squeeze(whole.slice(from, Math.max(until, end)))
  if (line.length > end - start + 3 || from <= 1) return line.slice(0, 400)
  const above = whole.lastIndexOf('\n', from - 2) + 1
  return squeeze(whole.slice(Math.max(above, before?.end ?? 0, from - 150), Math.max(until, end))).slice(0, 400)
}

/** By its own style or name; pages and mails alike draw their buttons with both. */
export function looksLikeButton(attributes: Readonly<Record<string, string>>): boolean {
  const name = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['role'] ?? ''}`.slice(0, 300)
  if (/\b(?:btn|button|cta|knop|bouton)/i.test(name)) return true
  const style = (attributes['style'] ?? '').slice(0, 1_000)
  return (
    attributes['bgcolor'] !== undefined || (/background/i.test(style) && /padding|border-radius|display/i.test(style))
  )
}

class TextWriter {
  private readonly pieces: string[] = []
  private last = '\n'
  length = 0

  write(given: string): void {
    let text = given.replace(/[\s\u00a0]+/g, ' ').replace(/[\u200b-\u200f\u00ad\u034f\ufeff]/g, '')
    if (/\s$/.test(this.last)) text = text.trimStart()
    if (text !== '') this.put(text)
  }

  newLine(): void {
    if (this.last !== '\n') this.put('\n')
  }

  column(): void {
    if (this.last !== '\n') this.put('   ')
  }

  text(): string {
    return this.pieces.join('')
  }

  private put(text: string): void {
    this.pieces.push(text)
    this.length += text.length
    this.last = text.at(-1) ?? this.last
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

const tidy = (text: string) => text.replace(/[ \t]+\n/g, '\n').trim()

/** The words that lead to an address in plain text: on its line, and where it stands alone on the one above. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 400), at).replace(/https?:\/\/\S+/g, '')
  const lines = before.split('\n').map(squeeze)
  const own = lines.pop() ?? ''
  if (own.length > 3) return own
  return `${lines.findLast((line) => line !== '') ?? ''} ${own}`.trim()
}

/** Addresses that stand in plain text. */
export function readTextLinks(text: string): MailLink[] {
  const found = text.slice(0, limits.characters).matchAll(/https?:\/\/[^\s<>"')\]]{3,2000}/gi)
  return Array.from(found)
    .slice(0, limits.links)
    .map((match) => {
      const url = match[0].replace(/[.,;:!?]+$/, '')
      const near = text.slice(Math.max(0, match.index - nearChars), match.index + url.length + nearChars)
      return { url, text: '', near: squeeze(near), line: lineBefore(text, match.index) }
    })
}
