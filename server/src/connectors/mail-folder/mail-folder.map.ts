import { createHash } from 'node:crypto'
import {
  findField,
  readAddresses,
  readHeaderBlock,
  readHeaderDate,
  type HeaderField,
} from '#connectors/kit/mail-header.ts'
import { keepable } from '#connectors/kit/charset.ts'
import { decodeHeaderText } from '#connectors/kit/encoded-words.ts'
import type { FolderInfo, MessageHead } from '#connectors/kit/mailbox.ts'

const slots = 4_096
const epoch = Date.UTC(2020, 0, 1)

/**
 * UIDs for files: the instant a file came to its place (ctime), with a slot inside the millisecond by name. A file that arrives later
 * always gets a higher one, whatever its mail's or its own date, and no other file's changes. `taken` is filled.
 */
export function makeUid(name: string, cameAtMs: number, taken: Set<number>): number {
  const base = Math.max(0, Math.floor(cameAtMs) - epoch) * slots
  let slot = createHash('sha256').update(name).digest().readUInt16BE(0) % slots
  while (taken.has(base + slot + 1)) slot += 1
  const uid = base + slot + 1
  taken.add(uid)
  return uid
}

/** Changes when the folder or file is another one than before. */
export function makeUidValidity(identity: string): bigint {
  return BigInt(createHash('sha256').update(identity).digest().readUIntBE(0, 4)) + 1n
}

const deliveryNames = new Set(['delivered-to', 'x-original-to', 'envelope-to'])

/** What the header alone tells. `fallback` is what the file tells of the time of arrival. */
export function toHead(input: {
  uid: number
  header: Buffer
  sizeBytes: number
  fallback: Date
  withDelivery: boolean
}): MessageHead {
  const fields = readHeaderBlock(input.header)
  const sentAt = readHeaderDate(findField(fields, 'date'))
  const delivered = input.withDelivery
    ? fields.filter(({ name }) => deliveryNames.has(name)).flatMap(({ value }) => readAddresses(value))
    : []
  const from = readAddresses(findField(fields, 'from'))
  return {
    uid: input.uid,
    messageId: keepable(findField(fields, 'message-id')),
    subject: keepable(decodeHeaderText(findField(fields, 'subject'))),
    from: from.length ? from : readAddresses(findField(fields, 'sender')),
    to: readAddresses(findField(fields, 'to')),
    cc: readAddresses(findField(fields, 'cc')),
    deliveredTo: [...new Set(delivered.map(({ address }) => address.toLowerCase()))].filter((address) =>
      address.includes('@'),
    ),
    sentAt,
    receivedAt: readReceivedAt(fields) ?? input.fallback,
    sizeBytes: input.sizeBytes,
    parts: [],
    isStructureKnown: false,
  }
}

/** When our side's last server took the mail (topmost Received), else the sender's date: copies lose the dates of files. */
export function readReceivedAt(fields: readonly HeaderField[]): Date | null {
  const received = findField(fields, 'received')
  return readHeaderDate(received.slice(received.lastIndexOf(';') + 1)) ?? readHeaderDate(findField(fields, 'date'))
}

/** The delivery second at the start of a Maildir file name. */
export function readMaildirTime(name: string): Date | null {
  const seconds = Number(/^(\d{9,10})[._]/.exec(name)?.[1])
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : null
}

/** The name of a Maildir file without its flags, which change. */
export function maildirBase(name: string): string {
  return name.replace(/[:;!]2,[A-Za-z]*$/, '')
}

/** RFC 3501 §5.1.3; what is not valid stays as it is. */
export function decodeModifiedUtf7(text: string): string {
  return text.replace(/&([A-Za-z0-9+,]*)-/g, (_, run: string) => {
    if (run === '') return '&'
    const bytes = Buffer.from(run.replace(/,/g, '/'), 'base64')
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le')
  })
}

const uses: [NonNullable<FolderInfo['specialUse']>, RegExp][] = [
  ['inbox', /^inbox$/i],
  [
    'sent',
    /^(sent([- ](items|mail|messages))?|verzonden( items)?|envoy[ée]s|messages envoy[ée]s|[ée]l[ée]ments envoy[ée]s|gesendet(e (elemente|objekte))?)$/i,
  ],
  ['drafts', /^(drafts?|concepten|brouillons|entw[üu]rfe)$/i],
  [
    'trash',
    /^(trash|deleted([- ](items|messages))?|prullenbak|verwijderde items|corbeille|[ée]l[ée]ments supprim[ée]s|papierkorb|gel[öo]schte (elemente|objekte))$/i,
  ],
  ['junk', /^(junk([- ]e?-?mail)?|spam|ongewenste (e-?)?mail|courrier ind[ée]sirable|ind[ée]sirables|junk-e-mail)$/i],
  ['archive', /^(archives?|archief|archiv)$/i],
]

export function guessSpecialUse(name: string): FolderInfo['specialUse'] {
  const bare = name.replace(/\.mbox$/i, '')
  return uses.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}
