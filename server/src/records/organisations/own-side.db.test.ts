import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '#platform/ids.ts'
import { type Context, inTransaction } from '../context.ts'
import { noteMessages } from '../messages/note-messages.ts'
import { addSource } from '../sources/add-source.ts'
import { type FreshGround, freshGround } from '../testing/fresh-ground.ts'
import { makeOrganisation } from '../testing/make-organisation.ts'
import { getOwnSide } from './own-side.read.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const us = 'info@atelier.example'
const theirs = 'facturen@gist.example'
type Mail = { from?: string; to: string[] }
const times = (count: number, mail: Mail) => Array.from({ length: count }, () => mail)

async function receive(mails: Mail[], aliases: string[] = []) {
  const { ctx } = await makeOrganisation(fresh.ground)
  const source = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases })
  const rows = mails.map((one, i) => ({ ...message(source.id, i + 1, one.to), ...(one.from && { sender: one.from }) }))
  await inTransaction(ctx, (tx) => noteMessages(tx, ctx, rows))
  return ctx
}

async function addSupplier(ctx: Context, host: string) {
  const id = makeId('SupplierId')
  await fresh.asSuperuser(
    `insert into supplier (id, organisation_id, name, hosts, document_count, version) values ($1, $2, 'Gist', array[$3], 1, 1)`,
    [id, ctx.organisation, host],
  )
}

const ownAddressesOf = async (ctx: Context) => (await getOwnSide(ctx)).ownAddresses

test('the address with which somebody signed in at Google is ours from the first mail on', async () => {
  const ctx = await receive([])
  await fresh.asSuperuser(`update source set connector = 'gmail', settings = $1 where organisation_id = $2`, [
    JSON.stringify({ address: us }),
    ctx.organisation,
  ])
  expect(await ownAddressesOf(ctx)).toEqual([us])
})

test('whom most mails are for is taken for us; a customer who got one is not', async () => {
  const ctx = await receive([...times(8, { to: [us] }), { to: ['klant@ergens.example'] }])
  expect(await ownAddressesOf(ctx)).toEqual([us])
})

test('a flood of mails to a known supplier does not make the supplier one of us', async () => {
  const ctx = await receive([...times(8, { to: [us] }), ...times(30, { to: [theirs] })])
  await addSupplier(ctx, 'gist.example')
  expect(await ownAddressesOf(ctx)).toEqual([us])
})

test('who writes to us, or to a list under its own name, is not one of us though many mails name it', async () => {
  const copied = times(8, { to: [us, theirs] })
  expect(await ownAddressesOf(await receive([...copied, { from: theirs, to: [us] }]))).toEqual([us])
  const list = times(8, { from: theirs, to: [theirs] })
  expect(await ownAddressesOf(await receive([...times(8, { to: [us] }), ...list]))).toEqual([us])
})

test('we stay ourselves though we write to customers, a note to ourselves, or somebody writes in our name', async () => {
  const sent = times(6, { from: us, to: ['klant@ergens.example', 'nog@elders.example'] })
  const ctx = await receive([...times(20, { to: [us] }), { from: us, to: [us] }, ...sent])
  expect(await ownAddressesOf(ctx)).toContain(us)
})

test('an address at a host that the owner gave is ours, and one whose forwards taught many suppliers a host', async () => {
  const desk = 'boekhouding@atelier.example'
  const given = await receive(times(8, { from: desk, to: [desk] }), [us])
  await addSupplier(given, 'atelier.example')
  expect(await ownAddressesOf(given)).toEqual([us, desk])
  const forwarded = await receive(times(8, { to: [us] }))
  for (let i = 0; i < 3; i += 1) await addSupplier(forwarded, 'atelier.example')
  expect(await ownAddressesOf(forwarded)).toEqual([us])
})

function message(source_id: string, uid: number, recipients: string[]) {
  return {
    id: makeId('MessageId'),
    source_id,
    folder: 'INBOX',
    uid_validity: 1,
    uid,
    identity: String(uid),
    message_header_id: '',
    subject: 'dag',
    sender: 'x@y.example',
    sender_name: '',
    recipients,
    sent_at: null,
    received_at: new Date('2026-11-22T08:00:00Z'),
    size_bytes: 100,
    state: 'judged' as const,
    original_object: null,
    is_backfill: false,
    kind: 'personal',
    direction: 'purchase',
    collect: false,
    place: 'none',
    language: 'nl',
    reasons: [],
    judged_at: null,
  }
}
