import { type Socket, connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Dovecot, findFreePort, putMail, skipWithoutDovecot, startDovecot } from '@facteur/e2e/kit/dovecot.ts'
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { imap } from '#connectors/imap/imap.connector.ts'
import { makeMail } from '#connectors/kit/conformance.ts'
import { collectSource } from '#pipeline/collect/collect-source.ts'
import { numberFeed } from '#pipeline/collect/number-feed.ts'
import { reconcileSource } from '#pipeline/collect/reconcile-source.ts'
import { queues } from '#pipeline/queues.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { askReconcile } from '#records/sources/ask-reconcile.ts'
import { getReconciliation } from '#records/sources/reconciliation.read.ts'
import { getSource } from '#records/sources/sources.read.ts'
import { askSync } from '#records/sources/steer-source.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import type { WatchTiming } from './source-timing.ts'
import { startWorker } from './worker.ts'

const users = ['anna', 'bert', 'carla', 'dirk']
const password = 'right horse'
let sent = 0

describe.skipIf(skipWithoutDovecot()).each(['strong', 'weak'] as const)(
  'watching a mailbox on a %s server',
  (capability) => {
    let dovecot: Dovecot
    let fresh: FreshGround
    beforeAll(async () => {
      dovecot = await startDovecot({ users: users.map((name) => ({ name, password })), capability })
      fresh = await freshGround({ queues })
    })
    afterAll(async () => {
      await dovecot?.stop()
      await fresh?.[Symbol.asyncDispose]()
    })

    const put = (user: string, folder = 'INBOX') =>
      putMail(dovecot.maildir(user), { raw: makeMail((sent += 1)), folder, flags: '' })

    async function link(user: string, { folders = [] as string[], port = dovecot.port } = {}) {
      const { ctx } = await makeOrganisation(fresh.ground)
      const server = { connector: 'imap', host: 'localhost', port, security: 'implicit', tlsCa: dovecot.ca } as const
      const { id } = await addSource(ctx, { ...server, user, password, folders, aliases: [] })
      return { ctx, id }
    }

    const work = (port: number, timing: Partial<WatchTiming> = {}) =>
      startWorker({
        ground: fresh.ground,
        bus: fresh.bus,
        stages: [],
        canPrint: () => false,
        watch: {
          pool: fresh.app,
          connectorOf: () => imap,
          feedConnectorOf: () => undefined,
          accessTokenFor: () => async () => '',
          numberFeed,
          connectorGround: { egress: makeEgressGuard({ allow: [`localhost:${port}`] }), log: silentLog },
          collectSource,
          reconcileSource,
          chance: () => 0,
          timing: { glanceEveryMs: 500, firstRetryMs: 100, ...timing },
        },
      })

    /** As the owner's mail program would. */
    async function asOwner<T>(user: string, act: (client: ImapFlow) => Promise<T>): Promise<T> {
      const auth = { user, pass: password }
      const tls = { ca: dovecot.ca }
      const client = new ImapFlow({ host: 'localhost', port: dovecot.port, secure: true, auth, tls, logger: false })
      await client.connect()
      try {
        return await act(client)
      } finally {
        await client.logout()
      }
    }

    const notes = (ctx: Context) =>
      inTransaction(ctx, (tx) => tx.selectFrom('message').select(['id', 'subject', 'folder']).execute())
    const actions = async (ctx: Context, action: string) =>
      (await inTransaction(ctx, (tx) => tx.selectFrom('journal').selectAll().where('action', '=', action).execute()))
        .length

    async function until(what: () => Promise<boolean>, withinMs = 20_000): Promise<number> {
      const began = performance.now()
      while (!(await what())) {
        if (performance.now() - began > withinMs) throw new Error('it did not come')
        await pause(50)
      }
      return performance.now() - began
    }
    const isWatching = async ({ ctx, id }: { ctx: Context; id: string }) =>
      (await getSource(ctx, id)).lastSuccessAt !== null

    test('a folder that is renamed keeps its marks and its place; one that is deleted comes back where it was', async () => {
      for (const folder of ['Facturen', 'Facturen', 'Oud', 'INBOX']) await put('anna', folder)
      const linked = await link('anna', { folders: ['INBOX', 'Facturen', 'Oud'] })
      const { ctx, id } = linked
      const worker = work(dovecot.port)
      try {
        await until(() => isWatching(linked))
        const before = await notes(ctx)
        expect(before).toHaveLength(4)

        await asOwner('anna', (client) => client.mailboxRename('Facturen', 'Rekeningen'))
        await put('anna', 'Rekeningen')
        await askSync(ctx, { id })
        await until(async () => (await notes(ctx)).length === 5)
        const after = await notes(ctx)
        expect(after.filter((one) => one.folder === 'Rekeningen')).toHaveLength(3)
        expect(new Set(after.map((one) => one.id)).size).toBe(5)
        expect((await getSource(ctx, id)).chosenFolders).toEqual(['INBOX', 'Rekeningen', 'Oud'])
        expect(await actions(ctx, 'folder.rename')).toBe(1)

        await asOwner('anna', (client) => client.mailboxDelete('Oud'))
        await askSync(ctx, { id })
        await until(async () => (await getSource(ctx, id)).folders.some((one) => one.isGone))
        await put('anna')
        await askSync(ctx, { id })
        await until(async () => (await notes(ctx)).length === 6)
        expect(await getSource(ctx, id)).toMatchObject({ health: 'watching', trouble: null })
        await asOwner('anna', async (client) => {
          await client.mailboxCreate('Oud')
          await client.append('Oud', makeMail((sent += 1)))
        })
        await askSync(ctx, { id })
        await until(async () => (await notes(ctx)).length === 7)
        expect((await getSource(ctx, id)).folders.some((one) => one.isGone)).toBe(false)
      } finally {
        await worker.stop()
      }
    })

    test('what was missed is found by listing anew, what is gone is kept and counted', async () => {
      for (let i = 0; i < 12; i++) await put('bert', i % 2 === 0 ? 'INBOX' : 'Leveranciers')
      const linked = await link('bert')
      const { ctx, id } = linked
      const worker = work(dovecot.port)
      try {
        await until(() => isWatching(linked))
        const proof = async () => {
          await askReconcile(ctx, { id })
          await until(async () => (await getReconciliation(ctx, { id })).state === 'done')
          return (await getReconciliation(ctx, { id })).totals
        }
        expect((await getReconciliation(ctx, { id })).state).toBe('never')
        expect(await proof()).toEqual({ there: 12, known: 12, missing: 0, gone: 0 })

        const lost = (await notes(ctx)).find((one) => one.folder === 'INBOX')
        await inTransaction(ctx, (tx) =>
          tx
            .deleteFrom('message')
            .where('id', '=', lost?.id ?? '')
            .execute(),
        )
        await asOwner('bert', async (client) => {
          await client.mailboxOpen('Leveranciers')
          await client.messageDelete('1')
        })
        expect(await proof()).toMatchObject({ there: 11, missing: 1, gone: 1 })
        expect(await notes(ctx)).toHaveLength(12)
        expect(await actions(ctx, 'source.reconcile')).toBe(2)
        expect(await proof()).toEqual({ there: 11, known: 11, missing: 0, gone: 1 })
      } finally {
        await worker.stop()
      }
    })

    test('news in another folder is noticed, on a server that tells within two seconds', async () => {
      await put('carla', 'Facturen/Énergie')
      const linked = await link('carla')
      const isTold = capability === 'strong'
      const worker = work(dovecot.port, isTold ? { glanceEveryMs: 60_000 } : {})
      try {
        await until(() => isWatching(linked))
        await pause(500)
        await asOwner('carla', (client) => client.append('Facturen/Énergie', makeMail((sent += 1))))
        const tookMs = await until(async () => (await notes(linked.ctx)).length === 2)
        if (isTold) expect(tookMs).toBeLessThan(2_000)
      } finally {
        await worker.stop()
      }
    })

    test('lines that are cut and a worker that is stopped meanwhile lose and double nothing', async () => {
      const proxy = await startCutter(dovecot.port)
      const folders = ['INBOX', 'Facturen', 'Leveranciers']
      for (let i = 0; i < 30; i++) await put('dirk', folders[i % 3])
      const linked = await link('dirk', { port: proxy.port })
      let worker = work(proxy.port)
      try {
        for (let round = 0; round < 8; round++) {
          await pause(80 + ((round * 137) % 400))
          proxy.cut()
          await put('dirk', folders[round % 3])
          if (round !== 5) continue
          await worker.stop()
          worker = work(proxy.port)
        }
        await askSync(linked.ctx, { id: linked.id })
        await until(async () => (await notes(linked.ctx)).length >= 38)
        await until(async () => (await getSource(linked.ctx, linked.id)).health === 'watching')
        const all = await notes(linked.ctx)
        expect(all).toHaveLength(38)
        expect(new Set(all.map((one) => one.subject)).size).toBe(38)
      } finally {
        await worker.stop()
        proxy.stop()
      }
    })
  },
)

/** Passes bytes on, and hangs up on everybody when told to. */
async function startCutter(to: number): Promise<{ port: number; cut(): void; stop(): void }> {
  const port = await findFreePort()
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const target = connect(to, '127.0.0.1')
    client.pipe(target).pipe(client)
    for (const socket of [client, target]) {
      sockets.add(socket.on('error', () => {}))
      socket.on('close', () => (sockets.delete(socket), client.destroy(), target.destroy()))
    }
  }).listen(port, '127.0.0.1')
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return { port, cut, stop: () => (cut(), server.close()) }
}
