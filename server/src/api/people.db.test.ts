import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Route, type RouteName, routes } from '@facteur/contract/routes.ts'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { type MadeOrganisation, makeOrganisation } from '#records/testing/make-organisation.ts'
import { listHistory } from '#records/journal.read.ts'
import { inTransaction } from '#records/context.ts'
import { verifyArchive } from '#records/verify-archive.ts'
import { type OpenApi, cookieFrom, openApi } from './testing/open-api.ts'

let open: OpenApi
const mails: { email: string; link: string; language: string }[] = []
let mailGoes: 'none' | 'sent' | 'failed' = 'none'

beforeAll(async () => {
  open = await openApi({
    doors: {
      sendInvitation: async (_ctx, mail) => {
        mails.push(mail)
        return mailGoes
      },
    },
  })
})
afterAll(() => open[Symbol.asyncDispose]())

const made = (name = 'Atelier Lune') => makeOrganisation(open.fresh.ground, { name })
const password = 'negen groene regenjassen'
let guests = 0
const newGuest = () => `gast${(guests += 1)}@elders.example`

/** Fresh rate limits: a test is not about them, unless it says so. */
const forgetTries = () => open.fresh.asSuperuser('delete from auth_rate_limit')

async function invite(by: MadeOrganisation, body: object): Promise<Record<string, string>> {
  await forgetTries()
  const response = await open.ask('POST', '/api/v1/invitations', { cookie: await open.signIn(by), body })
  if (response.status !== 200) throw new Error(await response.text())
  return response.json()
}
const tokenIn = (link: string | undefined) => new URL(link ?? '').hash.replace('#token=', '')
const accept = (body: object) => open.ask('POST', '/api/v1/invitation/accept', { body })
const inside = (organisation: MadeOrganisation) => ({ 'x-facteur-organisation': organisation.ctx.organisation })
const people = async (by: MadeOrganisation) =>
  (await open.ask('GET', '/api/v1/people', { cookie: await open.signIn(by), headers: inside(by) })).json()

test('a new person joins by the link with a name and a password, is signed in at once, and the link works once', async () => {
  const owner = await made()
  const email = newGuest()
  const { link } = await invite(owner, { email, role: 'member' })
  const token = tokenIn(link)

  const shown = await open.ask('POST', '/api/v1/invitation', { body: { token } })
  const weak = await accept({ token, name: 'Jos', password: 'azertyuiop12' })
  const joined = await accept({ token, name: 'Jos', password })
  const again = await accept({ token, name: 'Jos', password })
  const me = await open.ask('GET', '/api/v1/me', { cookie: cookieFrom(joined) })

  expect(await shown.json()).toMatchObject({ organisation: 'Atelier Lune', email, role: 'member', invitedBy: 'Lid' })
  expect([weak.status, joined.status, again.status]).toEqual([422, 200, 403])
  expect(await me.json()).toMatchObject({ user: { email, name: 'Jos' }, role: 'member' })
  const rows = await open.fresh.asSuperuser('select token_hash from invitation')
  for (const row of rows) expect(token).not.toContain(String(row['token_hash']))
  expect((await verifyArchive(owner.ctx)).isIntact).toBe(true)
})

test('somebody with a sign-in joins with its password, and is then a member of both', async () => {
  const [here, there] = [await made('Hier'), await made('Daar')]
  const { link } = await invite(here, { email: there.email.toUpperCase(), role: 'accountant' })
  const token = tokenIn(link)

  const wrong = await accept({ token, password: 'niet het juiste woord' })
  const taken = await accept({ token, name: 'Een ander', password })
  const joined = await accept({ token, password: there.password })
  const cookie = cookieFrom(joined)
  const list = await (await open.ask('GET', '/api/v1/organisations', { cookie })).json()

  expect([wrong.status, taken.status, joined.status]).toEqual([401, 401, 200])
  expect(list.items).toMatchObject([
    { name: 'Daar', role: 'owner', isCurrent: true },
    { name: 'Hier', role: 'accountant', isCurrent: false },
  ])
})

test('whether an address has a sign-in is told neither by inviting, nor by the link, nor by a wrong password', async () => {
  const [owner, known] = [await made(), await made('Elders')]
  const invitations = [
    await invite(owner, { email: known.email, role: 'member' }),
    await invite(owner, { email: newGuest(), role: 'member' }),
  ]
  const seen = []
  for (const { link, email = '' } of invitations) {
    const body = { token: tokenIn(link) }
    const shown = await open.ask('POST', '/api/v1/invitation', { body })
    const refused = await accept({ ...body, password: 'iets wat niet klopt' })
    seen.push([shown.status, (await shown.text()).replaceAll(email, 'x'), refused.status, await refused.text()])
  }
  const shape = invitations.map((one) => Object.keys(one).toSorted())

  expect(seen[0]).toEqual(seen[1])
  expect(shape[0]).toEqual(shape[1])
})

test('a link that is wrong, used, taken back, replaced or too old gets one and the same answer', async () => {
  const owner = await made()
  const cookie = await open.signIn(owner)
  const used = tokenIn((await invite(owner, { email: newGuest(), role: 'member' }))['link'])
  await accept({ token: used, name: 'Jos', password })
  const back = await invite(owner, { email: newGuest(), role: 'member' })
  await open.ask('DELETE', `/api/v1/invitations/${back['id']}`, { cookie })
  const sent = await invite(owner, { email: newGuest(), role: 'member' })
  const again = await open.ask('POST', `/api/v1/invitations/${sent['id']}/resend`, { cookie, body: {} })
  const late = await invite(owner, { email: newGuest(), role: 'member' })
  await open.fresh.asSuperuser(
    `update invitation set expires_at = now() - interval '1 second' where id = '${late['id']}'`,
  )
  await forgetTries()
  const tokens = ['fci_nonsense', used, tokenIn(back['link']), tokenIn(sent['link']), tokenIn(late['link'])]
  const answers = []
  for (const token of tokens) answers.push(await open.ask('POST', '/api/v1/invitation', { body: { token } }))
  for (const token of tokens) answers.push(await accept({ token, name: 'Jos', password }))
  const bodies = await Promise.all(answers.map((one) => one.text()))

  expect(new Set(answers.map((one) => one.status))).toEqual(new Set([403]))
  expect(new Set(bodies).size).toBe(1)
  const renewed = await again.json()
  expect((await accept({ token: tokenIn(renewed.link), name: 'Jos', password })).status).toBe(200)
})

test('of two who accept one invitation at the same moment one joins', async () => {
  const owner = await made()
  const { link } = await invite(owner, { email: newGuest(), role: 'member' })
  const answers = await Promise.all([1, 2, 3].map(() => accept({ token: tokenIn(link), name: 'Jos', password })))

  expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
  expect((await people(owner)).items).toHaveLength(2)
})

test('where mail goes out, the link is in the mail only; where it fails, the owner sees that', async () => {
  const owner = await made()
  mailGoes = 'sent'
  const sent = await invite(owner, { email: newGuest(), role: 'member', language: 'fr' })
  mailGoes = 'failed'
  const failed = await invite(owner, { email: newGuest(), role: 'member' })
  mailGoes = 'none'

  expect([sent['link'], sent['mail'], failed['link'], failed['mail']]).toEqual([null, 'sent', null, 'failed'])
  expect(mails.at(-2)).toMatchObject({ language: 'fr', link: expect.stringContaining('/invitation#token=fci_') })
  expect((await people(owner)).invitations.map((one: { mail: string }) => one.mail)).toEqual(['failed', 'sent'])
})

describe('roles', () => {
  test('a member who is removed is out at once: session, token and invitations', async () => {
    const [owner, guest] = [await made('Hier'), await made('Thuis')]
    const { link } = await invite(owner, { email: guest.email, role: 'owner' })
    await accept({ token: tokenIn(link), password: guest.password })
    const cookie = await open.signIn(guest)
    const ctx = { ...guest.ctx, organisation: owner.ctx.organisation }
    const { token } = await makeApiToken(ctx, { name: 'script', scopes: ['read'] })
    await forgetTries()
    const theirs = await open.ask('POST', '/api/v1/invitations', {
      cookie,
      headers: inside(owner),
      body: { email: newGuest(), role: 'owner' },
    })
    const before = [
      (await open.ask('GET', '/api/v1/me', { cookie, headers: inside(owner) })).status,
      (await open.ask('GET', '/api/v1/me', { token })).status,
    ]

    const removed = await open.ask('DELETE', `/api/v1/people/${guest.userId}`, { cookie: await open.signIn(owner) })

    expect([...before, removed.status]).toEqual([200, 200, 204])
    const after = [
      await open.ask('GET', '/api/v1/me', { cookie, headers: inside(owner) }),
      await open.ask('GET', '/api/v1/me', { token }),
      await accept({ token: tokenIn((await theirs.json()).link), name: 'Jos', password }),
      // Their own organisation stays theirs.
      await open.ask('GET', '/api/v1/me', { cookie }),
    ]
    expect(after.map((one) => one.status)).toEqual([403, 401, 403, 200])
    const history = await listHistory(owner.ctx, guest.userId)
    expect(history.map((one) => one.action)).toEqual(expect.arrayContaining(['member.add', 'member.remove']))
  })

  test('the last owner can neither go nor step down, not even two at the same moment', async () => {
    const owner = await made()
    const guest = await made('Thuis')
    const cookie = await open.signIn(owner)
    const alone = [
      await open.ask('DELETE', `/api/v1/people/${owner.userId}`, { cookie }),
      await open.ask('PATCH', `/api/v1/people/${owner.userId}`, { cookie, body: { role: 'member' } }),
    ]
    const { link } = await invite(owner, { email: guest.email, role: 'owner' })
    await accept({ token: tokenIn(link), password: guest.password })
    const both = await Promise.all(
      [owner, guest].map(async (one) =>
        open.ask('PATCH', `/api/v1/people/${one.userId}`, {
          cookie: await open.signIn(one),
          headers: inside(owner),
          body: { role: 'member' },
        }),
      ),
    )

    expect(alone.map((one) => one.status)).toEqual([409, 409])
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('a role that changes counts for the very next call', async () => {
    const [owner, guest] = [await made(), await made('Thuis')]
    const { link } = await invite(owner, { email: guest.email, role: 'accountant' })
    await accept({ token: tokenIn(link), password: guest.password })
    const [mine, theirs] = [await open.signIn(owner), await open.signIn(guest)]
    const upload = () => open.ask('POST', '/api/v1/notices/read', { cookie: theirs, headers: inside(owner), body: {} })
    const before = await upload()
    await open.ask('PATCH', `/api/v1/people/${guest.userId}`, { cookie: mine, body: { role: 'member' } })

    expect([before.status, (await upload()).status]).toEqual([403, 200])
  })

  test.each(['member', 'accountant', 'owner'] as const)(
    '%s: each route lets in exactly whom its right names',
    async (role) => {
      const [owner, guest] = [await made(), await made('Thuis')]
      const { link } = await invite(owner, { email: guest.email, role })
      await accept({ token: tokenIn(link), password: guest.password })
      const cookie = await open.signIn(guest)
      const may = { owner: ['read', 'write', 'owner', 'owner-again'], member: ['read', 'write'], accountant: ['read'] }[
        role
      ]
      // Safe: the table's own names.
      for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
        if (route.right === 'anybody') continue
        const path = route.path.replaceAll(/\{\w+\}/g, 'x_none')
        const response = await open.ask(route.method.toUpperCase(), `/api/v1${path}`, {
          cookie,
          headers: inside(owner),
        })
        const text = response.headers.get('content-type') === 'text/event-stream' ? '' : await response.text()
        await response.body?.cancel().catch(() => undefined)
        const isRefused = response.status === 403 && text.includes('right.')
        expect([name, isRefused]).toEqual([name, !may.includes(route.right)])
      }
    },
  )
})

describe('several organisations', () => {
  test('an owner makes another, switches to it, and sees nothing of the first there', async () => {
    const owner = await made('Eerste')
    const cookie = await open.signIn(owner)
    const answer = await open.ask('POST', '/api/v1/organisations', {
      cookie,
      body: { name: 'Tweede', vatNumber: 'BE0123456749', language: 'fr' },
    })
    const second = await answer.json()
    const there = { cookie, headers: { 'x-facteur-organisation': second.id } }
    const me = await (await open.ask('GET', '/api/v1/me', there)).json()
    const byAddress = await open.ask('GET', `/api/v1/me?organisation=${second.id}`, { cookie })
    const first = await (await open.ask('GET', '/api/v1/me', { cookie })).json()

    expect(me).toMatchObject({
      role: 'owner',
      organisation: { name: 'Tweede', language: 'fr', vatNumber: 'BE0123456749' },
    })
    expect((await byAddress.json()).organisation.name).toBe('Tweede')
    expect(first.organisation.name).toBe('Eerste')
    const journal = await inTransaction({ ...owner.ctx, organisation: second.id }, (tx) =>
      tx.selectFrom('journal').select('action').execute(),
    )
    expect(journal.map((one) => one.action)).toEqual(['organisation.create', 'member.add'])
  })

  test('an organisation of others is answered like one that does not exist, whatever the choice travels in', async () => {
    const [mine, theirs] = [await made(), await made('Vreemd')]
    const cookie = await open.signIn(mine)
    const { token } = await makeApiToken(mine.ctx, { name: 'script', scopes: ['read'] })
    const bodies = []
    for (const who of [{ cookie }, { token }])
      for (const id of [theirs.ctx.organisation, 'org_00000000000000000000000000', '']) {
        const inHeader = await open.ask('GET', '/api/v1/me', { ...who, headers: { 'x-facteur-organisation': id } })
        const inAddress = await open.ask('GET', `/api/v1/events?organisation=${id}`, who)
        expect([inHeader.status, inAddress.status]).toEqual([403, 403])
        bodies.push(await inHeader.text(), await inAddress.text())
      }
    expect(new Set(bodies).size).toBe(1)
  })

  test('no more than the operator allows, not even at the same moment', async () => {
    const owner = await made()
    const ground = open.fresh.ground
    ground.limits = { mostSources: null, mostOrganisations: 2 }
    const cookie = await open.signIn(owner)
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) => open.ask('POST', '/api/v1/organisations', { cookie, body: { name } })),
    )
    const list = await (await open.ask('GET', '/api/v1/organisations', { cookie })).json()
    delete ground.limits

    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 422, 422])
    expect(list).toMatchObject({ mayCreate: false, most: 2 })
  })

  test('a new password ends the tokens of that person in each of their organisations', async () => {
    const owner = await made()
    const cookie = await open.signIn(owner)
    const second = await (await open.ask('POST', '/api/v1/organisations', { cookie, body: { name: 'Tweede' } })).json()
    const { token } = await makeApiToken({ ...owner.ctx, organisation: second.id }, { name: 'x', scopes: ['read'] })
    const before = await open.ask('GET', '/api/v1/me', { token })
    await open.ask('POST', '/api/auth/change-password', {
      cookie,
      body: { currentPassword: owner.password, newPassword: password },
    })

    expect([before.status, (await open.ask('GET', '/api/v1/me', { token })).status]).toEqual([200, 401])
  })
})

describe('mailboxes', () => {
  const box = (user: string) => ({ connector: 'imap', host: 'imap.example', user, password: 'p' })

  test('the same mailbox is linked once, however it is typed and at the same moment', async () => {
    const owner = await made()
    const cookie = await open.signIn(owner)
    const link = (body: object) => open.ask('POST', '/api/v1/sources', { cookie, body })
    const both = await Promise.all([link(box('info@lune.example')), link(box('info@lune.example'))])
    const other = await link({ ...box('INFO@lune.example'), host: 'IMAP.example.', port: 143, security: 'starttls' })
    const problem = await other.json()
    // Said at the test of the connection already, before a password goes anywhere.
    const probed = await open.ask('POST', '/api/v1/sources/probe', { cookie, body: box('info@lune.example') })

    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect([other.status, probed.status, problem.code]).toEqual([409, 409, 'source.already-linked'])
    expect(problem.detail).toContain('info@lune.example')
    const { items } = await (await open.ask('GET', '/api/v1/sources', { cookie })).json()
    await open.ask('DELETE', `/api/v1/sources/${items[0].id}`, { cookie })
    expect((await link(box('info@lune.example'))).status).toBe(200)
  })

  test('no more than the operator allows', async () => {
    const owner = await made()
    const cookie = await open.signIn(owner)
    open.fresh.ground.limits = { mostSources: 1, mostOrganisations: null }
    const first = await open.ask('POST', '/api/v1/sources', { cookie, body: box('a@lune.example') })
    const second = await open.ask('POST', '/api/v1/sources', { cookie, body: box('b@lune.example') })
    const list = await (await open.ask('GET', '/api/v1/sources', { cookie })).json()
    delete open.fresh.ground.limits

    expect([first.status, second.status, list.most]).toEqual([200, 422, 1])
    expect(await second.json()).toMatchObject({
      code: 'source.too-many',
      detail: expect.stringContaining('One mailbox'),
    })
  })

  test('serves only organisations of which the owner is one too, and both journals tell it', async () => {
    const [owner, stranger] = [await made('Eerste'), await made('Vreemd')]
    const cookie = await open.signIn(owner)
    const second = await (await open.ask('POST', '/api/v1/organisations', { cookie, body: { name: 'Tweede' } })).json()
    const foreign = await open.ask('POST', '/api/v1/sources', {
      cookie,
      body: { ...box('a@lune.example'), serves: [{ id: stranger.ctx.organisation }] },
    })
    const none = await (await open.ask('GET', '/api/v1/sources', { cookie })).json()
    const source = await (
      await open.ask('POST', '/api/v1/sources', {
        cookie,
        body: { ...box('a@lune.example'), serves: [{ id: second.id }] },
      })
    ).json()
    const served = await (await open.ask('GET', `/api/v1/sources/${source.id}/serves`, { cookie })).json()
    await open.ask('POST', `/api/v1/sources/${source.id}/serves`, { cookie, body: { serves: [] } })

    expect([foreign.status, none.items]).toEqual([422, []])
    expect(served.choices).toMatchObject([{ id: second.id, name: 'Tweede', isServed: true }])
    const lines = await inTransaction({ ...owner.ctx, organisation: second.id }, (tx) =>
      tx.selectFrom('journal').select('action').execute(),
    )
    expect(lines.map((one) => one.action).slice(-2)).toEqual(['organisation.served', 'organisation.served-no-more'])
  })
})
