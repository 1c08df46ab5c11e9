import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { conformance, makeMail, type ConformanceMailbox } from '#connectors/kit/conformance.ts'
import { silentLog } from '#platform/log.ts'
import { openMailFolder } from './mail-folder.client.ts'
import { decodeModifiedUtf7, guessSpecialUse } from './mail-folder.map.ts'
import { readMboxSpans, unquoteMbox } from './mbox.ts'

const egress = { admit: () => Promise.reject(new Error('no network here')) }
const open = (path: string, folderRoots: readonly string[] = [path]) =>
  openMailFolder(path, { egress, log: silentLog, folderRoots }, { pollEveryMs: 50 })
const roots: string[] = []
const freshRoot = async () => {
  const root = await mkdtemp(join(tmpdir(), 'mail-folder-'))
  roots.push(root)
  return root
}
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true })
})

/** Both layouts of files: plain .eml and Maildir. */
async function makeFiles(kind: 'files' | 'maildir'): Promise<ConformanceMailbox> {
  const root = await mkdtemp(join(tmpdir(), 'mail-folder-'))
  const isMaildir = kind === 'maildir'
  const box = isMaildir ? join(root, 'cur') : join(root, 'facturen')
  const empty = isMaildir ? join(root, '.Leeg', 'cur') : join(root, '.Leeg', 'cur')
  for (const each of [box, ...(isMaildir ? [join(root, 'new')] : []), empty, join(root, '.Leeg', 'new')])
    await mkdir(each, { recursive: true })
  let count = 0
  return {
    folder: isMaildir ? 'INBOX' : 'facturen',
    emptyFolder: 'Leeg',
    open: () => open(root),
    async put(raw, receivedAt) {
      const seconds = Math.floor(receivedAt.getTime() / 1000)
      const file = join(box, isMaildir ? `${seconds}.M${++count}.host:2,S` : `${count++}.eml`)
      await writeFile(file, raw)
      await utimes(file, receivedAt, receivedAt)
    },
    async remove(messageId) {
      for (const name of await readdir(box))
        if ((await readFile(join(box, name), 'utf8')).includes(messageId)) await unlink(join(box, name))
    },
    stop: () => rm(root, { recursive: true, force: true }),
  }
}

conformance('a folder of .eml files', () => makeFiles('files'))
conformance('a Maildir', () => makeFiles('maildir'))

describe('folders on disk', () => {
  test('are found as Maildir++, nested Maildirs, nested directories and mbox files', async () => {
    const root = await freshRoot()
    for (const maildir of ['', '.Facturen', '.Facturen.&AMk-nergie', 'Oud/2020'])
      for (const part of ['cur', 'new']) await mkdir(join(root, maildir, part), { recursive: true })
    await mkdir(join(root, 'export/Sent'), { recursive: true })
    await writeFile(join(root, 'export/Sent/a.EML'), makeMail(1))
    await writeFile(join(root, 'export/archief.mbox'), `From a@b Mon Jan  5 09:00:00 2026\n${makeMail(2)}\n`)
    await writeFile(join(root, 'export/no-mail.txt'), 'From here on\n')
    await using mailbox = await open(root)
    const folders = await mailbox.folders()
    expect(folders.map(({ path, specialUse }) => [path, specialUse])).toEqual([
      ['INBOX', 'inbox'],
      ['Facturen', null],
      ['Facturen/Énergie', null],
      ['Oud/2020', null],
      ['export/Sent', 'sent'],
      ['export/archief.mbox', 'archive'],
    ])
  })

  test('outside what the operator opened are refused, also through a link', async () => {
    const [root, other] = [await freshRoot(), await freshRoot()]
    await writeFile(join(other, 'secret.eml'), makeMail(1))
    await symlink(other, join(root, 'link'))
    await symlink(join(other, 'secret.eml'), join(root, 'linked.eml'))
    await writeFile(join(root, 'own.eml'), makeMail(2))
    await expect(open(other, [root])).rejects.toMatchObject({ code: 'folder.not-allowed' })
    await expect(open(join(root, 'link'), [root])).rejects.toMatchObject({ code: 'folder.not-allowed' })
    await expect(open(`${root}/../${other.split('/').at(-1)}`, [root])).rejects.toMatchObject({
      code: 'folder.not-allowed',
    })
    await expect(open(root, [])).rejects.toMatchObject({ code: 'folder.not-allowed' })
    await expect(open(join(root, 'gone'), [root])).rejects.toMatchObject({ code: 'folder.missing' })
    await using mailbox = await open(root)
    expect((await mailbox.examine('INBOX')).exists).toBe(1)
  })

  test('that vanish while they are watched are named', async () => {
    const root = await freshRoot()
    await mkdir(join(root, 'in'))
    await writeFile(join(root, 'in/a.eml'), makeMail(1))
    await using mailbox = await open(root)
    await mailbox.examine('in')
    const change = mailbox.watch({ timeoutMs: 5_000, signal: new AbortController().signal })
    await rm(join(root, 'in'), { recursive: true })
    await expect(change).rejects.toMatchObject({ code: 'mailbox.folder-missing' })
  })

  test('made anew under the same name are another folder', async () => {
    const root = await freshRoot()
    const make = async () => {
      await mkdir(join(root, 'in'))
      await writeFile(join(root, 'in/a.eml'), makeMail(1))
    }
    await make()
    await using mailbox = await open(root)
    const before = await mailbox.examine('in')
    await rename(join(root, 'in'), join(root, 'before'))
    await make()
    expect((await mailbox.examine('in')).uidValidity).not.toBe(before.uidValidity)
  })

  test('keep the UID of a mail whose flags change', async () => {
    const root = await freshRoot()
    for (const part of ['cur', 'new']) await mkdir(join(root, part))
    await writeFile(join(root, 'new/1767603600.M1.host'), makeMail(1))
    await using mailbox = await open(root)
    await mailbox.examine('INBOX')
    const uids = await mailbox.uids()
    await rename(join(root, 'new/1767603600.M1.host'), join(root, 'cur/1767603600.M1.host:2,RS'))
    expect(await mailbox.heads(uids)).toHaveLength(1)
    expect(await mailbox.uids()).toEqual(uids)
  })

  test('hold heads of files that are no mail, empty, or all header', async () => {
    const root = await freshRoot()
    await writeFile(join(root, 'a.eml'), '')
    await writeFile(join(root, 'b.eml'), Buffer.alloc(300_000, 0xff))
    await writeFile(join(root, 'c.eml'), `Subject: lang\r\n${'X-Filler: y\r\n'.repeat(20_000)}`)
    await using mailbox = await open(root)
    await mailbox.examine('INBOX')
    const heads = await mailbox.heads(await mailbox.uids())
    expect(heads.map(({ subject }) => subject).toSorted()).toEqual(['', '', 'lang'])
    expect(heads.some(({ isStructureKnown }) => isStructureKnown)).toBe(false)
  })
})

describe('an mbox', () => {
  const first = makeMail(1, { text: 'Beste\r\n\r\nFrom here on we pay.\r\n>From now too.' })
  const mbox = (mails: string[], separator = 'From gist@example Mon Jan  5 09:00:00 2026') =>
    mails.map((mail) => `${separator}\r\n${mail.replace(/^(>*From )/gm, '>$1')}\r\n`).join('')

  test('gives each mail as it was, and keeps the numbers when mails are added', async () => {
    const root = await freshRoot()
    const file = join(root, 'post.mbox')
    await writeFile(file, mbox([first, makeMail(2)]))
    await using mailbox = await open(root)
    const before = await mailbox.examine('post.mbox')
    const raws = async () =>
      (await Array.fromAsync(mailbox.originals(await mailbox.uids()))).map(({ raw }) => raw.toString())
    expect(await raws()).toEqual([first, makeMail(2)])
    await writeFile(file, mbox([makeMail(3)]), { flag: 'a' })
    expect(await mailbox.uidsAfter(2)).toEqual([3])
    expect(await raws()).toEqual([first, makeMail(2), makeMail(3)])
    expect((await mailbox.examine('post.mbox')).uidValidity).toBe(before.uidValidity)
    expect(await mailbox.heads([3, 1])).toMatchObject([
      { uid: 3, subject: 'Factuur n° 3' },
      { uid: 1, subject: 'Factuur n° 1' },
    ])
  })

  test('of one file can be opened by the file itself', async () => {
    const root = await freshRoot()
    await writeFile(join(root, 'post.mbox'), mbox([first]))
    await using mailbox = await open(join(root, 'post.mbox'), [root])
    expect((await mailbox.folders()).map(({ path, messages }) => [path, messages])).toEqual([['post.mbox', 1]])
  })

  test.each([1, 7, 64, 301, 1_000, 100_000])('is split alike when it comes in pieces of %i bytes', async (size) => {
    const bytes = Buffer.from(
      mbox(
        Array.from({ length: 12 }, (_, index) => makeMail(index, { text: 'x\r\n\r\nFrom me\r\n'.repeat(index * 9) })),
      ),
    )
    const pieces = async function* () {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
    }
    const spans = await readMboxSpans(pieces())
    expect(spans.map(({ start, end }) => unquoteMbox(bytes.subarray(start, end)).toString())).toEqual(
      Array.from({ length: 12 }, (_, index) => makeMail(index, { text: 'x\r\n\r\nFrom me\r\n'.repeat(index * 9) })),
    )
  })

  test.each([
    'From - Mon Jan 05 09:00:00 2026',
    'From 1798@xxx Mon Jan 05 09:00:00 +0000 2026',
    'From MAILER-DAEMON Mon Jan  5 09:00:00 2026',
    'From ???@??? unknown',
  ])('with separators like "%s" is split', async (separator) => {
    const bytes = Buffer.from(mbox([makeMail(1), makeMail(2)], separator))
    const spans = await readMboxSpans(
      (async function* () {
        yield bytes
      })(),
    )
    expect(spans).toHaveLength(2)
  })
})

test.each([
  ['&AMk-nergie', 'Énergie'],
  ['A &- B', 'A & B'],
  ['&ZeVnLIqe-', '日本語'],
  ['plain', 'plain'],
  ['&bad', '&bad'],
])('the folder name %s reads as %s', (wire, name) => {
  expect(decodeModifiedUtf7(wire)).toBe(name)
})

test.each([
  ['Sent Items', 'sent'],
  ['Éléments envoyés', 'sent'],
  ['Prullenbak', 'trash'],
  ['Archiv', 'archive'],
  ['Facturen', null],
])('the folder %s is used for %s', (name, use) => {
  expect(guessSpecialUse(name)).toBe(use)
})
