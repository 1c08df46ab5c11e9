import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { expect, test } from 'vitest'
import { followUps } from './kinds/makers.ts'
import { countsFor, usualMix } from './mix.ts'
import { sha256 } from './truth.ts'
import { makeWorld } from './world.ts'

const size = 160
const world = await makeWorld({ seed: 'test', mails: size })

test('the same seed invents the same mails to the byte, another seed others', async () => {
  const again = await makeWorld({ seed: 'test', mails: size })
  expect(again.mails.map((mail) => sha256(mail.raw))).toEqual(world.mails.map((mail) => sha256(mail.raw)))
  expect(again.mails.map((mail) => mail.truth)).toEqual(world.mails.map((mail) => mail.truth))
  const other = await makeWorld({ seed: 'other', mails: 5 })
  expect(other.mails[0]?.raw.equals(world.mails[0]!.raw)).toBe(false)
})

test('there are as many mails of each kind as the mix asks', () => {
  const counts = countsFor(usualMix, size)
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(size)
  for (const [scene, count] of counts) {
    expect(count, scene).toBeGreaterThan(0)
    const made = world.mails.filter(
      (mail) => mail.truth.scene === (scene === 'heavy-newsletter' ? 'newsletter' : scene),
    )
    expect(made.length, scene).toBe(count)
  }
})

test('every mail has CRLF line ends and lines that fit', () => {
  for (const mail of world.mails) {
    const text = mail.raw.toString('latin1')
    expect(/(^|[^\r])\n/.test(text), `${mail.name} has a bare line feed`).toBe(false)
    expect(Math.max(...text.split('\r\n').map((line) => line.length)), mail.name).toBeLessThan(998)
  }
})

test('a mail parser finds the files of the truth, byte for byte', async () => {
  for (const mail of world.mails) {
    const parsed = await simpleParser(mail.raw)
    expect(parsed.subject, mail.name).toBeTruthy()
    expect(parsed.messageId, mail.name).toMatch(/@.+\.example>$/)
    expect(parsed.date?.getTime(), mail.name).toBe(mail.receivedAt.getTime())
    const hashes = await hashesIn(parsed)
    for (const document of mail.truth.documents) {
      if (mail.truth.where !== 'attachment' || document.name?.includes('.zip/')) continue
      expect(hashes.get(document.name ?? ''), `${mail.name} ${document.name}`).toBe(document.sha256)
    }
  }
})

test('only what is collected, and the copy in a reminder, has documents', () => {
  for (const { truth } of world.mails) {
    expect(truth.documents.length > 0, truth.scene).toBe(truth.collect || truth.scene === 'reminder-with-copy')
    if (truth.collect && truth.where === 'none') throw new Error('collected from nowhere')
  }
})

test('a second copy and a reminder with a copy name an earlier mail with the same file', () => {
  const again = world.mails.filter((mail) => mail.truth.duplicateOf)
  expect(again.length).toBeGreaterThan(1)
  for (const mail of again) {
    const first = world.mails.find((one) => one.name === mail.truth.duplicateOf)
    expect(first!.receivedAt.getTime()).toBeLessThanOrEqual(mail.receivedAt.getTime())
    expect(first!.truth.documents[0]?.sha256).toBe(mail.truth.documents[0]?.sha256)
  }
})

test('no two invoices share supplier and number unless one is a copy', () => {
  const firsts = world.mails.filter((mail) => !mail.truth.duplicateOf).flatMap((mail) => mail.truth.documents)
  const keys = firsts.map(({ fields }) => `${fields.supplierVatNumber} ${fields.invoiceNumber}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('amounts add up in every truth', () => {
  for (const { fields } of world.mails.flatMap((mail) => mail.truth.documents)) {
    const cents = (text: string | null) => Math.round(Number(text) * 100)
    expect(cents(fields.totalExcludingVat) + cents(fields.totalVat)).toBe(cents(fields.totalIncludingVat))
  }
})

test('reminders without any invoice before them are refused', async () => {
  expect(followUps.has('reminder')).toBe(true)
  await expect(makeWorld({ seed: 1, mails: 3, mix: { reminder: 1 } })).rejects.toThrow(RangeError)
})

async function hashesIn(parsed: ParsedMail): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const attachment of parsed.attachments) {
    found.set(attachment.filename ?? '', sha256(attachment.content))
    if (attachment.contentType !== 'message/rfc822') continue
    for (const [name, hash] of await hashesIn(await simpleParser(attachment.content))) found.set(name, hash)
  }
  return found
}
