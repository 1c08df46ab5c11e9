import type { Document } from '@facteur/contract/document.ts'
import type { Delivery, Destination } from '@facteur/contract/forwarding.ts'
import type { Message } from '@facteur/contract/message.ts'
import type { ApiToken, Notice, Organisation } from '@facteur/contract/organisation.ts'
import type { CollectRule } from '@facteur/contract/rule.ts'
import type { Supplier } from '@facteur/contract/supplier.ts'
import type { Payment, PaymentState } from '@facteur/contract/payment.ts'
import type { ProbeResult, Source } from '@facteur/contract/source.ts'
import { noFields } from '@facteur/contract/verdict.ts'
import type { DocumentKind } from '@facteur/contract/verdict.ts'

/** An invented jeweller with an invented mailbox, for looking at the pages without a server. */
export const organisation: Organisation = {
  id: 'org_1',
  name: 'Atelier Lune',
  vatNumber: 'BE0123456749',
  language: 'en',
  createdAt: ago(40),
}

const suppliers = [
  ['Goudhandel De Schaal BV', 'BE71096123456769'],
  ['Pierres & Perles SA', 'BE68539007547034'],
  ['Drukkerij Noorderlicht', 'BE43068999999501'],
  ['Edelsteenlabo Kempen', 'BE02001234567840'],
  ['Sertissage Dubois', 'BE91516952884376'],
  ['Verpakkingen Van Laer', 'BE71096123456769'],
  ['Alarmcentrale Veilig Thuis', 'BE68539007547034'],
  ['Stadsenergie CV', 'BE43068999999501'],
  ['Hostingbedrijf Wolkje', 'BE02001234567840'],
  ['Schmuckbedarf Kessler GmbH', 'DE89370400440532013000'],
] as const
const kinds: readonly DocumentKind[] = [
  'invoice',
  'invoice',
  'invoice',
  'credit-note',
  'invoice',
  'receipt',
  'invoice',
  'invoice',
  'invoice',
  'reminder',
]

export const documents: Document[] = Array.from({ length: 130 }, (_, index) => makeDocument(index))

function makeDocument(index: number): Document {
  const [supplierName, creditorIban] = suppliers[index % suppliers.length] ?? suppliers[0]
  const net = 4900 + ((index * 7919) % 240_000)
  const vat = Math.round(net * 0.21)
  const money = (cents: number) => (cents / 100).toFixed(2)
  const isOld = index > 110
  const name = `${index % 3 === 0 ? 'factuur' : 'invoice'}-2026-${1400 - index}.pdf`
  const kind = kinds[index % kinds.length] ?? 'invoice'
  return {
    id: `doc_${index}`,
    name,
    mediaType: 'application/pdf',
    format: index % 10 === 9 ? 'ubl' : 'pdf',
    sha256: index.toString(16).padStart(4, '0').repeat(16),
    kind,
    state: index === 4 ? 'extracted' : index === 17 ? 'set-aside' : index === 23 ? 'unreadable' : 'archived',
    needsReview: index === 2 || index === 13,
    direction: 'purchase',
    language: 'nl',
    sizeBytes: 84_200 + index * 311,
    receivedAt: ago(index * 1.3),
    archivedAt: index === 4 ? null : ago(index * 1.3),
    retainUntil: '2036-12-31',
    reasons: [
      { code: 'attachment.is-invoice', say: `${name} says FACTUUR, with a VAT number and a total` },
      { code: 'sender.is-known', say: `${supplierName} sent you invoices before` },
    ],
    fields: {
      ...noFields,
      supplierName: index === 23 ? null : supplierName,
      supplierVatNumber: index === 2 ? null : 'BE0999000228',
      customerName: 'Atelier Lune',
      invoiceNumber: index === 2 ? null : `2026-${1400 - index}`,
      issuedOn: day(-index * 1.3),
      dueOn: day(30 - index * 3),
      currency: 'EUR',
      totalExcludingVat: money(net),
      totalVat: money(vat),
      totalIncludingVat: index === 23 ? null : money(net + vat),
      creditorIban: index === 2 || index === 14 ? 'LT601010012345678901' : creditorIban,
      structuredCommunication: index % 3 === 0 ? '+++090/9337/55493+++' : null,
      paymentReference: null,
      isDirectDebit: index % 10 === 7,
    },
    confidence: {
      supplierName: 0.97,
      invoiceNumber: 0.98,
      issuedOn: 0.95,
      dueOn: index === 2 ? 0.61 : 0.94,
      totalIncludingVat: 0.99,
      totalExcludingVat: 0.97,
      totalVat: 0.97,
      creditorIban: 0.99,
      supplierVatNumber: 0.99,
    },
    evidence: {
      supplierName: { page: 1, box: [60, 62, 250, 84], text: supplierName },
      invoiceNumber: { page: 1, box: [420, 152, 500, 166], text: `2026-${1400 - index}` },
      issuedOn: { page: 1, box: [420, 172, 500, 186], text: '' },
      dueOn: { page: 1, box: [420, 192, 500, 206], text: '' },
      totalExcludingVat: { page: 1, box: [440, 512, 535, 526], text: '' },
      totalVat: { page: 1, box: [440, 534, 535, 548], text: '' },
      totalIncludingVat: { page: 1, box: [440, 560, 535, 576], text: '' },
      creditorIban: { page: 1, box: [60, 690, 260, 704], text: '' },
    },
    supplier: index === 23 ? null : `sup_${index % suppliers.length}`,
    corrected: index === 6 ? ['dueOn', 'structuredCommunication'] : [],
    isEInvoice: index % 10 === 9,
    needsPassword: index === 5,
    possibleDoubles: index === 2 ? ['doc_3'] : [],
    companions: index % 10 === 9 ? [{ name: 'invoice.pdf', mediaType: 'application/pdf', sha256: 'aa' }] : [],
    sightings: [
      {
        source: 'src_1',
        sourceName: 'info@atelier-lune.example',
        folder: 'INBOX',
        message: `msg_${index}`,
        messageId: '<1@x.example>',
        subject: `Uw factuur 2026-${1400 - index}`,
        from: 'facturen@leverancier.example',
        name,
        seenAt: ago(index * 1.3),
      },
    ],
    deliveries:
      index < 9
        ? [
            {
              destination: 'dst_1',
              destinationName: 'Boekhouding Claes',
              state: index === 3 ? 'uncertain' : 'accepted',
            },
          ]
        : [],
    payment: { state: paymentStateOf(index, kind, isOld), dueOn: day(30 - index * 3), amount: money(net + vat) },
  }
}

function paymentStateOf(index: number, kind: DocumentKind, isOld: boolean): PaymentState {
  if (kind !== 'invoice') return kind === 'receipt' ? 'paid' : 'not-payable'
  if (index === 2 || index === 14) return 'held'
  if (index % 10 === 7) return 'direct-debit'
  if (isOld) return 'overdue'
  if (index > 16) return 'paid'
  return index > 10 ? 'overdue' : 'to-pay'
}

export const payments: Payment[] = documents.flatMap((one, index) =>
  one.payment === null || one.kind !== 'invoice'
    ? []
    : [
        {
          document: one.id,
          state: one.payment.state,
          supplier: one.supplier,
          supplierName: one.fields.supplierName,
          invoiceNumber: one.fields.invoiceNumber,
          issuedOn: one.fields.issuedOn,
          dueOn: one.payment.dueOn,
          amount: one.payment.amount,
          currency: 'EUR',
          creditorIban: one.fields.creditorIban,
          usualIbans: one.supplier === null ? [] : [{ iban: 'BE68539007547034', lastSeenOn: '2026-09-30' }],
          structuredCommunication: one.fields.structuredCommunication,
          paymentReference: index % 3 === 1 ? `RF18 ${index}` : null,
          reasons:
            one.payment.state === 'held'
              ? [
                  {
                    code: 'payment.account-differs',
                    say: `${one.fields.supplierName ?? ''} used another account until now. Call them on a number you know before paying.`,
                  },
                ]
              : [],
          isFromBackfill: index > 110,
          paidAt: one.payment.state === 'paid' ? ago(index) : null,
        },
      ],
)

type Mail = [kind: DocumentKind, subject: string, say: string, collect: boolean]
const firstMail: Mail = [
  'invoice',
  'Uw factuur 2026-1400',
  'factuur.pdf says FACTUUR, with a VAT number and a total',
  true,
]
const mails: readonly Mail[] = [
  firstMail,
  ['newsletter', 'Nieuwe collectie: herfst in goud', 'A newsletter: sent to many, with a link to unsubscribe', false],
  ['personal', 'Ring van oma', 'A person writes to you; nothing is asked to be paid', false],
  ['order-confirmation', 'Bevestiging van je bestelling', 'It confirms an order; the invoice comes later', false],
  ['phishing', 'Votre colis est bloqué', 'The link leads somewhere else than it says', false],
  ['reminder', 'Herinnering factuur 2026-1311', 'A reminder; the invoice itself is already in the archive', false],
  ['invoice', 'Your invoice is ready', 'The invoice is behind a link that needs you', false],
]
export const messages: Message[] = Array.from({ length: 210 }, (_, index) => {
  const [kind, subject, say, collect] = mails[index % mails.length] ?? firstMail
  const [fromName] = suppliers[index % suppliers.length] ?? suppliers[0]
  return {
    id: `msg_${index}`,
    state: index === 1 ? 'waiting' : index === 11 ? 'unreadable' : 'judged',
    source: 'src_1',
    sourceName: 'info@atelier-lune.example',
    folder: 'INBOX',
    messageId: `<${index}@x.example>`,
    subject,
    from: 'facturen@leverancier.example',
    fromName,
    sentAt: ago(index * 0.7),
    receivedAt: ago(index * 0.7),
    sizeBytes: 48_211,
    isKept: collect,
    documentIds: collect ? [`doc_${index % documents.length}`] : [],
    isUnsure: subject.startsWith('Your invoice') && index < 40,
    rule: index === 8 ? 'rul_1' : null,
    lacksPaper: index === 6,
    settledAt: null,
    settledBy: null,
    kind,
    direction: 'purchase',
    collect,
    where: collect ? 'attachment' : 'none',
    language: 'nl',
    reasons: [
      { code: `mail.is-${kind}`, say },
      { code: 'sender.is-known', say: `${fromName} wrote to you before` },
    ],
    documents: [],
    links: subject.startsWith('Your invoice')
      ? [
          {
            url: 'https://portal.leverancier.example/invoices/8812?token=abc',
            say: 'View your invoice',
            decision: 'ask',
          },
          { url: 'https://leverancier.example/unsubscribe', say: 'Unsubscribe', decision: 'never' },
        ]
      : [],
  }
})

export const sources: Source[] = [
  {
    id: 'src_1',
    connector: 'imap',
    name: 'info@atelier-lune.example',
    settings: { host: 'imap.telenet.be', port: 993, security: 'implicit', user: 'info@atelier-lune.example' },
    chosenFolders: [],
    includesSubfolders: false,
    aliases: [],
    since: null,
    health: 'catching-up',
    trouble: null,
    folders: [
      { path: 'INBOX', total: 41_022, seen: 1243, isCaughtUp: false, isGone: false },
      { path: 'INBOX/Leveranciers', total: 8978, seen: 0, isCaughtUp: false, isGone: false },
      { path: 'Archief', total: 312, seen: 312, isCaughtUp: true, isGone: false },
    ],
    lastSuccessAt: ago(0.001),
    nextRunAt: ago(-0.003),
    createdAt: ago(0.1),
    trustedAuthserv: { id: 'mx.telenet.example', isGiven: false },
    progress: { total: 50_000, seen: 1243, waiting: 61, collected: 87, currentFolder: 'INBOX' },
  },
  {
    id: 'src_2',
    connector: 'imap',
    name: 'facturen@atelier-lune.example',
    settings: { host: 'imap.mailprotect.be', port: 993, security: 'implicit', user: 'facturen@atelier-lune.example' },
    chosenFolders: ['INBOX'],
    includesSubfolders: false,
    aliases: ['facturen@atelier-lune.example'],
    since: '2025-01-01',
    health: 'needs-you',
    trouble: {
      code: 'mailbox.password-refused',
      say: 'The mail server refused the password.',
      since: ago(1.4),
      isPassing: false,
    },
    folders: [{ path: 'INBOX', total: 612, seen: 612, isCaughtUp: true, isGone: false }],
    lastSuccessAt: ago(1.4),
    nextRunAt: null,
    createdAt: ago(38),
    trustedAuthserv: { id: null, isGiven: false },
    progress: { total: 612, seen: 612, waiting: 0, collected: 204, currentFolder: null },
  },
]

export const rules: CollectRule[] = [
  {
    id: 'rul_1',
    effect: 'never',
    sender: 'facturen@leverancier.example',
    subject: 'Nieuwe collectie: herfst in goud',
    madeAt: ago(12),
    madeFrom: 'msg_8',
    usedCount: 3,
    lastUsedAt: ago(2),
  },
  {
    id: 'rul_2',
    effect: 'collect',
    sender: '@parkeren.example',
    subject: '',
    madeAt: ago(60),
    madeFrom: null,
    usedCount: 1,
    lastUsedAt: ago(20),
  },
]

export const supplierProfiles: Supplier[] = suppliers.map(([name, iban], index) => ({
  id: `sup_${index}`,
  name: index === 6 ? `${name} en Brandbeveiliging voor Juweliers en Horlogerie Internationaal NV` : name,
  vatNumbers: ['BE0999000228'],
  accounts: [
    ...(index === 2 || index === 4
      ? [{ iban: 'LT601010012345678901', firstSeenOn: day(-3), lastSeenOn: day(-3), isConfirmed: false }]
      : []),
    {
      iban: index === 2 ? 'BE62510007547061' : iban,
      firstSeenOn: day(-700),
      lastSeenOn: day(-31),
      isConfirmed: true,
    },
  ],
  hosts: ['leverancier.example', 'facturen.leverancier.example'],
  documentCount: index === 3 ? 1 : 13,
  showsPictures: false,
  firstDocumentOn: day(-700),
  lastDocumentOn: day(-index),
  learned:
    index === 2
      ? [
          {
            field: 'dueOn',
            is: 'place',
            value: null,
            label: 'Gelieve te betalen voor',
            learnedAt: ago(4),
            document: 'doc_12',
          },
          {
            field: 'supplierVatNumber',
            is: 'constant',
            value: 'BE0999000228',
            label: null,
            learnedAt: ago(9),
            document: 'doc_22',
          },
        ]
      : [],
  hasPassword: index === 2,
}))

const counts = { queued: 2, sending: 0, accepted: 118, uncertain: 1, failed: 1 }
export const destinations: Destination[] = [
  {
    id: 'dst_1',
    connector: 'email',
    name: 'Boekhouding Claes',
    settings: { to: 'aankoop@claes.example' },
    since: '2026-01-01',
    createdAt: ago(30),
    trouble: null,
    counts,
  },
]
export const deliveries: Delivery[] = documents.slice(0, 60).map((one, index) => ({
  id: `dlv_${index}`,
  destination: 'dst_1',
  destinationName: 'Boekhouding Claes',
  document: one.id,
  documentName: one.name,
  supplierName: one.fields.supplierName,
  invoiceNumber: one.fields.invoiceNumber,
  state: index < 2 ? 'queued' : index === 3 ? 'uncertain' : index === 6 ? 'failed' : 'accepted',
  messageId: `<${index}@facteur.example>`,
  attempts: index === 6 ? 4 : 1,
  nextTryAt: index < 2 ? ago(-0.01) : null,
  lastError:
    index === 3
      ? { code: 'delivery.uncertain', say: 'The connection broke after the mail was sent; it may have arrived.' }
      : index === 6
        ? { code: 'delivery.refused', say: 'The mail server refused the message: mailbox full.' }
        : null,
  queuedAt: ago(index),
  acceptedAt: index > 6 ? ago(index) : null,
}))

export const notices: Notice[] = [
  {
    id: 'ntc_1',
    code: 'payment.to-pay',
    say: 'An invoice of €1,287.44 from Goudhandel De Schaal BV has to be paid by 12 December.',
    document: 'doc_0',
    source: null,
    createdAt: ago(0.02),
    isRead: false,
  },
  {
    id: 'ntc_2',
    code: 'mailbox.password-refused',
    say: 'facturen@atelier-lune.example refuses the password. Give the new one.',
    document: null,
    source: 'src_2',
    createdAt: ago(1.4),
    isRead: false,
  },
  {
    id: 'ntc_3',
    code: 'payment.held',
    say: 'An invoice of Drukkerij Noorderlicht names another account than usual; payment is held.',
    document: 'doc_2',
    source: null,
    createdAt: ago(3),
    isRead: true,
  },
]

export const tokens: ApiToken[] = [
  {
    id: 'tok_1',
    name: 'Command line',
    scopes: ['read', 'write'],
    createdAt: ago(30),
    expiresAt: null,
    lastUsedAt: ago(0.2),
  },
]

const folder = (path: string, count: number, suggested: boolean) => ({
  path,
  name: path.split('/').at(-1) ?? path,
  specialUse: null,
  messages: count,
  suggested,
})
export const probe: ProbeResult = {
  messages: 1243,
  folders: [
    folder('INBOX', 812, true),
    folder('INBOX/Leveranciers', 260, true),
    folder('INBOX/Leveranciers/Goud', 41, true),
    folder('Archief', 96, true),
    folder('Verzonden', 31, true),
    folder('Concepten', 2, false),
    folder('Prullenbak', 1, false),
  ],
}

function ago(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

function day(fromNow: number): string {
  return ago(-fromNow).slice(0, 10)
}
