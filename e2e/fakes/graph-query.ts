import { wordsOf } from './gmail-search.ts'
import { type MimeNode, headerOf, leavesOf } from './mime-tree.ts'

export type GraphMail = {
  id: string
  folder: string
  raw: Buffer
  receivedAt: number
  tree: MimeNode
  text: string
  isRead: boolean
  isDraft: boolean
}

export type Refused = { status: number; code: string; message: string }
const bad = (message: string, code = 'ErrorInvalidUrlQuery'): Refused => ({ status: 400, code, message })

/** The mails that `$filter`, `$orderby` or `$search` ask for, or why Graph would not say. */
export function selectMails(mails: readonly GraphMail[], query: URLSearchParams): GraphMail[] | Refused {
  const search = query.get('$search')
  const filter = query.get('$filter')
  const order = query.get('$orderby')
  const newestFirst = [...mails].sort((a, b) => b.receivedAt - a.receivedAt)
  if (search !== null) {
    if (filter !== null || order !== null) return bad('SearchWithFilter', 'SearchWithFilter')
    const inner = /^"(.*)"$/s.exec(search)?.[1]
    if (inner === undefined) return bad('Syntax error in $search')
    const wanted = inner.replaceAll('\\"', '"').split(' OR ')
    // No more than a thousand are ever found.
    return newestFirst.filter((mail) => wanted.some((one) => isFound(mail, one))).slice(0, 1_000)
  }
  if (order !== null && order !== 'receivedDateTime desc') return bad('unsupported $orderby')
  if (filter === null) return newestFirst
  const clauses = filter.split(' and ')
  if (order !== null && !clauses[0]?.startsWith('receivedDateTime '))
    return bad('InefficientFilter', 'InefficientFilter')
  let found = newestFirst
  for (const clause of clauses) {
    const since = /^receivedDateTime ge (\S+Z)$/.exec(clause)?.[1]
    if (since !== undefined) found = found.filter((mail) => mail.receivedAt >= Date.parse(since))
    else if (clause === 'hasAttachments eq true') found = found.filter(hasAttachments)
    else return bad(`unsupported $filter ${clause}`)
  }
  return found
}

function isFound({ text }: GraphMail, wanted: string): boolean {
  if (!wanted.startsWith('"')) return wordsOf(text).has(wanted.toLowerCase())
  const plain = (value: string) => (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
  return ` ${plain(text)} `.includes(` ${plain(wanted)} `)
}

const attachmentsOf = (mail: GraphMail): MimeNode[] =>
  leavesOf(mail.tree).filter((leaf) => leaf.filename !== '' || leaf.disposition === 'attachment')
const isInline = (leaf: MimeNode) => leaf.disposition === 'inline'
/** Attachments inside the text do not count. */
const hasAttachments = (mail: GraphMail) => attachmentsOf(mail).some((leaf) => !isInline(leaf))

const person = (text: string) => {
  const [, name = '', address = text] = /^(.*?)<([^>]*)>$/.exec(text.trim()) ?? []
  const plain = name.trim().replace(/^"|"$/g, '')
  return { emailAddress: { name: plain === '' ? address.trim() : plain, address: address.trim() } }
}
const people = (text: string) => (text === '' ? [] : (text.match(/(?:"[^"]*"|[^",])+/g) ?? []).map(person))

/** A message with what `$select` and `$expand` ask for. */
export function toMessage(mail: GraphMail, query: URLSearchParams): Record<string, unknown> {
  const texts = leavesOf(mail.tree).filter((leaf) => leaf.type.startsWith('text/') && leaf.filename === '')
  const body = texts.find((leaf) => leaf.type === 'text/html') ?? texts[0]
  const content = body?.body.toString('utf8') ?? ''
  const all: Record<string, unknown> = {
    subject: headerOf(mail.tree, 'subject'),
    from: person(headerOf(mail.tree, 'from')),
    toRecipients: people(headerOf(mail.tree, 'to')),
    ccRecipients: people(headerOf(mail.tree, 'cc')),
    sentDateTime: toTime(Date.parse(headerOf(mail.tree, 'date'))),
    receivedDateTime: toTime(mail.receivedAt),
    internetMessageId: headerOf(mail.tree, 'message-id'),
    hasAttachments: hasAttachments(mail),
    bodyPreview: content
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 255),
    isDraft: mail.isDraft,
    isRead: mail.isRead,
    body: { contentType: body?.type === 'text/html' ? 'html' : 'text', content },
    internetMessageHeaders: mail.tree.headers,
  }
  const select = query.get('$select')?.split(',')
  const shown = Object.entries(all).filter(([name]) =>
    select === undefined ? name !== 'internetMessageHeaders' : select.includes(name),
  )
  const expand = query.get('$expand')
  return {
    '@odata.etag': `W/"${mail.isRead ? 2 : 1}"`,
    id: mail.id,
    ...Object.fromEntries(shown),
    ...(expand === null ? {} : { attachments: attachmentsOf(mail).map((leaf, index) => toAttachment(leaf, index)) }),
  }
}

const toTime = (at: number): string | null =>
  Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', 'Z')

const toAttachment = (leaf: MimeNode, index: number) => ({
  '@odata.type': leaf.type === 'message/rfc822' ? '#microsoft.graph.itemAttachment' : '#microsoft.graph.fileAttachment',
  id: `att${index}`,
  name: leaf.filename,
  contentType: leaf.type,
  size: leaf.body.length,
  isInline: isInline(leaf),
})
