import { type Language, languages } from '@facteur/contract/verdict.ts'
import { checkEInvoice } from '@facteur/formats/einvoice/check-einvoice.ts'
import type { OpenedFile, OpenedMail, OpenedPart } from '@facteur/formats/rendition.ts'
import { openDoors } from '../compose.ts'
import { readFields } from '#pipeline/extract/read-fields.ts'
import { readFileScans, readScans } from '#pipeline/reading/read-scans.ts'
import { renditionOfBody } from '#pipeline/reading/body-text.ts'
import { withBeside } from '#pipeline/reading/payment-said.ts'
import { makeReason, sayReason } from '#records/reasons.ts'
import { judgeFile } from '#pipeline/recognise/judge-file.ts'
import { judgeMail } from '#pipeline/recognise/judge-mail.ts'
import { type DocumentJson, type Verdict, type VerdictJson, documentJsonOf, toVerdictJson } from '#pipeline/verdict.ts'
import { sha256Hex } from '#platform/crypto.ts'
import { silentLog } from '#platform/log.ts'
import { type Item, largestItemBytes, listItems } from './inspect-items.ts'
import { makeHistory } from './inspect-history.ts'
import { inferOwnSide, type OwnSide } from './inspect-own-side.ts'
import { UsageError, readFlags } from './usage.ts'

const usage =
  'Usage: facteur inspect PATH… [--organisation-vat BE…]… [--own-address A]… [--language nl|fr|de|en] [--json]'

/** So many are read before the first is judged, to infer who we are; the rest is judged as it is read. */
const sampleSize = 400
const readAhead = 4

type Opened = { item: Item; mail?: OpenedMail; file?: OpenedFile; sha256: string; trouble?: string }

/** Offline: one verdict a mail or file, in date order, as one history. A file that cannot be read says so in its line. */
export async function runInspect(args: readonly string[]): Promise<number> {
  const many = { type: 'string', multiple: true } as const
  const flags = readFlags(args, {
    'organisation-vat': many,
    'own-address': many,
    language: { type: 'string' },
    json: { type: 'boolean' },
  })
  if (flags.words.length === 0) throw new UsageError(usage)
  const given = {
    ownVatNumbers: flags.list('organisation-vat').map(plainVat),
    ownAddresses: flags.list('own-address').map((one) => one.toLowerCase()),
    ownNames: [],
  }
  const language = languages.find((one) => one === (flags.text('language') ?? 'en'))
  if (language === undefined) throw new UsageError(usage)
  const items = await listItems(flags.words)
  const { reader } = await openDoors({ ...process.env, FACTEUR_SMTP_URL: undefined }, { log: silentLog, isDemo: false })
  try {
    const opened = inOrder(items, readAhead, (item) => openItem(reader, item))
    const sample: Opened[] = []
    for (
      let next = await opened.next();
      next.done !== true;
      next = sample.length < sampleSize ? await opened.next() : { done: true, value: undefined }
    )
      sample.push(next.value)
    const judge = makeJudge(inferOwnSide(given, sample), language)
    const print = (one: Opened) => tell(judge(one), flags.has('json'))
    for (const one of sample.splice(0)) print(one)
    for await (const one of opened) print(one)
    return 0
  } finally {
    await reader.close()
  }
}

/** Check digits are not asked of it: a number that is ours may be printed before it is in any list. */
function plainVat(text: string): string {
  const plain = text.toUpperCase().replaceAll(/[\s.-]/g, '')
  if (!/^[A-Z]{2}[A-Z\d]{6,14}$/.test(plain) || plain.replaceAll(/\D/g, '').length < 5)
    throw new UsageError(`${text} is no VAT number: write it as BE0123456789.`)
  return plain
}

/** Runs ahead of who asks, but hands out in order. */
async function* inOrder<From, To>(
  list: readonly From[],
  ahead: number,
  work: (one: From) => Promise<To>,
): AsyncGenerator<To> {
  const running: Promise<To>[] = []
  let at = 0
  const fill = () => {
    while (running.length < ahead && at < list.length) {
      const one = list[at++]
      if (one !== undefined) running.push(work(one))
    }
  }
  for (fill(); running.length > 0; fill()) {
    const first = await running.shift()
    fill()
    if (first !== undefined) yield first
  }
}

type Reader = Awaited<ReturnType<typeof openDoors>>['reader']

async function openItem(reader: Reader, item: Item): Promise<Opened> {
  try {
    const bytes = await item.read()
    const sha256 = sha256Hex(bytes)
    if (bytes.byteLength > largestItemBytes) return { item, sha256, trouble: 'file.too-large' }
    if (item.isMail) return { item, sha256, mail: withoutBytes(await readScans(reader, await reader.readMail(bytes))) }
    const named = { bytes, name: item.name }
    const file = await readFileScans(reader, await reader.readFile(named), named)
    return {
      item,
      sha256,
      file: {
        ...file,
        parts: file.parts.map(withoutPartBytes),
        ...(file.mail === undefined ? {} : { mail: withoutBytes(file.mail) }),
      },
    }
  } catch (thrown) {
    return {
      item,
      sha256: '',
      trouble: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'file.damaged',
    }
  }
}

// The judgement needs the words, not the bytes; hundreds wait in memory at once.
const withoutPartBytes = (part: OpenedPart): OpenedPart => ({ ...part, bytes: new Uint8Array() })
const withoutBytes = (mail: OpenedMail): OpenedMail => ({ ...mail, parts: mail.parts.map(withoutPartBytes) })

type Told = { json: VerdictJson; mark: 'collect' | 'held' | 'look' | '' }

/** Judges one after the other; what was collected earlier is known to what comes later. */
function makeJudge(own: OwnSide, language: Language): (opened: Opened) => Told {
  const history = makeHistory()
  return (opened) => {
    const { item, mail, file } = opened
    try {
      const context = {
        ...own,
        folderUse: item.folderUse,
        knownInvoices: history.invoices,
        suppliers: history.suppliers,
      }
      const judged =
        mail !== undefined
          ? history.heed(judgeMail(mail, context), { sender: mail.from[0]?.address, sentAt: mail.sentAt })
          : file !== undefined
            ? judgeFile(file, { name: item.name, context })
            : unreadable(item, opened.trouble)
      const read = judged.documents.flatMap((one) => documentOf(opened, own, one) ?? [])
      const documents = read.filter(({ isOurSale }) => !isOurSale).map(({ json }) => json)
      const verdict = documents.length < read.length ? withoutSales(judged, documents.length > 0) : judged
      if (verdict.collect)
        history.note(documents, {
          sender: (mail ?? file?.mail)?.from[0]?.address,
          isHeld: verdict.isPaymentHeld === true,
        })
      const reasons = [...verdict.reasons, ...verdict.documents.flatMap((one) => findingsIn(opened, one))]
      return told(item, { ...verdict, reasons }, documents)
    } catch {
      return told(item, unreadable(item, 'file.damaged'), [])
    }
  }

  function told({ path }: Item, verdict: Verdict, documents: DocumentJson[]): Told {
    const reasons = verdict.reasons.map((one) => ({ ...one, say: sayReason(one, language) }))
    return { json: toVerdictJson({ path, verdict: { ...verdict, reasons }, documents }), mark: markOf(verdict) }
  }
}

/** What the server would do with it: collect, collect and hold the payment, or put it before the owner. */
const markOf = ({ collect, isPaymentHeld, isUnsure }: Verdict): Told['mark'] =>
  collect ? (isPaymentHeld ? 'held' : 'collect') : isUnsure ? 'look' : ''

function unreadable(item: Item, why = 'file.damaged'): Verdict {
  const reason = item.isMail
    ? makeReason('mail.is-unreadable', { why })
    : makeReason('attachment.is-unreadable', { name: item.name, why })
  return {
    kind: 'other',
    direction: 'purchase',
    collect: false,
    where: 'none',
    language: 'en',
    reasons: [reason],
    documents: [],
    links: [],
  }
}

type Judged = Verdict['documents'][number]

/** Of what was to be collected some we wrote ourselves, or all: those are kept apart. */
function withoutSales(verdict: Verdict, hasOthers: boolean): Verdict {
  const reasons = [makeReason('mail.is-own-sale'), ...verdict.reasons]
  return hasOthers ? { ...verdict, reasons } : { ...verdict, direction: 'sales', collect: false, reasons }
}

type ReadDocument = { json: DocumentJson; isOurSale: boolean }

function documentOf(opened: Opened, own: OwnSide, { part: index, kind, companions }: Judged): ReadDocument | undefined {
  const mail = opened.mail ?? opened.file?.mail
  const part = index === null ? itselfOf(opened, mail) : (mail ?? opened.file)?.parts[index]
  if (part === undefined) return undefined
  const beside = companions.flatMap((at) => (mail ?? opened.file)?.parts[at]?.rendition ?? [])
  const sender = mail?.from[0]
  // A file without a mail still has a name, as one that somebody uploads.
  const hints = {
    fromName: sender?.name ?? '',
    fromAddress: sender?.address ?? '',
    subject: mail?.subject ?? '',
    sentAt: mail?.sentAt ?? null,
    name: part.name,
  }
  const read = readFields({ rendition: withBeside(part.rendition, beside), kind, context: own, mail: hints })
  return { json: documentJsonOf({ part, kind, read }), isOurSale: read.isOurSale === true }
}

const mostFindings = 20

/** What an e-invoice leaves out, and what in it does not add up. */
function findingsIn({ mail, file }: Opened, { part }: Judged): Verdict['reasons'] {
  const { parts } = mail ?? file?.mail ?? file ?? { parts: [] }
  const eInvoice = part === null ? file?.rendition.eInvoice : parts[part]?.rendition.eInvoice
  const findings = eInvoice === undefined ? [] : checkEInvoice(eInvoice)
  return findings.slice(0, mostFindings).map((one) => ({ ...one, say: sayReason(one, 'en') }))
}

/** The mail that is itself the receipt, or the file that is itself the document. */
function itselfOf(
  { item, file, sha256 }: Opened,
  mail: OpenedMail | undefined,
): Pick<OpenedPart, 'name' | 'mediaType' | 'sha256' | 'rendition'> | undefined {
  if (mail !== undefined)
    return {
      name: `${mail.subject.trim() || item.name}.html`,
      mediaType: 'text/html',
      sha256,
      rendition: renditionOfBody(mail),
    }
  return file === undefined
    ? undefined
    : { name: item.name, mediaType: file.mediaType, sha256: file.sha256, rendition: file.rendition }
}

function tell({ json: verdict, mark }: Told, isJson: boolean): void {
  if (isJson) return void process.stdout.write(`${JSON.stringify(verdict)}\n`)
  const said = verdict.documents.map(({ fields }) =>
    [fields.supplierName, fields.invoiceNumber, fields.totalIncludingVat, fields.currency].filter(Boolean).join(' '),
  )
  const lines = [
    `${mark.padEnd(7)}  ${verdict.kind.padEnd(18)}  ${verdict.path}`,
    ...said.filter(Boolean).map((one) => `         ${one}`),
    ...verdict.reasons.map((reason) => `         ${reason.say}`),
  ]
  process.stdout.write(`${lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')).join('\n')}\n`)
}
