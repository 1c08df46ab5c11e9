import { MailParser, type Headers } from 'mailparser'
import { limits, UnreadableError } from './limits.ts'
import { decodeText } from './text-decode.ts'

export type MimeLeaf = {
  filename?: string
  declaredType: string
  disposition?: string
  contentId?: string
  bytes: Uint8Array
}

export type Mime = {
  headers: Headers
  /** Every header line as it came, lower-case key, in order. */
  headerLines: readonly { key: string; line: string }[]
  text: string
  html: string
  leaves: MimeLeaf[]
  /** Set where the message broke off; what came before stands. */
  trouble?: UnreadableError
}

const options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  ignoreEmbedded: true,
  checksumAlgo: false,
  maxChildNodes: limits.parts,
} as const

/** Splits a message. Never throws for what the message says: a broken one gives what it still has. */
export async function readMime(bytes: Uint8Array): Promise<Mime> {
  const mime = await parse(bytes)
  if (mime.leaves.length > 0 || (hasWords(mime) && !hidesParts(mime))) return mime
  const repaired = repairBoundary(bytes)
  const again = repaired ? await parse(repaired) : mime
  return again.leaves.length > 0 || hasWords(again) ? again : { ...again, text: readBareBody(bytes) }
}

/** What stands below the header of a message that announces parts and has none. */
function readBareBody(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0)
  const body = ends.length === 0 ? raw.subarray(0, 0) : raw.subarray(Math.min(...ends))
  return body.includes(0) ? '' : decodeText(body.subarray(0, limits.characters)).trim()
}

// The header lost its lines about the parts, and the parts stand in the text as they were sent.
const hidesParts = ({ headers, text }: Mime) =>
  !headers.has('content-type') && /^\s{0,20}--[^\r\n]{1,200}\r?\ncontent-[\w-]{1,40}:/i.test(text.slice(0, 300))

const hasWords = (mime: Mime) => mime.text.trim() !== '' || mime.html.trim() !== ''

function parse(bytes: Uint8Array): Promise<Mime> {
  return new Promise((resolve) => {
    const mime: Mime = { headers: new Map(), headerLines: [], text: '', html: '', leaves: [] }
    const parser = new MailParser(options)
    parser.on('headers', (headers) => (mime.headers = headers))
    parser.on('headerLines', (lines) => (mime.headerLines = lines))
    parser.on('data', (data) => {
      if (data.type === 'text') {
        mime.text = data.text ?? ''
        mime.html = data.html ?? ''
        return
      }
      const chunks: Buffer[] = []
      data.content.on('data', (chunk: Buffer) => chunks.push(chunk))
      data.content.on('end', () => {
        mime.leaves.push({
          declaredType: declaredTypeOf(data),
          // Emptied: the stream outlives its end.
          bytes: Buffer.concat(chunks.splice(0)),
          ...(data.filename ? { filename: data.filename } : {}),
          ...(data.contentDisposition ? { disposition: data.contentDisposition } : {}),
          ...(data.cid ? { contentId: data.cid } : {}),
        })
        data.release?.()
      })
    })
    parser.once('end', () => resolve(mime))
    parser.once('error', (error) => {
      mime.trouble = new UnreadableError('mail.malformed', error.message.slice(0, 200))
      resolve(mime)
    })
    parser.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  })
}

// The parser's own `contentType` is a guess by the name where the sender said octet-stream.
function declaredTypeOf({ headers, contentType }: { headers: Headers; contentType: unknown }): string {
  const said = headers.get('content-type')
  const value = typeof said === 'object' && said !== null && 'value' in said ? said.value : undefined
  // A sender without semicolons puts the file's name in here too.
  const type = typeof value === 'string' ? /^[\w.+-]+\/[\w.+-]+/.exec(value.trim())?.[0] : undefined
  // `false` for a broken header, whatever the parser's types say.
  return (type ?? (typeof contentType === 'string' ? contentType : '')).toLowerCase()
}

/** A multipart whose boundary never occurs: takes the first line in the body that acts as one. */
function repairBoundary(bytes: Uint8Array): Uint8Array | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const bodyAt = raw.search(/\r?\n\r?\n/)
  if (bodyAt < 0) return undefined
  const head = raw.slice(0, bodyAt)
  const declared = /boundary\s*=\s*(?:"[^"\r\n]*"?|[^\s;]+)/i.exec(head)
  const acting = /^--([^\r\n]{1,200}?)[ \t]*\r?\ncontent-[\w-]+:/im.exec(raw.slice(bodyAt))?.[1]
  if (!acting || acting.includes('"')) return undefined
  const parameter = `boundary="${acting}"`
  if (declared) return Buffer.from(head.replace(declared[0], parameter) + raw.slice(bodyAt), 'latin1')
  const isMultipart = /^content-type:\s*multipart\/[\w-]+/im.exec(head)
  if (isMultipart)
    return Buffer.from(head.replace(isMultipart[0], `${isMultipart[0]}; ${parameter}`) + raw.slice(bodyAt), 'latin1')
  if (!/^content-type:/im.test(head))
    return Buffer.from(`${head}\r\nContent-Type: multipart/mixed; ${parameter}${raw.slice(bodyAt)}`, 'latin1')
  return undefined
}
