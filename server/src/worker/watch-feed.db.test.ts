import { setTimeout as pause } from 'node:timers/promises'
import { readonlyScope, startGmailFake } from '@facteur/e2e/fakes/gmail-api.ts'
import { mailReadScope, startGraphFake } from '@facteur/e2e/fakes/graph-api.ts'
import { type InventedMail, makeWorld } from '@facteur/e2e/invented/world.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGmailFeed } from '#connectors/gmail/gmail.client.ts'
import { gmail } from '#connectors/gmail/gmail.connector.ts'
import type { FeedConnector } from '#connectors/kit/connector.ts'
import { openGraphFeed } from '#connectors/microsoft-365/microsoft-365.client.ts'
import { microsoft365 } from '#connectors/microsoft-365/microsoft-365.connector.ts'
import { makeArchive } from '#pipeline/archive/archive.ts'
import { collectSource } from '#pipeline/collect/collect-source.ts'
import { reconcileSource } from '#pipeline/collect/reconcile-source.ts'
import { numberFeed } from '#pipeline/collect/number-feed.ts'
import { makeExtract } from '#pipeline/extract/extract.ts'
import { queues } from '#pipeline/queues.ts'
import { makeRecognise } from '#pipeline/recognise/recognise.ts'
import { type ReaderPool, makeReaderPool } from '#platform/children.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { startWorker } from './worker.ts'

const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))

type Provider = {
  apiUrl: string
  connector: FeedConnector
  put(raw: Buffer, receivedAt: Date): void
  /** Where it had been told up to is known no more. */
  forget(): void
  withdrawTokens(): void
  issue(): string
  writes: readonly string[]
  stop(): Promise<void>
}

async function startGmail(): Promise<Provider> {
  const fake = await startGmailFake({ unitsPerWindow: 1_000_000 })
  const timing = { pollEveryMs: 100, budget: { perSecond: 100_000, burst: 100_000 } }
  return {
    ...fake,
    connector: {
      ...gmail,
      openFeed: (input, ground) => openGmailFeed({ ...input, apiUrl: fake.apiUrl, fetch }, ground, timing),
    },
    put: (raw, receivedAt) => void fake.put(raw, receivedAt),
    forget: fake.forgetHistory,
    withdrawTokens: fake.tokens.withdrawAll,
    issue: () => fake.tokens.issue([readonlyScope]),
  }
}

async function startGraph(): Promise<Provider> {
  const fake = await startGraphFake()
  return {
    ...fake,
    connector: {
      ...microsoft365,
      openFeed: (input, ground) =>
        openGraphFeed({ ...input, apiUrl: fake.apiUrl, fetch }, ground, { pollEveryMs: 100, pageSize: 15 }),
    },
    put: (raw, receivedAt) => void fake.put(raw, receivedAt),
    forget: fake.forgetPlaces,
    withdrawTokens: fake.tokens.withdrawAll,
    issue: () => fake.tokens.issue([mailReadScope]),
  }
}

let reader: ReaderPool
let mails: InventedMail[]
beforeAll(async () => {
  reader = await makeReaderPool({ size: 2, log: silentLog })
  mails = (await makeWorld({ seed: 'feeds', mails: 60 })).mails
})
afterAll(() => reader.close())

const count = (ctx: Context, table: 'message' | 'feed_entry') =>
  inTransaction(ctx, async (tx) => (await tx.selectFrom(table).select('organisation_id').execute()).length)

async function until(what: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const endAt = Date.now() + withinMs
  while (!(await what())) {
    if (Date.now() > endAt) throw new Error('it did not come')
    await pause(50)
  }
}

/** Mails that are the receipt themselves wait for the printer, which is not here. */
const isIdle = async (ctx: Context, mailCount: number): Promise<boolean> => {
  const { states, open } = await inTransaction(ctx, async (tx) => ({
    states: (await tx.selectFrom('message').select('state').execute()).map((row) => row.state),
    open: await tx
      .selectFrom('document')
      .select('id')
      .where('state', 'in', ['received', 'fetched', 'extracted'])
      .where('media_type', 'in', ['application/pdf', 'application/xml', 'text/xml'])
      .execute(),
  }))
  return states.length >= mailCount && !states.includes('waiting') && open.length === 0
}

describe.each([
  { name: 'Gmail', start: startGmail },
  { name: 'Microsoft 365', start: startGraph },
])('a source at $name', ({ start }) => {
  test('goes from its first scan to the archive, notices new mail, survives lost tokens and a forgotten place, and is never touched', async () => {
    const provider = await start()
    await using fresh = await freshGround({ queues })
    const { ctx } = await makeOrganisation(fresh.ground)
    const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
    await inTransaction(ctx, (tx) =>
      tx
        .updateTable('source')
        .set({ connector: provider.connector.name, settings: '{}' })
        .where('id', '=', id)
        .execute(),
    )
    const [last, ...before] = mails.toReversed()
    for (const { raw, receivedAt } of before.toReversed()) provider.put(raw, receivedAt)

    let token = 'never issued'
    const work = () =>
      startWorker({
        ground: fresh.ground,
        bus: fresh.bus,
        stages: [makeRecognise({ reader }), makeExtract({ reader }), makeArchive({ onArchived: [] })],
        canPrint: () => false,
        watch: {
          pool: fresh.app,
          connectorOf: () => undefined,
          feedConnectorOf: (name) => (name === provider.connector.name ? provider.connector : undefined),
          accessTokenFor:
            () =>
            async ({ isStale = false } = {}) =>
              isStale ? (token = provider.issue()) : token,
          numberFeed,
          connectorGround: { egress: makeEgressGuard({ allow: [] }), fetch, log: silentLog },
          collectSource,
          reconcileSource,
          chance: () => 0,
          timing: { glanceEveryMs: 1_000, firstRetryMs: 100 },
        },
      })
    let worker = work()
    try {
      await until(() => isIdle(ctx, before.length))
      provider.withdrawTokens()
      if (last) provider.put(last.raw, last.receivedAt)
      await until(() => isIdle(ctx, mails.length))
      const hashes = new Set(
        (await inTransaction(ctx, (tx) => tx.selectFrom('document').select('sha256').execute())).map(
          (row) => row.sha256,
        ),
      )
      // Of a PDF with its e-invoice the latter is the document.
      const inMails = mails.filter(({ truth }) => truth.where !== 'link' && truth.scene !== 'pdf-and-ubl')
      const wanted = inMails.flatMap(({ truth }) => truth.documents.flatMap(({ sha256 }) => sha256 ?? []))
      expect(wanted.length).toBeGreaterThan(10)
      expect(wanted.filter((one) => !hashes.has(one))).toEqual([])

      await worker.stop()
      provider.forget()
      provider.put(
        Buffer.from(mails[0]?.raw.toString('latin1').replace(/Message-ID: </, 'Message-ID: <again-') ?? '', 'latin1'),
        new Date(),
      )
      const numbered = await count(ctx, 'feed_entry')
      worker = work()
      await until(() => isIdle(ctx, mails.length + 1))
      expect(await count(ctx, 'feed_entry')).toBe(numbered + 1)
      expect(await count(ctx, 'message')).toBe(mails.length + 1)
      const trouble = await inTransaction(ctx, (tx) => tx.selectFrom('source').select('trouble').executeTakeFirst())
      expect(trouble?.trouble ?? null).toBeNull()
      expect(provider.writes).toEqual([])
    } finally {
      await worker.stop()
      await provider.stop()
    }
  })
})
