import { type GmailFake, readonlyScope, startGmailFake } from '@facteur/e2e/fakes/gmail-api.ts'
import { type GraphFake, mailReadScope, startGraphFake } from '@facteur/e2e/fakes/graph-api.ts'
import { describe, expect, test } from 'vitest'
import { openGmailFeed } from '#connectors/gmail/gmail.client.ts'
import { makeMail } from '#connectors/kit/conformance.ts'
import type { OpenFeed } from '#connectors/kit/feed.ts'
import { openGraphFeed } from '#connectors/microsoft-365/microsoft-365.client.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { type ScopePatch, changeScope } from '#records/sources/change-scope.ts'
import { findActiveSource } from '#records/sources/note-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectSource } from './collect-source.ts'
import { numberFeed } from './number-feed.ts'

const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
const ground = { log: silentLog }

const openGmail = (fake: GmailFake): Promise<OpenFeed> => {
  const token = fake.tokens.issue([readonlyScope])
  return openGmailFeed({ apiUrl: fake.apiUrl, fetch, accessToken: async () => token }, ground)
}
const openGraph = (fake: GraphFake): Promise<OpenFeed> => {
  const token = fake.tokens.issue([mailReadScope])
  return openGraphFeed({ apiUrl: fake.apiUrl, fetch, accessToken: async () => token }, ground)
}

const providers = [
  {
    name: 'Gmail',
    start: async () => {
      const fake = await startGmailFake({ unitsPerWindow: 1e9 })
      return { put: fake.put, stop: fake.stop, open: () => openGmail(fake) }
    },
  },
  {
    name: 'Microsoft 365',
    start: async () => {
      const fake = await startGraphFake()
      return { put: (raw: string, at: Date) => fake.put(raw, at), stop: fake.stop, open: () => openGraph(fake) }
    },
  },
]

async function passOver(ctx: Context, id: string, feed: OpenFeed): Promise<void> {
  const source = await findActiveSource(ctx, id)
  if (source === undefined) throw new Error('no source')
  await using box = numberFeed(ctx, id, feed)
  await collectSource(ctx, { source, box, signal: new AbortController().signal })
}
const change = (ctx: Context, id: string, patch: ScopePatch) =>
  inTransaction(ctx, (tx) => changeScope(tx, ctx, { id, patch }))
const noted = (ctx: Context) =>
  inTransaction(ctx, (tx) =>
    tx.selectFrom('message').select(['message_header_id', 'is_backfill']).orderBy('uid').execute(),
  )

describe.each(providers)('the scope of a source at $name', ({ start }) => {
  test('looks back as far as was asked for, further when that is widened, and takes up nothing twice', async () => {
    const fake = await start()
    await using fresh = await freshGround()
    const { ctx } = await makeOrganisation(fresh.ground)
    const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [], since: '2026-01-01' })
    for (const year of [2023, 2024, 2026]) fake.put(makeMail(year), new Date(Date.UTC(year, 5, 1)))
    await passOver(ctx, id, await fake.open())
    expect(await noted(ctx)).toEqual([{ message_header_id: '<mail-2026@gist.example>', is_backfill: true }])

    // An old mail that comes in now is news, however old.
    fake.put(makeMail(2015), new Date(Date.UTC(2015, 5, 1)))
    await passOver(ctx, id, await fake.open())
    expect((await noted(ctx)).at(-1)).toEqual({ message_header_id: '<mail-2015@gist.example>', is_backfill: false })

    await change(ctx, id, { since: '2024-01-01' })
    await passOver(ctx, id, await fake.open())
    expect(await noted(ctx)).toHaveLength(3)
    await change(ctx, id, { since: null })
    await passOver(ctx, id, await fake.open())
    await passOver(ctx, id, await fake.open())
    const all = await noted(ctx)
    expect(all.map((row) => row.message_header_id).sort()).toEqual(
      [2015, 2023, 2024, 2026].map((year) => `<mail-${year}@gist.example>`),
    )
    expect(all.filter((row) => !row.is_backfill)).toHaveLength(1)
    await fake.stop()
  })

  test('addresses are held against those it was delivered to', async () => {
    const fake = await start()
    await using fresh = await freshGround()
    const { ctx } = await makeOrganisation(fresh.ground)
    const aliases = ['facturen@atelier.example']
    const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases })
    fake.put(makeMail(1), new Date('2026-01-01'))
    fake.put(makeMail(2).replace(/Delivered-To: .*\r\n/, ''), new Date('2026-01-02'))
    await passOver(ctx, id, await fake.open())
    expect((await noted(ctx)).map((row) => row.message_header_id)).toEqual(['<mail-1@gist.example>'])
    await fake.stop()
  })
})
