import { readonlyScope, startGmailFake } from '@facteur/e2e/fakes/gmail-api.ts'
import { mailReadScope, startGraphFake } from '@facteur/e2e/fakes/graph-api.ts'
import { writeMail } from '@facteur/e2e/invented/mime.ts'
import { describe, expect, test } from 'vitest'
import { openGmailFeed } from '#connectors/gmail/gmail.client.ts'
import type { OpenFeed } from '#connectors/kit/feed.ts'
import { openGraphFeed } from '#connectors/microsoft-365/microsoft-365.client.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { findActiveSource } from '#records/sources/note-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectSource } from './collect-source.ts'
import { numberFeed } from './number-feed.ts'

/** What a first scan costs, in a mailbox of which 3 % are invoices; `FACTEUR_MEASURED_MAILS=5000` measures a large one and says the figures. */
const size = Number(process.env['FACTEUR_MEASURED_MAILS'] ?? 400)
const invoices = Math.round(size * 0.03)
const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
const pdf = Buffer.from(`%PDF-1.4 ${'x'.repeat(2_000)}`)

/** The mail at `index`, evenly mixed: invoices (some of them links only), other papers, photos, newsletters, letters. */
function mailAt(index: number): { raw: Buffer; at: Date; isInvoice: boolean } {
  const isInvoice = Math.floor((index * invoices) / size) !== Math.floor(((index + 1) * invoices) / size)
  const at = new Date(Date.UTC(2022, 0, 1) + (index * 1_400 * 86_400_000) / size)
  const base = { to: [{ address: 'me@atelier.example' }], date: at, messageId: `m${index}@x.example` }
  const file = (name: string, mediaType: string) => ({ name, mediaType, bytes: pdf })
  if (isInvoice) {
    const isLink = index % 6 === 0
    const from = { address: `facturatie@firma${index % 40}.example` }
    const text = `Beste, uw factuur ${index} van 12,00 EUR vindt u ${isLink ? 'op https://firma.example/f' : 'in bijlage'}.`
    const attachments = isLink ? [] : [file(`F${index}.pdf`, 'application/pdf')]
    return { raw: writeMail({ ...base, from, subject: `Factuur ${index}`, text, attachments }), at, isInvoice }
  }
  const kind = index % 20
  const from = { address: kind < 12 ? `nieuws@winkel${index % 30}.example` : `jan.peeters@x${index % 9}.example` }
  if (kind === 0) {
    const attachments = [file('programma.pdf', 'application/pdf')]
    return { raw: writeMail({ ...base, from, subject: 'Programma', text: 'Zie bijlage.', attachments }), at, isInvoice }
  }
  if (kind < 12) {
    const html = `<html><body>${'<p>De lente is terug in onze winkel, kom kijken.</p>'.repeat(40)}</body></html>`
    return { raw: writeMail({ ...base, from, subject: `Lente ${index}`, html }), at, isInvoice }
  }
  const attachments = kind < 14 ? [file('IMG_1.jpg', 'image/jpeg')] : []
  return { raw: writeMail({ ...base, from, subject: 'Hallo', text: 'Tot morgen dan!', attachments }), at, isInvoice }
}

async function scan(feed: OpenFeed): Promise<number> {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  const source = await findActiveSource(ctx, id)
  if (source === undefined) throw new Error('no source')
  await using box = numberFeed(ctx, id, feed)
  await collectSource(ctx, { source, box, signal: new AbortController().signal })
  return inTransaction(ctx, async (tx) => (await tx.selectFrom('message').select('id').execute()).length)
}

const say = (text: string) => void (size > 400 && process.stdout.write(`${text}\n`))

describe('a first scan', () => {
  test('at Gmail costs some 20 units a mail, and the invoices come first', async () => {
    const fake = await startGmailFake({ unitsPerWindow: 1e9 })
    const wanted: string[] = []
    for (let index = 0; index < size; index++) {
      const { raw, at, isInvoice } = mailAt(index)
      const id = fake.put(raw, at)
      if (isInvoice) wanted.push(id)
    }
    const token = fake.tokens.issue([readonlyScope])
    const ground = { apiUrl: fake.apiUrl, fetch, accessToken: async () => token }
    const begun = Date.now()
    const feed = await openGmailFeed(ground, { log: silentLog }, { budget: { perSecond: 1e9, burst: 1e9 } })
    expect(await scan(feed)).toBe(size)
    const when = wanted.map((id) => fake.handedOut.get(id) ?? Infinity).sort((a, b) => a - b)
    const { units, requests } = fake.counts
    const minutes = (spent: number) => (spent / (85 * 60)).toFixed(1)
    say(
      `Gmail, ${size} mails, ${wanted.length} invoices: ${requests} requests, ${units} units = ${minutes(units)} min at 85/s;`,
    )
    say(
      `first invoice after ${when[0]} units, the last after ${when.at(-1)} (${minutes(when.at(-1) ?? 0)} min); ${fake.handedOut.size} whole mails; ${Date.now() - begun} ms here`,
    )
    expect(when.at(-1)).toBeLessThan(units / 2)
    expect(units).toBeLessThan(size * 20 + fake.handedOut.size * 20 + 300)
    expect(fake.writes).toEqual([])
    await fake.stop()
  })

  test('at Microsoft 365 asks nothing of its own for mails that show no sign', async () => {
    const fake = await startGraphFake({ requestsPerWindow: 1e9 })
    const wanted: string[] = []
    for (let index = 0; index < size; index++) {
      const { raw, at, isInvoice } = mailAt(index)
      const id = fake.put(raw, at)
      if (isInvoice) wanted.push(id)
    }
    const token = fake.tokens.issue([mailReadScope])
    const begun = Date.now()
    const feed = await openGraphFeed({ apiUrl: fake.apiUrl, fetch, accessToken: async () => token }, { log: silentLog })
    expect(await scan(feed)).toBe(size)
    const when = wanted.map((id) => fake.handedOut.get(id) ?? Infinity).sort((a, b) => a - b)
    const { requests, details, originals } = fake.counts
    say(
      `Microsoft 365, ${size} mails, ${wanted.length} invoices: ${requests} requests (${details} looked at, ${originals} whole);`,
    )
    say(`first invoice after ${when[0]} requests, the last after ${when.at(-1)}; ${Date.now() - begun} ms here`)
    expect(when.at(-1)).toBeLessThan(Infinity)
    expect(requests).toBeLessThan(size / 2)
    expect(fake.counts.overruns).toBe(0)
    expect(fake.writes).toEqual([])
    await fake.stop()
  })
})
