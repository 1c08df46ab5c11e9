import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inTransaction } from './context.ts'
import { decideDelivery } from './destinations/decide-delivery.ts'
import { listDocuments } from './documents/documents.read.ts'
import { listMessages } from './messages/messages.read.ts'
import { getOverview } from './organisations/overview.read.ts'
import { getWork } from './organisations/work.read.ts'
import { markPayments } from './payments/mark-payments.ts'
import { listPayments } from './payments/payments.read.ts'
import { releasePayment } from './payments/release-payment.ts'
import { addSource } from './sources/add-source.ts'
import { listActiveSources, noteSource } from './sources/note-source.ts'
import { askSync, pauseSource, removeSource } from './sources/steer-source.ts'
import { addDestination } from './destinations/add-destination.ts'
import { listDeliveries } from './destinations/deliveries.read.ts'
import { fillOrganisation } from './testing/fill-organisation.ts'
import { type FreshGround, freshGround } from './testing/fresh-ground.ts'
import { makeOrganisation } from './testing/make-organisation.ts'
import { verifyArchive } from './verify-archive.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const filled = async (input: Parameters<typeof fillOrganisation>[1] = {}) => {
  const { ctx } = await makeOrganisation(fresh.ground)
  return { ctx, ids: await fillOrganisation(ctx, input) }
}
const nl = { language: 'nl' } as const

test('a document is found by supplier, number, amount and any word on its pages', async () => {
  const { ctx, ids } = await filled()
  for (const query of [
    'gist',
    'bakkerij',
    '2026-0042',
    '1234.50',
    '1.234,50',
    '€ 1.234,50',
    'croissants',
    'croiss',
    'BE0123456749',
    'factuur.pdf',
  ]) {
    const { items, total } = await listDocuments(ctx, { query, limit: 10 }, nl)
    expect([query, total, items[0]?.id]).toEqual([query, 1, ids.document])
  }
  for (const query of ['taart', '%', '_', '1234.51', 'croissants taart'])
    expect([query, (await listDocuments(ctx, { query, limit: 10 }, nl)).total]).toEqual([query, 0])
})

test('a message shows its verdict, its sentence in the language of the reader, its links and its document', async () => {
  const { ctx, ids } = await filled()
  const { items } = await listMessages(ctx, { limit: 10 }, nl)
  expect(items).toMatchObject([
    {
      id: ids.message,
      kind: 'invoice',
      where: 'attachment',
      documentIds: [ids.document],
      links: [{ url: 'https://gist.example/f/1' }],
      reasons: [{ say: expect.stringContaining('vermeldt FACTUUR') }],
    },
  ])
  expect(items[0]?.documents[0]?.fields.invoiceNumber).toBe('2026-0042')
})

test('a held payment is paid only after its owner released it, and marking can be undone', async () => {
  const { ctx, ids } = await filled({ fields: { dueOn: '2020-01-01' } })
  const stateNow = async () => (await listPayments(ctx, nl))[0]?.state
  expect(await stateNow()).toBe('held')
  await markPayments(ctx, { documents: [ids.document], isPaid: true, ...nl })
  await markPayments(ctx, { documents: [ids.document], isPaid: true, ...nl })
  expect(await stateNow()).toBe('paid')
  await markPayments(ctx, { documents: [ids.document], isPaid: false, ...nl })
  expect(await stateNow()).toBe('held')
  await releasePayment(ctx, { id: ids.document, ...nl })
  expect(await stateNow()).toBe('overdue')
  expect(await listPayments(ctx, { ...nl, state: 'overdue' })).toHaveLength(1)
  expect(await listPayments(ctx, { ...nl, state: 'to-pay' })).toHaveLength(0)
  expect(await getOverview(ctx)).toMatchObject({ toPay: 1, overdue: 1, toPayAmount: '1234.50', held: 0, documents: 1 })
})

test('a source that somebody asked to look at is known as asked until a look has begun, whatever was not heard', async () => {
  const { ctx, ids } = await filled()
  const isAsked = async () => (await listActiveSources([ctx])).find((one) => one.id === ids.source)?.isAsked
  expect(await isAsked()).toBe(false)
  await askSync(ctx, { id: ids.source })
  expect(await isAsked()).toBe(true)
  await noteSource(ctx, ids.source, { last_pass_started_at: new Date(ctx.clock.now().getTime() + 1) })
  expect(await isAsked()).toBe(false)
})

test('an uncertain delivery goes out again only when a person says so, and then once', async () => {
  const { ctx, ids } = await filled()
  const jobOf = (id: string) => ({ queue: 'deliver', data: { organisation: ctx.organisation, id } })
  const again = await decideDelivery(ctx, { id: ids.delivery, decision: 'send-again', jobOf })
  const twice = decideDelivery(ctx, { id: ids.delivery, decision: 'send-again', jobOf })
  expect(again).toMatchObject({ state: 'queued', attempts: 0 })
  await expect(twice).rejects.toMatchObject({ code: 'delivery.not-open' })
})

test('what is held for fear of fraud goes to no destination before it is released, and then to all', async () => {
  const { ctx, ids } = await filled()
  await addDestination(ctx, { destination: { connector: 'email', to: 'z@b.example' }, trouble: null })
  const queued = async () => (await listDeliveries(ctx, { state: 'queued', limit: 10 })).total
  expect(await queued()).toBe(0)
  await releasePayment(ctx, { id: ids.document, ...nl })
  await releasePayment(ctx, { id: ids.document, ...nl })
  expect(await queued()).toBe(1)
})

test('a held payment that the owner paid goes to the accountant, but its account is not confirmed by that; undone, it waits again', async () => {
  const { ctx, ids } = await filled()
  await addDestination(ctx, { destination: { connector: 'email', to: 'z@b.example' }, trouble: null })
  const queued = async () => (await listDeliveries(ctx, { state: 'queued', limit: 10 })).total
  const mark = (isPaid: boolean) => markPayments(ctx, { documents: [ids.document], isPaid, ...nl })
  expect(await mark(true)).toMatchObject([{ state: 'paid', supplier: ids.supplier, usualIbans: [] }])
  expect(await queued()).toBe(1)
  expect(await mark(false)).toMatchObject([{ state: 'held', reasons: [{ code: 'payment.account-differs' }] }])
  expect(await queued()).toBe(0)
  await mark(true)
  expect(await queued()).toBe(1)
  await mark(false)
  const [released] = await releasePayment(ctx, { id: ids.document, ...nl })
  expect(released?.usualIbans.map((one) => one.iban)).toEqual([released?.creditorIban])
  expect((await verifyArchive(ctx)).isIntact).toBe(true)
})

test('a new destination gets what is archived already, from its day on', async () => {
  const { ctx, ids } = await filled()
  await releasePayment(ctx, { id: ids.document, ...nl })
  const all = await addDestination(ctx, { destination: { connector: 'email', to: 'a@b.example' }, trouble: null })
  const later = await addDestination(ctx, {
    destination: { connector: 'email', to: 'c@b.example', since: '2026-04-01' },
    trouble: null,
  })
  expect([all.counts.queued, later.counts.queued]).toEqual([1, 0])
})

test('of a removed source the password is gone and what was collected stays', async () => {
  const { ctx, ids } = await filled()
  const before = await fresh.asSuperuser('select secret is not null as has from source where id = $1', [ids.source])
  await removeSource(ctx, { id: ids.source })
  const after = await fresh.asSuperuser('select secret is not null as has from source where id = $1', [ids.source])
  expect([before[0]?.['has'], after[0]?.['has']]).toEqual([true, false])
  expect((await listDocuments(ctx, { limit: 10 }, nl)).total).toBe(1)
  await expect(pauseSource(ctx, { id: ids.source })).rejects.toMatchObject({ code: 'source.missing' })
})

test('work is quiet when every source has passed since then, no mail waits and no job is left', async () => {
  const { ctx } = await filled()
  const since = new Date(Date.now() - 60_000)
  const ask = { since, queues: ['extract'], isMailSet: true }
  const change = (set: string) =>
    fresh.asSuperuser(`update source set ${set} where organisation_id = $1`, [ctx.organisation])

  expect((await getWork(ctx, ask)).isQuiet).toBe(false)
  await change('last_pass_started_at = now(), last_success_at = now()')
  expect(await getWork(ctx, ask)).toMatchObject({ isQuiet: true, sources: [{ hasPassed: true, say: null }] })
  await inTransaction(ctx, (tx) =>
    ctx.queue.put(tx, [{ queue: 'extract', data: { organisation: ctx.organisation, id: 'doc_x' } }]),
  )
  expect(await getWork(ctx, ask)).toMatchObject({ isQuiet: false, pendingJobs: 1 })
  await fresh.asSuperuser('delete from pgboss.job')
  await change(`last_success_at = null, trouble = '{"code":"mailbox.password-refused","say":"Wrong password."}'`)
  expect(await getWork(ctx, ask)).toMatchObject({
    isQuiet: true,
    sources: [{ health: 'needs-you', hasPassed: true, say: 'Wrong password.' }],
  })
})

test('the archive proves itself, and shows every kind of tampering', async () => {
  const { ctx, ids } = await filled()
  const codes = async () => (await verifyArchive(ctx)).troubles.map((trouble) => trouble.code).toSorted()
  const tamper = async (change: string, undo: string) => {
    await fresh.asSuperuser(change)
    const found = await codes()
    await fresh.asSuperuser(undo)
    return found
  }
  const id = `id = '${ids.document}'`
  const org = `organisation_id = '${ctx.organisation}'`

  expect(await codes()).toEqual([])
  expect(await verifyArchive(ctx)).toMatchObject({ isIntact: true, documents: 1 })
  expect(
    await tamper(
      `update document set fields = jsonb_set(fields, '{totalIncludingVat}', '"9.99"') where ${id}`,
      `update document set fields = jsonb_set(fields, '{totalIncludingVat}', '"1234.50"') where ${id}`,
    ),
  ).toEqual(['document.changed'])
  expect(
    await tamper(
      `update document set sha256 = 'x' || sha256 where ${id}`,
      `update document set sha256 = substr(sha256, 2) where ${id}`,
    ),
  ).toEqual(['document.exchanged'])
  expect(
    await tamper(
      `update document set state = 'set-aside' where ${id}`,
      `update document set state = 'archived' where ${id}`,
    ),
  ).toEqual(['document.moved'])
  expect(
    await tamper(
      `update journal set facts = '{"x":1}' where ${org} and sequence = 2`,
      `update journal set facts = '{}' where ${org} and sequence = 2`,
    ),
  ).toContain('journal.changed')
  const { ctx: cut } = await filled()
  await fresh.asSuperuser(
    `delete from journal where organisation_id = '${cut.organisation}' and sequence = (select max(sequence) from journal where organisation_id = '${cut.organisation}')`,
  )
  expect((await verifyArchive(cut)).troubles.map((trouble) => trouble.code)).toEqual(['journal.head'])
})

test('one byte of an original changed on disk shows', async () => {
  const { ctx, ids } = await filled()
  const [row] = await fresh.asSuperuser('select original_object from document where id = $1', [ids.document])
  const names = await readdir(fresh.vaultFolder, { recursive: true })
  const path = join(fresh.vaultFolder, names.find((name) => name.endsWith(String(row?.['original_object']))) ?? '')
  const bytes = await readFile(path)
  bytes[bytes.length - 1]! ^= 1
  await writeFile(path, bytes)
  expect((await verifyArchive(ctx)).troubles).toMatchObject([{ code: 'vault.broken', subject: ids.document }])
})

test('the first page of 50,000 messages, a filter and a search each take well under a second', async () => {
  const { ctx, ids } = await filled()
  await fresh.asSuperuser(
    `insert into message (id, organisation_id, source_id, folder, uid_validity, uid, identity, subject, sender, received_at, state, kind, collect, reasons)
     select 'msg_' || lpad(i::text, 26, '0'), $1, $2, 'INBOX', 1, i + 10, i::text, 'Nieuws ' || i, 'x' || (i % 900) || '@y.example', timestamptz '2020-01-01' + i * interval '1 minute',
       'judged', case when i % 50 = 0 then 'invoice' else 'newsletter' end, i % 50 = 0, '[{"code":"mail.is-newsletter","facts":{}}]' from generate_series(1, 50000) i`,
    [ctx.organisation, ids.source],
  )
  await inTransaction(ctx, (tx) => sql`analyze message`.execute(tx)).catch(() => undefined)
  for (const query of [{}, { verdict: 'collected' as const }, { query: 'Nieuws 4999' }, { source: ids.source }]) {
    const started = performance.now()
    const page = await listMessages(ctx, { ...query, limit: 100 }, nl)
    expect(performance.now() - started).toBeLessThan(1000)
    expect(page.items.length).toBeGreaterThan(0)
  }
  const seen = new Set<string>()
  for (let cursor: string | undefined, pages = 0; pages < 200; pages++) {
    const page = await listMessages(
      ctx,
      { verdict: 'collected', limit: 100, ...(cursor === undefined ? {} : { cursor }) },
      nl,
    )
    for (const item of page.items) seen.add(item.id)
    if (page.next === null) break
    cursor = page.next
  }
  expect(seen.size).toBe(1001)
})

test('of the password of a new source only the seal is kept, bound to its place', async () => {
  const { ctx } = await filled()
  const source = await addSource(ctx, {
    connector: 'imap',
    host: 'imap.x.example',
    port: 143,
    user: 'u',
    password: 'heel geheim',
    folders: [],
    aliases: ['A@x.example'],
  })
  const [row] = await fresh.asSuperuser('select secret, settings::text as settings from source where id = $1', [
    source.id,
  ])
  expect(source).toMatchObject({
    settings: { port: 143 },
    aliases: ['a@x.example'],
    health: 'catching-up',
  })
  expect(JSON.stringify(source) + String(row?.['settings']) + String(row?.['secret'])).not.toContain('heel geheim')
})
