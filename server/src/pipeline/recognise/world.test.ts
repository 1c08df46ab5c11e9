import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openMail } from '../../../../reader/src/open.ts'
import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { readFields } from '../extract/read-fields.ts'
import type { Verdict } from '../verdict.ts'
import { judgeMail } from './judge-mail.ts'
import { inferOwnAddresses } from './own-side.ts'

const world = new URL('../../../../../shared/world/', import.meta.url)
const isThere = existsSync(new URL('truth.jsonl', world))
if (!isThere) console.log('world.test: skipped, ../shared/world is not here')

type Truth = {
  file: string
  kind: string
  collect: boolean
  where: string
  subkind?: string
  documents?: { name: string | null; fields: Record<string, string> }[]
}
type Judged = { truth: Truth; verdict: Verdict; mail: OpenedMail }

// Every second mail: both halves of the suppliers, at half the time.
describe.skipIf(!isThere)('an invented world of mails', () => {
  let judged: Judged[] = []

  beforeAll(async () => {
    const truths = readFileSync(new URL('truth.jsonl', world), 'utf8')
      .trim()
      .split('\n')
      .map((line): Truth => JSON.parse(line))
      .filter(({ file }) => file.startsWith('mails/'))
      .filter((_, i) => i % 2 === 0)
    const opened: { truth: Truth; mail: OpenedMail }[] = []
    for (const truth of truths)
      opened.push({ truth, mail: await openMail(readFileSync(new URL(truth.file, world)), { isLean: false }) })
    const ownAddresses = inferOwnAddresses(opened.map(({ mail }) => mail))
    judged = opened.map(({ truth, mail }) => ({
      truth,
      mail,
      verdict: judgeMail(mail, { ownVatNumbers: [], ownAddresses, ownNames: [] }),
    }))
  }, 20_000)

  test('nearly every invoice is collected, and hardly anything else', () => {
    const collected = judged.filter(({ verdict }) => verdict.collect)
    const wanted = judged.filter(({ truth }) => truth.collect)
    const right = collected.filter(({ truth }) => truth.collect).length
    expect(right / wanted.length).toBeGreaterThan(0.97)
    // Reminders with a copy count here: without a history their invoice is new.
    expect(collected.filter(({ truth }) => !truth.collect && truth.kind !== 'reminder').length).toBeLessThanOrEqual(2)
    expect(collected.filter(({ truth }) => truth.kind === 'phishing')).toEqual([])
  })

  test('every invoice attached as a PDF is collected as an attachment', () => {
    const missed = judged.filter(
      ({ truth, verdict }) => truth.collect && truth.where === 'attachment' && verdict.where !== 'attachment',
    )
    expect(missed.map(({ truth }) => truth.file)).toEqual([])
  })

  test('the fields of attached invoices are right, and a wrong one is rare', () => {
    const score = { right: 0, wrong: 0, of: 0 }
    for (const { truth, verdict, mail } of judged.filter(
      (one) => one.truth.collect && one.truth.where === 'attachment',
    )) {
      for (const document of verdict.documents) {
        const part = document.part === null ? undefined : mail.parts[document.part]
        const wanted = truth.documents?.find(({ name }) => name === part?.name)?.fields
        // One is locked: nobody gave its password.
        if (!part || !wanted || part.rendition.unreadable) continue
        const sender = mail.from[0]
        const { fields } = readFields({
          rendition: part.rendition,
          kind: document.kind,
          context: { ownVatNumbers: [], ownAddresses: ['@wilgenrijk.example', '@quatrevents.example'], ownNames: [] },
          mail: {
            fromName: sender?.name ?? '',
            fromAddress: sender?.address ?? '',
            subject: mail.subject,
            sentAt: mail.sentAt,
            name: part.name,
          },
        })
        for (const [want, have] of [
          [wanted['invoiceNumber'], fields.invoiceNumber],
          [wanted['totalIncl'], fields.totalIncludingVat],
          [wanted['issueDate'], fields.issuedOn],
          [wanted['supplierVat'], fields.supplierVatNumber],
          [wanted['iban'], fields.creditorIban],
        ]) {
          if (want === undefined) continue
          score.of += 1
          if (have === want) score.right += 1
          else if (have !== null) score.wrong += 1
        }
      }
    }
    expect(score.of).toBeGreaterThan(100)
    expect(score.right / score.of).toBeGreaterThan(0.95)
    expect(score.wrong / score.of).toBeLessThan(0.01)
  })
})
