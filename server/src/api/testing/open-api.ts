import type { EInvoiceDetails } from '@facteur/contract/e-invoice.ts'
import { makeGoogleOAuth } from '#connectors/gmail/gmail.oauth.ts'
import { makeMicrosoftOAuth } from '#connectors/microsoft-365/microsoft.oauth.ts'
import { systemClock } from '#platform/clock.ts'
import { Fault } from '#platform/fault.ts'
import type { Log } from '#platform/log.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { type Front, makeFront } from '../api.settings.ts'
import { type Api, makeApi } from '../app.ts'
import type { ApiInput, Doors } from '../parts.ts'
import { makeSessions } from '../sessions.ts'

const noParty: EInvoiceDetails['supplier'] = {
  name: null,
  vatNumber: null,
  registrationNumber: null,
  peppolParticipant: null,
  email: null,
  phone: null,
  contactName: null,
  address: { street: [], postcode: null, town: null, region: null, country: null },
}
const testDetails: EInvoiceDetails = {
  syntax: 'ubl',
  typeCode: '380',
  isSelfBilled: false,
  profile: null,
  currency: 'EUR',
  vatCurrency: null,
  supplier: noParty,
  customer: noParty,
  payeeName: null,
  lines: [],
  lineCount: 0,
  allowancesAndCharges: [],
  vatBreakdown: [],
  totals: {
    lines: null,
    allowances: null,
    charges: null,
    excludingVat: null,
    vat: null,
    vatInVatCurrency: null,
    includingVat: null,
    prepaid: null,
    rounding: null,
    payable: null,
  },
  references: {
    order: null,
    salesOrder: null,
    contract: null,
    project: null,
    despatch: null,
    buyer: null,
    precedingInvoices: [],
  },
  payment: {
    means: [],
    meansText: null,
    dueOn: null,
    terms: null,
    accounts: [],
    structuredCommunication: null,
    reference: null,
    mandate: null,
    creditorIdentifier: null,
    debitedIban: null,
    cardNumber: null,
  },
  delivery: { on: null, name: null, address: null },
  period: null,
  notes: [],
  attachments: [],
  findings: [],
}

const deadEnd = 'http://127.0.0.1:9/x'
const nowhere = {
  fetch: () => Promise.reject(new Fault('egress.failed', { say: 'No network in this test.', retry: 'later' })),
  clock: systemClock,
}

export const testDoors: Doors = {
  probeSource: async () => ({
    folders: [{ path: 'INBOX', name: 'INBOX', specialUse: 'inbox', messages: 3, suggested: true }],
    messages: 3,
  }),
  probeKeptSource: async () => ({
    folders: [{ path: 'INBOX', name: 'INBOX', specialUse: 'inbox', messages: 3, suggested: true }],
    messages: 3,
  }),
  sendInvitation: async () => 'none',
  discoverMailbox: async (email) => ({
    address: email,
    provider: null,
    oauth: null,
    candidates: [],
    steps: [],
    say: 'Nothing was found.',
  }),
  diagnoseMailbox: async () => ({ isGood: true, steps: [], provider: null, report: '' }),
  diagnoseSource: async () => ({ isGood: true, steps: [], provider: null, report: '' }),
  oauth: {
    providers: {
      google: makeGoogleOAuth(nowhere, { authUrl: deadEnd, tokenUrl: deadEnd, userInfoUrl: deadEnd }),
      microsoft: makeMicrosoftOAuth(nowhere, { loginUrl: deadEnd, graphUrl: deadEnd, tenant: 'common' }),
    },
    operatorClients: { google: { id: 'google-client', secret: 'geheim' }, microsoft: null },
    probe: async () => ({
      folders: [{ path: 'INBOX', name: 'INBOX', specialUse: 'inbox', messages: 3, suggested: true }],
      messages: 3,
    }),
  },
  receiveUpload: async (_ctx, files) =>
    files.map((file) => ({
      name: file.name,
      outcome: 'received' as const,
      document: null,
      reasons: [],
      isBeingRead: false,
    })),
  collectMessage: async () => undefined,
  collectDocument: async () => undefined,
  learnHint: ({ field, value }) => ({ field, is: 'constant', value }),
  kindOfFile: async () => 'invoice',
  detailsOfEInvoice: () => testDetails,
  showEInvoice: () => '<!doctype html><title>Factuur</title>',
  testDestination: async () => undefined,
  deliveryJob: (ctx, id) => ({ queue: 'deliver', data: { organisation: ctx.organisation, id } }),
  sayNotice: (notice) => notice.code,
  house: async () => ({
    isolation: { isIsolated: true, say: '' },
    outgoingMail: { isSet: false, from: null },
    browser: { isThere: false, version: null, named: null },
    egressAllow: [],
    egressResolve: [],
    database: 'test',
    vault: 'test',
  }),
  outgoingTrouble: () => null,
}

const reader: ApiInput['reader'] = {
  readMail: () => Promise.reject(new Fault('reader.closed', { say: 'No reader in this test.' })),
  readFile: () => Promise.reject(new Fault('reader.closed', { say: 'No reader in this test.' })),
  pageImage: () => Promise.reject(new Fault('page.not-drawable', { say: 'No reader in this test.' })),
}

export type Ask = {
  cookie?: string | undefined
  token?: string | undefined
  body?: unknown
  headers?: Record<string, string>
  raw?: BodyInit
}
export type OpenApi = AsyncDisposable & {
  fresh: FreshGround
  api: Api
  front: Front
  ask(method: string, path: string, ask?: Ask): Promise<Response>
  /** The cookie of a new session. */
  signIn(person: { email: string; password: string }): Promise<string>
}

export const loopbackFront = makeFront({
  host: '127.0.0.1',
  port: 8420,
  publicUrl: null,
  tlsCert: null,
  tlsKey: null,
  trustProxy: false,
})

/** The whole api over a fresh database, with doors that lead nowhere; every answer is held against the contract. */
export async function openApi(
  options: {
    front?: Front
    log?: Log
    doors?: Partial<Doors>
    reader?: Partial<ApiInput['reader']>
    webFolder?: string
    poolSize?: number
  } = {},
): Promise<OpenApi> {
  const { front = loopbackFront, doors = {}, webFolder = '/nonexistent' } = options
  const fresh = await freshGround({
    ...(options.log === undefined ? {} : { log: options.log }),
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
  })
  const { ground, bus } = fresh
  const sessions = makeSessions({ ground, front })
  const workQueues = ['recognise', 'extract', 'archive']
  const api = makeApi({
    ground,
    sessions,
    front,
    bus,
    reader: { ...reader, ...options.reader },
    doors: { ...testDoors, ...doors },
    version: '0.0.0',
    webFolder,
    workQueues,
    checksAnswers: true,
  })

  async function ask(
    method: string,
    path: string,
    { cookie, token, body, headers = {}, raw }: Ask = {},
  ): Promise<Response> {
    const all: Record<string, string> = {
      host: new URL(front.publicUrl).host,
      ...(cookie === undefined ? {} : { cookie, origin: front.publicUrl }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    }
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    return api.fetch(
      new Request(`${front.publicUrl}${path}`, {
        method,
        headers: all,
        ...(content === undefined ? {} : { body: content }),
      }),
    )
  }

  return {
    fresh,
    api,
    front,
    ask,
    async signIn({ email, password }) {
      const response = await ask('POST', '/api/auth/sign-in/email', { body: { email, password } })
      if (response.status !== 200) throw new Error(`sign-in gave ${response.status}: ${await response.text()}`)
      return cookieFrom(response)
    },
    async [Symbol.asyncDispose]() {
      api.endStreams()
      await fresh[Symbol.asyncDispose]()
    },
  }
}

export const cookieFrom = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
