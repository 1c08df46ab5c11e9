import type { Answer, RouteName } from '@facteur/contract/routes.ts'
import { sumOf } from '../src/lib/format.ts'
import { eInvoice } from './mock-e-invoice.ts'
import {
  deliveries,
  destinations,
  documents,
  messages,
  notices,
  organisation,
  payments,
  probe,
  rules,
  sources,
  supplierProfiles,
  tokens,
} from './mock-data.ts'
import { mockDiagnosis, mockDiscovery, mockReconciliation } from './mock-mailboxes.ts'
import { needsYou } from './mock-needs-you.ts'
import { wordsOf } from './mock-page.ts'

export type Asked = { path: Record<string, string>; query: Record<string, string>; body: Record<string, unknown> }
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, say: string) {
    super(say)
    this.status = status
    this.code = code
  }
}

export const state = { isSignedIn: true, hasOwner: true }

type Answers = { [Name in RouteName]?: (asked: Asked) => Answer<Name> }

export const answers: Answers = {
  getInstallation: () => ({ version: '0.1.0', hasOwner: state.hasOwner, isDemo: false, canSignIn: true, say: null }),
  createFirstOwner: () => {
    state.hasOwner = true
    return { ok: true }
  },
  getMe: () => ({ user: { name: 'Marie Peeters', email: 'marie@atelier-lune.example' }, role: 'owner', organisation }),
  getOverview: () => {
    const open = payments.filter((one) => ['to-pay', 'overdue'].includes(one.state) && !one.isFromBackfill)
    return {
      messages: 1855,
      documents: documents.length,
      toPay: open.length,
      toPayAmount: sumOf(open.flatMap((one) => one.amount ?? [])),
      overdue: open.filter((one) => one.state === 'overdue').length,
      needsReview: 2,
      unsure: messages.filter((one) => one.isUnsure && !one.collect).length,
      held: 2,
      unread: 2,
      needsYou: needsYou.total,
    }
  },
  getNeedsYou: () => needsYou,
  getHouse: () => ({
    isolation: {
      isIsolated: true,
      say: 'Files are opened in a closed room of their own, without network and without the key.',
    },
    outgoingMail: { isSet: false, from: null },
    browser: { isThere: false, version: null, named: null },
    egressAllow: [],
    egressResolve: [],
    database: 'PostgreSQL 18, embedded',
    vault: 'file: in the data folder',
    pendingJobs: 61,
  }),
  getOrganisation: () => organisation,
  changeOrganisation: ({ body }) => Object.assign(organisation, body),
  showRecoveryKey: ({ body }) => {
    if (body['password'] === 'wrong') throw new Refusal(403, 'sign-in.password-refused', 'This is not your password.')
    return { recoveryKey: 'K7QF-2MXA-9DTW-PL4H-C8RZ-61VN-YB3E-JS5G' }
  },
  probeSource: ({ body }) => {
    if (body['password'] === 'wrong')
      throw new Refusal(422, 'mailbox.password-refused', 'The mail server refused the password.')
    if (body['password'] === 'app')
      throw new Refusal(
        422,
        'mailbox.app-password-needed',
        'This mailbox does not accept your own password from programs.',
      )
    return probe
  },
  discoverMailbox: ({ body }) => mockDiscovery(String(body['email'])),
  diagnoseMailbox: ({ body }) => mockDiagnosis(String(body['host'])),
  diagnoseSource: () => mockDiagnosis('imap.gmail.com'),
  addSource: () => find(sources, 'src_1'),
  listSources: () => ({ items: sources, most: null }),
  getSource: ({ path }) => find(sources, path['id']),
  changeSource: ({ path }) => Object.assign(find(sources, path['id']), { trouble: null, health: 'watching' }),
  pauseSource: ({ path }) => Object.assign(find(sources, path['id']), { health: 'paused' }),
  resumeSource: ({ path }) => Object.assign(find(sources, path['id']), { health: 'watching' }),
  reconcileSource: () => mockReconciliation,
  getReconciliation: () => mockReconciliation,
  syncSource: ({ path }) => find(sources, path['id']),
  removeSource: () => undefined,
  listMessages: ({ query }) =>
    page(
      messages.filter((one) => has(`${one.subject} ${one.fromName}`, query['query']) && fits(one, query['verdict'])),
      query,
    ),
  getMessage: ({ path }) => find(messages, path['id']),
  getMessageBody: ({ path }) => {
    const mail = find(messages, path['id'])
    const html = `<p>Beste klant,</p><p>In bijlage vind je onze <b>factuur</b>. Gelieve te betalen voor de vervaldag.</p><p><a href="https://evil.example">Bekijk online</a><img src="https://evil.example/pixel.gif"></p><p>Met vriendelijke groeten,<br>${mail.fromName}</p>`
    return {
      subject: mail.subject,
      from: `${mail.fromName} <${mail.from}>`,
      to: 'info@atelier-lune.example',
      sentAt: mail.sentAt,
      text: 'Beste klant',
      html,
      parts: [{ name: 'factuur.pdf', mediaType: 'application/pdf', sizeBytes: 84_211 }],
    }
  },
  collectMessage: ({ path }) =>
    Object.assign(find(messages, path['id']), {
      collect: true,
      isUnsure: false,
      rule: makeRule(path['id'], 'collect'),
    }),
  neverCollectMessage: ({ path, body }) =>
    Object.assign(find(messages, path['id']), {
      collect: false,
      isUnsure: false,
      rule: makeRule(path['id'], 'never', body),
    }),
  settleMessage: ({ path }) =>
    Object.assign(find(messages, path['id']), { lacksPaper: false, settledAt: new Date().toISOString() }),
  reopenMessage: ({ path }) => Object.assign(find(messages, path['id']), { lacksPaper: true, settledAt: null }),
  listRules: () => ({ items: rules }),
  listLinks: () => ({ items: [] }),
  listLinkRules: () => ({ items: [] }),
  changeRule: ({ path, body }) => {
    const rule = find(rules, path['id'])
    const mail = messages.find((one) => one.id === rule.madeFrom)
    return Object.assign(rule, reachOf(mail?.from ?? rule.sender, mail?.subject ?? rule.subject, body))
  },
  removeRule: ({ path }) => {
    const at = rules.findIndex((one) => one.id === path['id'])
    for (const one of messages) if (one.rule === path['id']) one.rule = null
    rules.splice(at, 1)
  },
  listSuppliers: ({ query }) => ({ items: supplierProfiles.filter((one) => has(one.name, query['query'])) }),
  getSupplier: ({ path }) => find(supplierProfiles, path['id']),
  forgetLearned: ({ path }) => {
    const one = find(supplierProfiles, path['id'])
    one.learned = one.learned.filter((learned) => learned.field !== path['field'])
  },
  forgetPassword: ({ path }) => void Object.assign(find(supplierProfiles, path['id']), { hasPassword: false }),
  listDocuments: ({ query }) => {
    const fitting = documents.filter(
      (one) =>
        has(
          `${one.fields.supplierName ?? ''} ${one.fields.invoiceNumber ?? ''} ${one.fields.totalIncludingVat ?? ''}`,
          query['query'],
        ) &&
        (query['kind'] ?? one.kind) === one.kind &&
        (query['supplier'] ?? one.supplier) === one.supplier &&
        (query['state'] ?? one.state) === one.state &&
        (query['needsReview'] === undefined || one.needsReview),
    )
    return page(fitting, query)
  },
  uploadDocuments: () => ({
    items: [
      { name: 'factuur.pdf', outcome: 'received', document: 'doc_0', reasons: [], isBeingRead: false },
      { name: 'scan.pdf', outcome: 'duplicate', document: 'doc_1', reasons: [], isBeingRead: false },
      {
        name: 'song.mp3',
        outcome: 'refused',
        document: null,
        reasons: [{ code: 'file.not-a-document', say: 'A sound file is not a document.' }],
        isBeingRead: false,
      },
    ],
  }),
  getDocument: ({ path }) => find(documents, path['id']),
  getDocumentPages: ({ path }) =>
    find(documents, path['id']).format === 'ubl' ? { count: 0 } : { count: 1, sizes: [{ width: 595, height: 842 }] },
  getDocumentPageWords: ({ path }) => wordsOf(find(documents, path['id'])),
  getDocumentEInvoice: () => eInvoice,
  correctDocument: ({ path, body }) => {
    const one = find(documents, path['id'])
    const undo = Array.isArray(body['undo']) ? body['undo'] : []
    one.corrected = one.corrected.filter((name) => !undo.includes(name))
    Object.assign(one.fields, body['fields'])
    Object.assign(one.evidence, body['evidence'])
    if (typeof body['kind'] === 'string') Object.assign(one, { kind: body['kind'] })
    for (const name of Object.keys(body['fields'] ?? {})) {
      one.corrected = [...new Set([...one.corrected, name])]
      one.confidence[name] = 1
    }
    return { ...one }
  },
  unlockDocument: ({ path, body }) => {
    if (body['password'] === 'wrong')
      throw new Refusal(422, 'document.password-wrong', 'The PDF does not open with this password.')
    return Object.assign(find(documents, path['id']), { needsPassword: false })
  },
  getDocumentHistory: ({ path }) => ({
    items: ['document.receive', 'document.move', 'document.seal'].map((action, index) => ({
      sequence: 4711 + index,
      at: find(documents, path['id']).receivedAt,
      actor: 'facteur',
      action,
      facts: index === 1 ? { from: 'received', to: 'extracted' } : {},
      hash: `${index}f3c9a1be77d20415`,
    })),
  }),
  collectDocument: ({ path }) => Object.assign(find(documents, path['id']), { state: 'archived' }),
  listPayments: () => ({ items: payments }),
  markPayments: ({ body }) => {
    const ids = Array.isArray(body['documents']) ? body['documents'] : []
    const marked = payments.filter((one) => ids.includes(one.document))
    for (const one of marked)
      Object.assign(one, {
        state: body['isPaid'] === true ? 'paid' : 'to-pay',
        paidAt: body['isPaid'] === true ? new Date().toISOString() : null,
      })
    return { items: marked }
  },
  releasePayment: ({ path }) => ({
    items: payments
      .filter((one) => one.document === path['id'])
      .map((one) => Object.assign(one, { state: 'to-pay', reasons: [] })),
  }),
  listDestinations: () => ({ items: destinations }),
  addDestination: () => find(destinations, 'dst_1'),
  testDestination: () => {
    throw new Refusal(409, 'outgoing-mail.not-set', 'No outgoing mail is set up, so nothing can be sent.')
  },
  removeDestination: () => undefined,
  listDeliveries: ({ query }) =>
    page(
      deliveries.filter((one) => (query['state'] ?? one.state) === one.state),
      query,
    ),
  decideDelivery: ({ path, body }) =>
    Object.assign(find(deliveries, path['id']), { state: body['decision'] === 'it-arrived' ? 'accepted' : 'queued' }),
  listNotices: () => ({ items: notices, unread: notices.filter((one) => !one.isRead).length }),
  readNotices: () => {
    for (const one of notices) one.isRead = true
    return { ok: true }
  },
  listTokens: () => ({ items: tokens }),
  addToken: ({ body }) => ({
    id: 'tok_2',
    name: String(body['name']),
    scopes: ['read'],
    createdAt: new Date().toISOString(),
    expiresAt: null,
    lastUsedAt: null,
    token: 'fct_Qm9uam91ci1sZS1mYWN0ZXVy',
  }),
  removeToken: () => undefined,
  verifyArchive: () => ({ isIntact: true, documents: documents.length, entries: 512, troubles: [] }),
}

function reachOf(from: string, subject: string, body: Record<string, unknown>) {
  return {
    sender: body['isWholeHost'] === true ? from.slice(from.lastIndexOf('@')) : from,
    subject: body['isAnySubject'] === true ? '' : subject,
  }
}

function makeRule(
  message: string | undefined,
  effect: 'collect' | 'never',
  body: Record<string, unknown> = {},
): string {
  const mail = find(messages, message)
  const id = `rul_${rules.length + 10}`
  const now = new Date().toISOString()
  const reach = reachOf(mail.from, mail.subject, body)
  rules.unshift({ id, effect, ...reach, madeAt: now, madeFrom: mail.id, usedCount: 0, lastUsedAt: null })
  return id
}

function find<One extends { id: string }>(all: readonly One[], id: string | undefined): One {
  const found = all.find((one) => one.id === id)
  if (found === undefined) throw new Refusal(404, 'http.not-found', 'There is nothing here.')
  return found
}

function has(text: string, words: string | undefined): boolean {
  return words === undefined || text.toLowerCase().includes(words.toLowerCase())
}

function fits(message: (typeof messages)[number], verdict: string | undefined): boolean {
  if (verdict === undefined) return true
  if (verdict === 'waiting' || verdict === 'unreadable') return message.state === verdict
  if (verdict === 'unsure') return message.isUnsure && !message.collect
  return message.state === 'judged' && message.collect === (verdict === 'collected')
}

function page<One>(all: readonly One[], query: Record<string, string>) {
  const from = Number(query['cursor'] ?? 0)
  const to = from + Number(query['limit'] ?? 100)
  return { items: all.slice(from, to), next: to < all.length ? String(to) : null, total: all.length }
}
