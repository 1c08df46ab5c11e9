import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Owner, atelierLune } from './invented/owner.ts'
import { makeRandom } from './invented/random.ts'
import { makeWorld } from './invented/world.ts'
import { becomeOwner, signIn } from './kit/client.ts'
import { type Dovecot, dovecotMissing, skipWithoutDovecot, startDovecot } from './kit/dovecot.ts'
import { allDocuments } from './kit/everything.ts'
import { makeHouse } from './kit/facteur.ts'
import { say } from './kit/say.ts'
import { environmentOf, isLong, linkOf, mailbox, seedBusiness } from './kit/standard.ts'
import { untilQuiet } from './kit/wait.ts'

const slow = 240_000
const rounds = isLong ? 8 : 1
const kills = 3
const seed = process.env['FACTEUR_TEST_SEED'] ?? String(Date.now() % 1_000_000)
const cafe: Owner = { ...atelierLune, name: 'Café Zonnestraal BV', vatNumber: 'BE0417497106' }

describe.skipIf(skipWithoutDovecot())('one mailbox for two organisations', () => {
  let dovecot: Dovecot

  beforeAll(async () => {
    if (dovecotMissing()) return
    dovecot = await startDovecot({ users: [{ name: mailbox.user, password: mailbox.password }] })
    for (const owner of [atelierLune, cafe]) {
      const { mails } = await makeWorld({ seed: `shared by ${owner.name}`, mails: 50, owner })
      await seedBusiness(dovecot.maildir(mailbox.user), mails)
    }
  }, slow)
  afterAll(() => dovecot?.stop())

  test.each(Array.from({ length: rounds }, (_, i) => i))(
    'round %i: whenever it is killed, each paper ends in the archive of one of them or asks, and in no two lists',
    { timeout: slow },
    async (round) => {
      const random = makeRandom(`${seed} round ${round}`)
      await using house = await makeHouse(environmentOf({ dovecot }))
      let server = await house.start()
      const first = await becomeOwner(server, { vatNumber: atelierLune.vatNumber })
      const second = await first.ask('createOrganisation', {
        body: { name: cafe.name, vatNumber: cafe.vatNumber, language: 'nl' },
      })
      await first.ask('addSource', { body: { ...linkOf(dovecot), serves: [{ id: second.id }] } })
      for (let i = 0; i < kills; i += 1) {
        await pause(500 + random.int(0, 4_000))
        await server.kill()
        server = await house.start()
      }
      const there = await signIn(server.url, second.id)
      for (const client of [first, there]) await untilQuiet(client, { since: null, timeoutMs: slow / 2 })
      await untilQuiet(there, { since: null, timeoutMs: slow / 2 })

      const [ours, theirs] = [await allDocuments(first), await allDocuments(there)]
      const has = (code: string) => (one: (typeof ours)[number]) => one.reasons.some((reason) => reason.code === code)
      const aside = await first.ask('listDocuments', { query: { state: 'set-aside', limit: 500 } })
      const archived = (all: typeof ours) => all.filter((one) => one.state === 'archived').map((one) => one.sha256)
      const handed = aside.items.filter(has('document.belongs-to'))
      const asked = aside.items.filter(has('document.whose'))
      say({ seed, ours: archived(ours).length, theirs: archived(theirs).length, asked: asked.length })

      expect(archived(ours).filter((sha256) => archived(theirs).includes(sha256))).toEqual([])
      expect(archived(ours).length).toBeGreaterThan(5)
      expect(archived(theirs).length).toBeGreaterThan(5)
      // What was handed over is there, archived or as the twin of one that is; and nothing else is.
      const known = new Set(
        [...theirs, ...(await there.ask('listDocuments', { query: { state: 'set-aside', limit: 500 } })).items].map(
          (one) => one.sha256,
        ),
      )
      expect(handed.filter((one) => !known.has(one.sha256))).toEqual([])
      expect(theirs.filter((one) => !handed.some((other) => other.sha256 === one.sha256))).toEqual([])
      expect(ours.filter((one) => ['received', 'fetched', 'extracted'].includes(one.state))).toEqual([])
      // By what stands on them, each is where it belongs.
      expect(ours.filter((one) => one.state === 'archived' && one.fields.customerVatNumber === cafe.vatNumber)).toEqual(
        [],
      )
      expect(theirs.filter((one) => one.fields.customerVatNumber === atelierLune.vatNumber)).toEqual([])
      for (const client of [first, there])
        expect(await client.ask('verifyArchive')).toMatchObject({ isIntact: true, troubles: [] })
    },
  )
})
