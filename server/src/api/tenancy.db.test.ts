import { type Route, type RouteName, routes } from '@facteur/contract/routes.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { type Filled, fillOrganisation } from '#records/testing/fill-organisation.ts'
import { type MadeOrganisation, makeOrganisation } from '#records/testing/make-organisation.ts'
import { inScope } from '#platform/database.ts'
import { type Ask, type OpenApi, openApi } from './testing/open-api.ts'

type Noun = Exclude<keyof Filled, 'clearToken'>

let made = 0

/** A body for every route that takes one; a new route without a row here fails below. */
const bodies = (ids: Filled): Partial<Record<RouteName, unknown>> => ({
  createFirstOwner: {
    token: 'x',
    name: 'N',
    email: 'n@n.example',
    password: 'zeven blauwe fietsen',
    organisation: 'O',
  },
  changeOrganisation: { name: 'Nieuwe naam' },
  showRecoveryKey: { password: 'een vrij lang wachtwoord voor de proef' },
  probeSource: { connector: 'imap', host: 'imap.example', user: 'u', password: 'p' },
  // Another mailbox each time: one that is linked already is refused.
  addSource: { connector: 'imap', host: 'imap.example', user: `u${(made += 1)}`, password: 'p' },
  createOrganisation: { name: 'Nog een' },
  invitePerson: { email: `gast${(made += 1)}@lune.example`, role: 'member' },
  changePerson: { role: 'accountant' },
  showInvitation: { token: 'x' },
  acceptInvitation: { token: 'x', password: 'x' },
  changeServed: { serves: [] },
  decideDocumentWhose: { organisation: ours.ctx.organisation },
  discoverMailbox: { email: 'jos@slager.example' },
  diagnoseMailbox: { host: 'imap.example' },
  beginOAuth: { provider: 'google' },
  keepOAuthClient: { provider: 'google', clientId: 'x.example', clientSecret: 'geheim' },
  changeSource: { name: 'Anders', trustedAuthservId: 'mx.lune.example' },
  settleLink: {},
  settleMessage: {},
  sayLinkRule: { sender: 'gist.example', effect: 'always' },
  neverCollectMessage: { isWholeHost: true },
  showSupplierPictures: { shows: true },
  changeRule: { isAnySubject: true },
  correctDocument: { fields: { invoiceNumber: '2026-0043' } },
  unlockDocument: { password: 'sesam' },
  markPayments: { documents: [ids.document], isPaid: true },
  // Another address each time: one that is there already is refused.
  addDestination: { connector: 'email', to: `boek${(made += 1)}@houder.example` },
  decideDelivery: { decision: 'it-arrived' },
  addToken: { name: 'x', scopes: ['read'] },
})

const nounOf: Record<string, Noun> = {
  sources: 'source',
  messages: 'message',
  documents: 'document',
  payments: 'document',
  destinations: 'destination',
  deliveries: 'delivery',
  tokens: 'token',
  suppliers: 'supplier',
  rules: 'rule',
  links: 'link',
  'link-rules': 'linkRule',
  oauth: 'attempt',
  people: 'person',
  invitations: 'invitation',
}
const absent: Record<Noun, string> = {
  source: 'src_00000000000000000000000000',
  message: 'msg_00000000000000000000000000',
  document: 'doc_00000000000000000000000000',
  destination: 'dst_00000000000000000000000000',
  delivery: 'dlv_00000000000000000000000000',
  notice: 'ntc_00000000000000000000000000',
  token: 'tok_00000000000000000000000000',
  supplier: 'sup_00000000000000000000000000',
  rule: 'rul_00000000000000000000000000',
  link: 'lnk_00000000000000000000000000',
  linkRule: 'lrl_00000000000000000000000000',
  attempt: 'att_00000000000000000000000000',
  person: 'usr_00000000000000000000000000',
  invitation: 'inv_00000000000000000000000000',
}

const all = Object.entries(routes) as [RouteName, Route][]
const withId = all.filter(([, route]) => route.path.includes('{id}'))
/** Only the last route of a session may end things others still need. */
const removers: RouteName[] = [
  'fetchLink',
  'removeSource',
  'removeDestination',
  'removeToken',
  'removeRule',
  'removeLinkRule',
  'revokeInvitation',
  'removePerson',
  'forgetLearned',
  'forgetPassword',
  'removeOAuthClient',
  'uncollectMessage',
]
const inOrder = [
  ...all.filter(([name]) => !removers.includes(name)),
  ...removers.map((one): [RouteName, Route] => [one, routes[one]]),
]

let open: OpenApi
let ours: MadeOrganisation
let theirs: MadeOrganisation
let ids: Filled
let theirIds: Filled

beforeAll(async () => {
  open = await openApi()
  ours = await makeOrganisation(open.fresh.ground, { name: 'Wij' })
  theirs = await makeOrganisation(open.fresh.ground, { name: 'Zij' })
  ids = await fillOrganisation(ours.ctx)
  theirIds = await fillOrganisation(theirs.ctx)
})
afterAll(() => open[Symbol.asyncDispose]())

function askRoute(name: RouteName, { given, who }: { given: Filled; who: Ask }): Promise<Response> {
  const route: Route = routes[name]
  const noun = nounOf[route.path.split('/')[1] ?? '']
  const path = route.path
    .replace('{id}', noun === undefined ? 'x' : given[noun])
    .replace('{index}', '0')
    .replace('{number}', '1')
    .replace('{field}', 'currency')
    .replace('{provider}', 'google')
  const body = bodies(given)[name]
  return open.ask(
    route.method.toUpperCase(),
    `/api/v1${path}`,
    route.takes === 'files' ? { ...who, ...oneFile() } : { ...who, ...(body === undefined ? {} : { body }) },
  )
}

function oneFile(): Ask {
  const form = new FormData()
  form.append('files', new Blob(['%PDF-1.4']), 'x.pdf')
  return { raw: form }
}

/** Streams never end by themselves. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text()
  await response.body?.cancel()
  return ''
}

test('every route that takes a body has one in this matrix', () => {
  const missing = all
    .filter(([name, route]) => route.body !== undefined && bodies(ids)[name] === undefined)
    .map(([name]) => name)
  expect(missing).toEqual([])
  expect(all.length).toBeGreaterThan(40)
})

describe('every route', () => {
  test.each(all.filter(([, route]) => route.right !== 'anybody').map(([name]) => name))(
    '%s tells nothing to somebody without a session or a token',
    async (name) => {
      for (const who of [
        {},
        { token: 'fct_nonsense_nonsense_nonsense_nonsense' },
        { headers: { authorization: 'Basic eDp4' } },
        { cookie: 'facteur.session=x.y' },
      ]) {
        const response = await askRoute(name, { given: ids, who })
        expect([name, response.status]).toEqual([name, 401])
        expect(await response.text()).not.toMatch(/Gist|Wij|factuur/)
      }
    },
  )

  test.each(withId.map(([name]) => name))(
    '%s answers an id of another organisation exactly like one that does not exist',
    async (name) => {
      const noun = nounOf[routes[name].path.split('/')[1] ?? ''] ?? 'document'
      for (const who of [{ token: theirIds.clearToken }, { cookie: await sessionOf(theirs) }]) {
        const foreign = await askRoute(name, { given: ids, who })
        const none = await askRoute(name, { given: { ...ids, [noun]: absent[noun] }, who })
        const [a, b] = await Promise.all([foreign.text(), none.text()])
        expect([name, foreign.status, a]).toEqual([name, none.status, b])
        expect(foreign.status === 404 || (foreign.status === 403 && 'token' in who)).toBe(true)
      }
    },
  )

  test('markPayments refuses a document of another organisation, alone or among own ones', async () => {
    for (const documents of [[ids.document], [theirIds.document, ids.document]]) {
      const response = await open.ask('POST', '/api/v1/payments/mark', {
        token: theirIds.clearToken,
        body: { documents, isPaid: true },
      })
      expect(response.status).toBe(404)
    }
  })

  test.each(
    all
      .filter(([, route]) => route.method === 'get' && !route.path.includes('{id}') && route.right !== 'anybody')
      .map(([name]) => name),
  )('%s shows another organisation nothing of ours', async (name) => {
    const text = await textOf(await askRoute(name, { given: theirIds, who: { token: theirIds.clearToken } }))
    for (const id of Object.values(ids)) expect(text).not.toContain(id)
    expect(text).not.toContain(ours.ctx.organisation)
    expect(text).not.toContain('"Wij"')
  })

  test('filters and search with ids and words of another organisation find nothing', async () => {
    for (const path of [
      `/messages?source=${ids.source}`,
      `/deliveries?document=${ids.document}`,
      `/deliveries?destination=${ids.destination}`,
    ]) {
      const response = await open.ask('GET', `/api/v1${path}`, { token: theirIds.clearToken })
      expect(await response.json()).toEqual({ items: [], next: null, total: 0 })
    }
  })

  test.each(all.filter(([, route]) => route.right !== 'anybody' && route.right !== 'read').map(([name]) => name))(
    '%s is refused to a token that may only read',
    async (name) => {
      const { token } = await makeApiToken(ours.ctx, { name: 'lezer', scopes: ['read'] })
      expect((await askRoute(name, { given: ids, who: { token } })).status).toBe(403)
    },
  )

  test.each(all.filter(([, route]) => route.right.startsWith('owner')).map(([name]) => name))(
    '%s is refused to a token that may write, and to a member who is no owner',
    async (name) => {
      const member = await addMember(ours, 'member')
      for (const who of [{ token: ids.clearToken }, { cookie: await open.signIn(member) }])
        expect((await askRoute(name, { given: ids, who })).status).toBe(403)
    },
  )

  test.each(['addToken', 'removeToken', 'showRecoveryKey', 'createOrganisation'] as const)(
    '%s needs a session, whatever a token may do',
    async (name) => {
      const { token } = await makeApiToken(ours.ctx, { name: 'setup', scopes: ['read', 'write', 'owner'] })
      const response = await askRoute(name, { given: ids, who: { token } })
      expect(await response.json()).toMatchObject({ status: 403, code: 'right.session-only' })
    },
  )

  test('an accountant may look, and change nothing', async () => {
    const accountant = { cookie: await open.signIn(await addMember(ours, 'accountant')) }
    for (const [name, route] of all) {
      if (route.right === 'anybody') continue
      const response = await askRoute(name, { given: ids, who: accountant })
      await textOf(response)
      expect([name, response.status === 403]).toEqual([name, route.right !== 'read'])
    }
  })

  test('a token of the owner of the host may do what the command line needs', async () => {
    const { token } = await makeApiToken(ours.ctx, { name: 'setup', scopes: ['read', 'write', 'owner'] })
    for (const name of ['addSource', 'addDestination', 'listTokens'] as const)
      expect((await askRoute(name, { given: ids, who: { token } })).status).toBe(200)
  })

  test('reading changes nothing', async () => {
    const before = await fingerprint()
    for (const [name, route] of all.filter(([, one]) => one.method === 'get'))
      await textOf(
        await askRoute(name, { given: ids, who: route.right === 'anybody' ? {} : { token: ids.clearToken } }),
      )
    expect(await fingerprint()).toEqual(before)
  })

  test('every route answers its owner, and as the contract says', async () => {
    const who = { cookie: await sessionOf(ours) }
    const given = { ...ids }
    for (const [name, route] of inOrder) {
      if (route.right === 'anybody' && route.method === 'post') continue
      const response = await askRoute(name, { given, who })
      const text = await textOf(response)
      // Sent again, an invitation is another one.
      if (name === 'resendInvitation') given.invitation = invitationIn(text)
      const needsReader = ['getMessageBody', 'getDocumentPage', 'downloadCompanion', 'unlockDocument'].includes(name)
      expect([name, response.status, needsReader ? '' : text.slice(0, 300)]).toEqual([
        name,
        needsReader ? expect.any(Number) : route.answer === undefined && route.sends === undefined ? 204 : 200,
        needsReader ? '' : expect.any(String),
      ])
      expect([401, 403]).not.toContain(response.status)
    }
  })
})

const invitationIn = (text: string): string => /"id":"(inv_\w+)"/.exec(text)?.[1] ?? ''

const sessions = new Map<string, Promise<string>>()
function sessionOf(who: MadeOrganisation): Promise<string> {
  const known = sessions.get(who.email) ?? open.signIn(who)
  sessions.set(who.email, known)
  return known
}

/** A person of another organisation who is also a member here, and only here: the first membership is gone. */
async function addMember(of: MadeOrganisation, role: 'member' | 'accountant'): Promise<MadeOrganisation> {
  const person = await makeOrganisation(open.fresh.ground)
  await inScope(open.fresh.ground.database, { organisation: person.ctx.organisation }, (tx) =>
    tx.deleteFrom('member').where('user_id', '=', person.userId).execute(),
  )
  await inScope(open.fresh.ground.database, { organisation: of.ctx.organisation }, (tx) =>
    tx.insertInto('member').values({ organisation_id: of.ctx.organisation, user_id: person.userId, role }).execute(),
  )
  return person
}

async function fingerprint(): Promise<unknown> {
  const tables = [
    'organisation',
    'member',
    'source',
    'source_folder',
    'message',
    'document',
    'sighting',
    'payment',
    'destination',
    'delivery',
    'notice',
    'journal',
    'supplier',
    'rule',
    'pdf_password',
    'invitation',
    'source_serves',
  ]
  return open.fresh.asSuperuser(
    tables
      .map(
        (table) =>
          `select '${table}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${table} t`,
      )
      .join(' union all '),
  )
}
