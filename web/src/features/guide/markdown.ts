export type Span =
  | { form: 'text' | 'strong' | 'em' | 'code'; text: string }
  | { form: 'link'; text: string; href: string }
export type Block =
  | { form: 'heading'; level: 1 | 2 | 3; spans: Span[] }
  | { form: 'paragraph'; spans: Span[] }
  | { form: 'list'; isOrdered: boolean; items: Span[][] }
  | { form: 'code'; text: string }

/** The little of Markdown that the guide uses, as data: whatever is not known stays text, so nothing in a page can become markup. */
export function readMarkdown(text: string): Block[] {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const [block, next] = readBlock(lines, at)
    if (block !== undefined) blocks.push(block)
    at = next
  }
  return blocks
}

const bullet = /^\s*(?:[-*]|(\d+)[.)])\s+/
const fence = /^```/
const heading = /^(#{1,3})\s+(.*)$/

function readBlock(lines: readonly string[], at: number): [Block | undefined, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [undefined, at + 1]
  if (fence.test(line)) return readCode(lines, at)
  const title = heading.exec(line)
  if (title !== null)
    return [{ form: 'heading', level: levelOf(title[1] ?? ''), spans: readSpans(title[2] ?? '') }, at + 1]
  return bullet.test(line) ? readList(lines, at) : readParagraph(lines, at)
}

function levelOf(marks: string): 1 | 2 | 3 {
  if (marks.length === 1) return 1
  return marks.length === 2 ? 2 : 3
}

function readCode(lines: readonly string[], at: number): [Block, number] {
  let end = at + 1
  while (end < lines.length && !fence.test(lines[end] ?? '')) end += 1
  return [{ form: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1]
}

function readList(lines: readonly string[], at: number): [Block, number] {
  const isOrdered = bullet.exec(lines[at] ?? '')?.[1] !== undefined
  const items: string[] = []
  let end = at
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    if (bullet.test(line)) items.push(line.replace(bullet, ''))
    else if (/^\s+\S/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else break
  }
  return [{ form: 'list', isOrdered, items: items.map(readSpans) }, end]
}

function readParagraph(lines: readonly string[], at: number): [Block, number] {
  let end = at + 1
  while (
    end < lines.length &&
    !/^\s*$/.test(lines[end] ?? '') &&
    !heading.test(lines[end] ?? '') &&
    !fence.test(lines[end] ?? '') &&
    !bullet.test(lines[end] ?? '')
  )
    end += 1
  return [
    {
      form: 'paragraph',
      spans: readSpans(
        lines
          .slice(at, end)
          .map((line) => line.trim())
          .join(' '),
      ),
    },
    end,
  ]
}

const inline = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)/g

export function readSpans(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const hit of text.matchAll(inline)) {
    if (hit.index > from) spans.push({ form: 'text', text: text.slice(from, hit.index) })
    spans.push(spanOf(hit))
    from = hit.index + hit[0].length
  }
  if (from < text.length) spans.push({ form: 'text', text: text.slice(from) })
  return spans
}

function spanOf([whole, code, strong, em, label, href]: RegExpMatchArray): Span {
  if (code !== undefined) return { form: 'code', text: code }
  if (strong !== undefined) return { form: 'strong', text: strong }
  if (em !== undefined) return { form: 'em', text: em }
  if (label !== undefined && href !== undefined && /^(https:\/\/|\/(?!\/)|\.?\/?[\w.-]+\.md$)/.test(href))
    return { form: 'link', text: label, href: ownHref(href) }
  return { form: 'text', text: label ?? whole }
}

/** `other.code.md` beside this page is `/guide/other.code`. */
function ownHref(href: string): string {
  return href.startsWith('https://') || href.startsWith('/')
    ? href
    : `/guide/${href.replace(/^\.\//, '').replace(/\.md$/, '')}`
}
