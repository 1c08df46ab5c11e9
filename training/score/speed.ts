import { makeWorld } from '@facteur/e2e/invented/world.ts'
import { makeReaderPool } from '../../server/src/platform/children.ts'
import { silentLog } from '../../server/src/platform/log.ts'
import { readFields } from '../../server/src/pipeline/extract/read-fields.ts'
import { judgeMail } from '../../server/src/pipeline/recognise/judge-mail.ts'

export type Speed = { children: number; mails: number; perSecond: number }

const context = { ownVatNumbers: [], ownAddresses: [], ownNames: [], knownInvoices: [] }

/** Mails with text PDFs a second through reader, recognise and extract, after a warm-up. */
export async function measureSpeed(children: number, count: number): Promise<Speed> {
  const { mails } = await makeWorld({
    seed: 'speed',
    mails: count,
    mix: { pdf: 8, 'pdf-with-terms': 1, 'pdf-and-ubl': 1 },
  })
  const pool = await makeReaderPool({ size: children, log: silentLog })
  try {
    await readAll(pool, mails.slice(0, 40))
    const started = performance.now()
    await readAll(pool, mails)
    const seconds = (performance.now() - started) / 1000
    return { children, mails: mails.length, perSecond: Math.round(mails.length / seconds) }
  } finally {
    await pool.close()
  }
}

type Pool = Awaited<ReturnType<typeof makeReaderPool>>

async function readAll(pool: Pool, mails: readonly { raw: Buffer }[]): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let mail = mails[next++]; mail; mail = mails[next++]) {
      const opened = await pool.readMail(mail.raw)
      for (const document of judgeMail(opened, context).documents) {
        const part = document.part === null ? undefined : opened.parts[document.part]
        if (part) readFields({ rendition: part.rendition, kind: document.kind, context })
      }
    }
  }
  await Promise.all(Array.from({ length: 6 }, lane))
}
