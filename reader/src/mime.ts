import { MailParser, type Headers } from 'mailparser'
import { limits, UnreadableError } from './limits.ts'

export type MimeLeaf = { filename?: string; declaredType: string; disposition?: string; contentId?: string; bytes: Uint8Array }

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
  const repaired = mime.leaves.length === 0 && !hasWords(mime) ? repairBoundary(bytes) : undefined
  return repaired ? parse(repaired) : mime
}

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
          bytes: Buffer.concat(chunks),
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
function declaredTypeOf({ headers, contentType }: { headers: Headers; contentType: string }): string {
  const said = headers.get('content-type')
  const value = typeof said === 'object' && said !== null && 'value' in said ? said.value : undefined
  return typeof value === 'string' ? value.toLowerCase() : contentType
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
  if (isMultipart) return Buffer.from(head.replace(isMultipart[0], `${isMultipart[0]}; ${parameter}`) + raw.slice(bodyAt), 'latin1')
  return undefined
}
