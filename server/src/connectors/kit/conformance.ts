import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MessageHead, OpenMailbox } from './mailbox.ts'

/** A real mailbox of a connector, filled by the test through its back door. */
export type ConformanceMailbox = {
  folder: string
  emptyFolder: string
  open(): Promise<OpenMailbox>
  /** Puts a mail into `folder`; `raw` has CRLF line ends. */
  put(raw: string, receivedAt: Date): Promise<void>
  /** Takes away the mail with this Message-ID. */
  remove(messageId: string): Promise<void>
  stop(): Promise<void>
}

const day = 24 * 3_600_000
const start = Date.UTC(2026, 0, 5, 9)

/** A small mail; `number` names it. */
export function makeMail(number: number, more: { date?: Date; text?: string } = {}): string {
  const date = more.date ?? new Date(start + number * day)
  const lines = [
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    'From: =?utf-8?Q?Caf=C3=A9_De_Gist?= <info@gist.example>',
    'To: "Lune, Atelier" <lune@atelier.example>, b@b.example',
    'Delivered-To: Facturen@Atelier.example',
    `Message-ID: <mail-${number}@gist.example>`,
    `Subject: =?utf-8?B?${Buffer.from(`Factuur n° ${number}`).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    more.text ?? `Bedrag: ${number},00 EUR`,
    '',
  ]
  return lines.join('\r\n')
}

/** What every mailbox connector must do, whatever lies behind it. */
export function conformance(
  name: string,
  make: () => Promise<ConformanceMailbox>,
  /** False where the provider does not say how large a mail is. */
  { hasExactSize = true } = {},
): void {
  describe(`${name} behaves as a mailbox`, () => {
    let box: ConformanceMailbox
    beforeAll(async () => {
      box = await make()
      for (let number = 1; number <= 25; number++) await box.put(makeMail(number), new Date(start + number * day))
    })
    afterAll(() => box.stop())

    const readAll = async (mailbox: OpenMailbox, batch: number): Promise<MessageHead[]> => {
      const uids = await mailbox.uids()
      const heads: MessageHead[] = []
      for (let from = 0; from < uids.length; from += batch)
        heads.push(...(await mailbox.heads(uids.slice(from, from + batch), { withDelivery: true })))
      return heads
    }

    test('an empty folder is empty', async () => {
      await using mailbox = await box.open()
      expect((await mailbox.examine(box.emptyFolder)).exists).toBe(0)
      expect(await mailbox.uids()).toEqual([])
      expect(await mailbox.uidsAfter(0)).toEqual([])
      expect(await mailbox.heads([])).toEqual([])
      expect(await mailbox.heads([7])).toEqual([])
      expect(await Array.fromAsync(mailbox.originals([]))).toEqual([])
    })

    test('the folders can be listed and each has its count', async () => {
      await using mailbox = await box.open()
      const folders = new Map((await mailbox.folders()).map((folder) => [folder.path, folder]))
      expect(folders.get(box.folder)).toMatchObject({ canOpen: true, messages: 25 })
      expect(folders.get(box.emptyFolder)).toMatchObject({ canOpen: true, messages: 0 })
    })

    test('a folder that is not there is named in a sentence', async () => {
      await using mailbox = await box.open()
      await expect(mailbox.examine('No such folder')).rejects.toMatchObject({ code: 'mailbox.folder-missing' })
      await mailbox.examine(box.folder)
    })

    test('several batches give every head once, with what the header says', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const heads = await readAll(mailbox, 10)
      expect(heads.map(({ subject }) => subject).sort()).toEqual(
        Array.from({ length: 25 }, (_, index) => `Factuur n° ${index + 1}`).sort(),
      )
      const fifth = heads.find(({ messageId }) => messageId === '<mail-5@gist.example>')
      expect(fifth).toMatchObject({
        from: [{ name: 'Café De Gist', address: 'info@gist.example' }],
        to: [
          { name: 'Lune, Atelier', address: 'lune@atelier.example' },
          { name: '', address: 'b@b.example' },
        ],
        cc: [],
        deliveredTo: ['facturen@atelier.example'],
        sentAt: new Date(start + 5 * day),
        receivedAt: new Date(start + 5 * day),
        sizeBytes: hasExactSize ? Buffer.byteLength(makeMail(5)) : expect.any(Number),
      })
    })

    test('heads come in the order that was asked for', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const newestFirst = (await mailbox.uids()).reverse()
      expect((await mailbox.heads(newestFirst)).map(({ uid }) => uid)).toEqual(newestFirst)
    })

    test('the same is seen twice, also after opening again', async () => {
      await using first = await box.open()
      const state = await first.examine(box.folder)
      const heads = await readAll(first, 100)
      await using second = await box.open()
      expect(await second.examine(box.folder)).toEqual(state)
      expect(await readAll(second, 7)).toEqual(heads)
    })

    test('originals are the very bytes that arrived, and the mailbox may be asked other things meanwhile', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const uids = await mailbox.uids()
      const raws: string[] = []
      for await (const { uid, raw } of mailbox.originals(uids)) {
        raws.push(raw.toString())
        if (raws.length === 3) expect(await mailbox.heads([uid])).toHaveLength(1)
      }
      expect(raws.sort()).toEqual(Array.from({ length: 25 }, (_, index) => makeMail(index + 1)).sort())
    })

    test('a consumer of originals may stop early', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const uids = await mailbox.uids()
      for await (const { raw } of mailbox.originals(uids)) if (raw.length) break
      expect(await mailbox.heads(uids)).toHaveLength(25)
    })

    test('the first scan can be limited by a date', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const since = new Date(Date.UTC(2026, 0, 5 + 20))
      expect((await mailbox.heads(await mailbox.uids({ since }))).map(({ subject }) => subject).sort()).toEqual(
        [20, 21, 22, 23, 24, 25].map((number) => `Factuur n° ${number}`),
      )
    })

    test('a mail of 2015 that comes in now is the only new one', async () => {
      await using mailbox = await box.open()
      const before = await mailbox.examine(box.folder)
      const last = (await mailbox.uids()).at(-1) ?? 0
      expect(await mailbox.uidsAfter(last)).toEqual([])
      const old = new Date(Date.UTC(2015, 5, 1))
      await box.put(makeMail(2015, { date: old }), old)
      const fresh = await mailbox.uidsAfter(last)
      expect((await mailbox.heads(fresh)).map(({ messageId }) => messageId)).toEqual(['<mail-2015@gist.example>'])
      const after = await mailbox.examine(box.folder)
      expect(after.uidValidity).toBe(before.uidValidity)
      expect(after.uidNext).toBeGreaterThan(fresh[0] ?? Infinity)
      expect((await mailbox.glance([box.folder])).get(box.folder)).toEqual({
        messages: after.exists,
        uidNext: after.uidNext,
        uidValidity: after.uidValidity,
      })
    })

    test('a message that vanished is left out, and the others keep their UIDs', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const heads = await readAll(mailbox, 100)
      await box.remove('<mail-3@gist.example>')
      const uids = heads.map(({ uid }) => uid)
      // A server may go on telling of the mail until this session has been told that it went.
      await mailbox.uidsAfter(0)
      const left = heads.filter(({ messageId }) => messageId !== '<mail-3@gist.example>')
      expect((await mailbox.heads(uids, { withDelivery: true })).map(({ messageId }) => messageId)).toEqual(
        left.map(({ messageId }) => messageId),
      )
      expect(await Array.fromAsync(mailbox.originals(uids))).toHaveLength(left.length)
      await using again = await box.open()
      await again.examine(box.folder)
      expect(await readAll(again, 100)).toEqual(left)
    })

    test('watching tells of new mail, and of nothing when there is none', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const last = (await mailbox.uids()).at(-1) ?? 0
      const never = new AbortController().signal
      expect(await mailbox.watch({ timeoutMs: 300, signal: never })).toBe('timeout')
      const change = mailbox.watch({ timeoutMs: 10_000, signal: never })
      await box.put(makeMail(77), new Date())
      const asked = Date.now()
      expect(await change).toBe('changed')
      expect(Date.now() - asked).toBeLessThan(3_000)
      expect(await mailbox.uidsAfter(last)).toHaveLength(1)
    })

    test('watching ends when it is called off', async () => {
      await using mailbox = await box.open()
      await mailbox.examine(box.folder)
      const controller = new AbortController()
      setTimeout(() => controller.abort(), 100)
      const asked = Date.now()
      expect(await mailbox.watch({ timeoutMs: 60_000, signal: controller.signal })).toBe('timeout')
      expect(Date.now() - asked).toBeLessThan(2_000)
    })

    test('closing twice is no fault', async () => {
      const mailbox = await box.open()
      await mailbox[Symbol.asyncDispose]()
      await mailbox[Symbol.asyncDispose]()
    })
  })
}
