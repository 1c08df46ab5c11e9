import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dovecot, makeMailFolder, putMail, skipWithoutDovecot, startDovecot } from '@facteur/e2e/kit/dovecot.ts'
import { makeMail } from '#connectors/kit/conformance.ts'
import type { OpenMailbox } from '#connectors/kit/mailbox.ts'
import { imap } from '#connectors/imap/imap.connector.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { changeSource } from '#records/sources/change-source.ts'
import { openKeptSource } from '#records/sources/kept-source.read.ts'
import { findActiveSource } from '#records/sources/note-source.ts'
import { getSource } from '#records/sources/sources.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectSource } from './collect-source.ts'
import { probeSource } from './probe-source.ts'

const users = ['anna', 'bert', 'carla', 'dirk', 'els', 'frans']
const never = new AbortController().signal

describe.skipIf(skipWithoutDovecot())('the scope of a linked mailbox', () => {
  let dovecot: Dovecot
  let fresh: FreshGround
  let mails = 0
  beforeAll(async () => {
    dovecot = await startDovecot({ users: users.map((name) => ({ name, password: 'right horse' })) })
    fresh = await freshGround()
  })
  afterAll(async () => {
    await dovecot?.stop()
    await fresh?.[Symbol.asyncDispose]()
  })

  /** A mail received on that day; returns its subject. */
  async function put(user: string, { folder = 'INBOX', on = '2026-03-31', to = 'lune@atelier.example' } = {}) {
    mails += 1
    const raw = makeMail(mails)
      .replace('"Lune, Atelier" <lune@atelier.example>, b@b.example', to)
      .replace('Facturen@Atelier.example', to)
    await putMail(dovecot.maildir(user), { raw, folder, receivedAt: new Date(`${on}T10:00:00Z`), flags: '' })
    return `Factuur n° ${mails}`
  }

  type Scope = { folders?: string[]; aliases?: string[]; since?: string; includesSubfolders?: boolean }
  async function link(user: string, scope: Scope = {}) {
    const { ctx } = await makeOrganisation(fresh.ground)
    const { folders = [], aliases = [], ...rest } = scope
    const server = {
      connector: 'imap',
      host: 'localhost',
      port: dovecot.port,
      security: 'implicit',
      tlsCa: dovecot.ca,
    } as const
    const { id } = await addSource(ctx, { ...server, user, password: 'right horse', folders, aliases, ...rest })
    return { ctx, id }
  }
  type Linked = Awaited<ReturnType<typeof link>>

  const ground = () => ({
    egress: makeEgressGuard({ allow: [`127.0.0.0/8:${dovecot.port}`, `[::1]:${dovecot.port}`] }),
    log: silentLog,
  })

  /** One pass as the worker makes it; returns the UIDs whose envelopes, and whose whole mails, were fetched. */
  async function pass({ ctx, id }: Linked, onHeads: () => Promise<void> = async () => undefined) {
    const source = await findActiveSource(ctx, id)
    if (source === undefined) throw new Error('no source')
    const { settings, secret } = await openKeptSource(ctx, { id })
    await using box = await imap.open({ settings: imap.settings.parse(settings), secret }, ground())
    const fetched = { heads: [] as string[], originals: [] as number[] }
    let folder = ''
    const seen: OpenMailbox = Object.create(box)
    seen.examine = async (path) => ((folder = path), box.examine(path))
    seen.heads = async (uids, options) => {
      fetched.heads.push(...uids.map((uid) => `${folder} ${uid}`))
      await onHeads()
      return box.heads(uids, options)
    }
    seen.originals = (uids) => (fetched.originals.push(...uids), box.originals(uids))
    await collectSource(ctx, { source, box: seen, signal: never })
    return fetched
  }
  const subjects = async (ctx: Context) =>
    (await inTransaction(ctx, (tx) => tx.selectFrom('message').select('subject').execute()))
      .map((row) => row.subject)
      .toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true }))

  test('an earlier start date takes the scan further down, and fetches nothing again that is known', async () => {
    const old = await put('anna', { on: '2024-02-01' })
    // Filed late: its UID is among the new ones, its day among the old.
    const newer = [await put('anna', { on: '2026-01-05' })]
    const late = await put('anna', { on: '2025-06-01' })
    newer.push(await put('anna', { on: '2026-02-05' }))
    const linked = await link('anna', { since: '2026-01-01' })
    await pass(linked)
    expect(await subjects(linked.ctx)).toEqual(newer)

    await changeSource(linked.ctx, { id: linked.id, since: '2025-01-01' })
    const second = await pass(linked)
    expect(second.heads).toHaveLength(1)
    await changeSource(linked.ctx, { id: linked.id, since: null })
    const third = await pass(linked)
    const source = await getSource(linked.ctx, linked.id)

    expect(third.heads).toHaveLength(1)
    expect(await subjects(linked.ctx)).toEqual([old, newer[0], late, newer[1]])
    expect(source.folders.find((one) => one.path === 'INBOX')).toMatchObject({ total: 4, seen: 4, isCaughtUp: true })
    expect((await pass(linked)).heads).toEqual([])
  })

  test('a later start date, fewer folders and fewer addresses forget nothing', async () => {
    const all = [await put('bert'), await put('bert', { folder: 'Leveranciers' })]
    const linked = await link('bert')
    await pass(linked)
    await changeSource(linked.ctx, {
      id: linked.id,
      since: '2026-10-01',
      folders: ['INBOX'],
      aliases: ['x@atelier.example'],
    })
    const narrow = await pass(linked)

    expect(narrow.heads).toEqual([])
    expect(await subjects(linked.ctx)).toEqual(all)
  })

  test('a new folder is scanned back by itself; one that was left out and comes back goes on where it was', async () => {
    const first = await put('carla')
    const theirs = [await put('carla', { folder: 'Leveranciers' }), await put('carla', { folder: 'Leveranciers' })]
    const linked = await link('carla', { folders: ['INBOX'] })
    await pass(linked)
    expect(await subjects(linked.ctx)).toEqual([first])
    await changeSource(linked.ctx, { id: linked.id, folders: ['INBOX', 'Leveranciers'] })
    expect((await pass(linked)).heads).toHaveLength(2)
    await changeSource(linked.ctx, { id: linked.id, folders: ['INBOX'] })
    await pass(linked)
    const meanwhile = await put('carla', { folder: 'Leveranciers' })
    await pass(linked)
    expect(await subjects(linked.ctx)).toEqual([first, ...theirs])
    await changeSource(linked.ctx, { id: linked.id, folders: ['INBOX', 'Leveranciers'] })

    expect((await pass(linked)).heads).toHaveLength(1)
    expect(await subjects(linked.ctx)).toEqual([first, ...theirs, meanwhile])
  })

  test('sub-folders that are made later are looked at too, a neighbour with a like name is not', async () => {
    await makeMailFolder(dovecot.maildir('dirk'), 'Administratie')
    const inside = await put('dirk', { folder: 'Administratie/2025' })
    await put('dirk', { folder: 'Administratieve rommel' })
    const linked = await link('dirk', { folders: ['Administratie'] })
    await pass(linked)
    expect(await subjects(linked.ctx)).toEqual([])
    await changeSource(linked.ctx, { id: linked.id, includesSubfolders: true })
    await pass(linked)
    const later = await put('dirk', { folder: 'Administratie/2026/Energie' })
    await pass(linked)

    expect(await subjects(linked.ctx)).toEqual([inside, later])
  })

  test('mails that were not for us are looked at again when their address is added, the others are not', async () => {
    const ours = await put('els', { to: 'lune@atelier.example' })
    const theirs = await put('els', { to: 'zon@atelier.example' })
    const strange = await put('els', { to: 'iemand@atelier.example' })
    const linked = await link('els', { aliases: ['lune@atelier.example'] })
    await pass(linked)
    expect(await subjects(linked.ctx)).toEqual([ours])
    await changeSource(linked.ctx, { id: linked.id, aliases: ['lune@atelier.example', 'ZON@atelier.example'] })
    const added = await pass(linked)
    expect(added.heads).toHaveLength(2)
    expect(await subjects(linked.ctx)).toEqual([ours, theirs])
    await changeSource(linked.ctx, { id: linked.id, aliases: [] })
    await pass(linked)

    expect(await subjects(linked.ctx)).toEqual([ours, theirs, strange])
  })

  test('a scope that changes in the middle of a pass is looked at in that same pass, and loses no mark of it', async () => {
    const old = await put('frans', { on: '2024-02-01' })
    const recent = await put('frans', { on: '2026-02-05' })
    const linked = await link('frans', { since: '2026-01-01' })
    let isFirst = true
    await pass(linked, async () => {
      if (isFirst) await changeSource(linked.ctx, { id: linked.id, since: '2024-01-01' })
      isFirst = false
    })

    expect(await subjects(linked.ctx)).toEqual([old, recent])
    expect((await pass(linked)).heads).toEqual([])
  })

  test('the folders of a linked mailbox are listed by the password that is kept', async () => {
    const { ctx, id } = await link('dirk')
    const { settings, secret } = await openKeptSource(ctx, { id })
    const found = await probeSource({ connector: imap, ground: ground(), settings, secret })

    expect(found.folders.map((one) => one.path)).toEqual(expect.arrayContaining(['INBOX', 'Administratie/2025']))
  })
})
