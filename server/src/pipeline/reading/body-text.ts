import type { OpenedMail, Rendition } from '@facteur/formats/rendition.ts'

const maxHtml = 400_000
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
  yen: '¥',
  bull: '•',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  iuml: 'ï',
  ucirc: 'û',
  copy: '©',
  times: '×',
  zwnj: '',
  shy: '',
}

const breaks = /^\/?(?:br|p|tr|div|h[1-6]|li|ul|ol|table|section|article|header|footer|blockquote|hr|dl|dt|dd)$/
const silent = new Set(['style', 'script', 'head', 'title'])

/** The words of an HTML mail in lines; the cells of a table row are parted by three spaces. Not for showing. */
export function textOfHtml(html: string): string {
  return wordsBetweenTags(html.slice(0, maxHtml))
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) =>
      decode(whole, hex, decimal, name),
    )
    .split('\n')
    .map((line) =>
      line
        .replace(/[^\S\t]+/g, ' ')
        .replace(/ ?\t[\t ]*/g, '   ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

// One walk with indexOf: a pattern over hostile HTML could take time that grows with the square of its length.
function wordsBetweenTags(html: string): string {
  const lower = html.toLowerCase()
  const words: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    words.push(html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' '))
    if (open < 0) break
    const isComment = html.startsWith('<!--', open)
    const close = html.indexOf(isComment ? '-->' : '>', open)
    if (close < 0) break
    const name = isComment ? '' : (/^\/?[a-z\d]+/.exec(lower.slice(open + 1, open + 24))?.[0] ?? '')
    if (name === '/td' || name === '/th') words.push('\t')
    else words.push(breaks.test(name) ? '\n' : ' ')
    at = silent.has(name) ? endOf(lower, name, close) : close + (isComment ? 3 : 1)
  }
  return words.join('')
}

function endOf(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from)
  return end < 0 ? lower.length : end
}

function decode(whole: string, hex?: string, decimal?: string, name?: string): string {
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  return entities[name?.toLowerCase() ?? ''] ?? whole
}

/** All that a reader of the mail sees: the HTML, where there is one that says more than the plain text. */
export function fullTextOf(mail: Pick<OpenedMail, 'text' | 'html'>): string {
  const fromHtml = mail.html === '' ? '' : textOfHtml(mail.html)
  return fromHtml.length > mail.text.trim().length * 0.8 ? fromHtml : mail.text
}

/** The mail itself as a file, for a mail that is its own receipt or invoice. */
export function renditionOfBody(mail: Pick<OpenedMail, 'text' | 'html'>): Rendition {
  const text = fullTextOf(mail)
  return {
    format: 'html',
    mediaType: 'text/html',
    pages: [{ number: 1, widthPt: 595, heightPt: 842, words: [], text }],
    pageCount: 1,
    text,
    isTruncated: false,
  }
}
