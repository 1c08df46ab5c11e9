/** A mail taken apart by the shortest reading of RFC 2045/2046 that a fake of a provider needs; not the product's own. */
export type MimeNode = {
  headers: { name: string; value: string }[]
  type: string
  parameters: Record<string, string>
  disposition: string
  filename: string
  body: Buffer
  children: MimeNode[]
}

export function parseMime(raw: Buffer): MimeNode {
  const text = raw.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = end < 0 ? text : text.slice(0, end)
  const bytes = end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4)
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) => line.includes(':'))
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')),
      value: Buffer.from(line.slice(line.indexOf(':') + 1).trim(), 'latin1').toString('utf8'),
    }))
  const find = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? ''
  const content = withParameters(find('content-type') || 'text/plain')
  const disposition = withParameters(find('content-disposition'))
  const boundary = content.parameters['boundary']
  const children = boundary === undefined ? [] : split(bytes, boundary).map(parseMime)
  return {
    headers,
    type: content.value.toLowerCase(),
    parameters: content.parameters,
    disposition: disposition.value.toLowerCase(),
    filename: decodeWords(disposition.parameters['filename'] ?? content.parameters['name'] ?? ''),
    body: children.length > 0 ? Buffer.alloc(0) : decode(bytes, find('content-transfer-encoding')),
    children,
  }
}

function withParameters(line: string): { value: string; parameters: Record<string, string> } {
  const [value = '', ...rest] = line.split(';')
  const pairs = rest.map((one) => /^\s*([\w*-]+)\s*=\s*"?([^"]*)"?\s*$/.exec(one))
  return {
    value: value.trim(),
    parameters: Object.fromEntries(pairs.flatMap((one) => (one ? [[(one[1] ?? '').toLowerCase(), one[2] ?? '']] : []))),
  }
}

function split(bytes: Buffer, boundary: string): Buffer[] {
  const text = bytes.toString('latin1')
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`)
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => Buffer.from(piece.replace(/^[ \t]*\r\n/, ''), 'latin1'))
}

function decode(bytes: Buffer, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return Buffer.from(bytes.toString('latin1'), 'base64')
  if (name !== 'quoted-printable') return bytes
  const text = bytes.toString('latin1').replace(/=\r\n/g, '')
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** Encoded words of UTF-8. */
export function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decode(Buffer.from(text.replace(/_/g, ' ')), 'quoted-printable').toString('utf8'),
    )
}

export const leavesOf = (node: MimeNode): MimeNode[] =>
  node.children.length > 0 ? node.children.flatMap(leavesOf) : [node]

export const headerOf = (node: MimeNode, name: string): string =>
  decodeWords(node.headers.find((one) => one.name.toLowerCase() === name)?.value ?? '')

/** What a provider's search looks in: subject, people and text, without markup. */
export function searchTextOf(node: MimeNode): string {
  const texts = leavesOf(node)
    .filter((leaf) => leaf.type.startsWith('text/') && leaf.filename === '')
    .map((leaf) => leaf.body.toString('utf8').replace(/<[^>]*>/g, ' '))
  return [headerOf(node, 'subject'), headerOf(node, 'from'), headerOf(node, 'to'), ...texts].join('\n')
}
