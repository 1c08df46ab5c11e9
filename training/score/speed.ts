import { makePapers } from '@facteur/e2e/invented/papers/make-papers.ts'
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

export type OcrSpeed = { pictures: number; medianSeconds: number; slowestSeconds: number }

/** Seconds to recognise a picture, one after the other in one child that is warm. */
export async function measureOcr(count: number): Promise<OcrSpeed> {
  const pool = await makeReaderPool({ size: 1, log: silentLog })
  const seconds: number[] = []
  try {
    for await (const { bytes, name } of makePapers({ seed: 'ocr speed', count: count + 1 })) {
      const started = performance.now()
      await pool.readScan({ bytes, name })
      seconds.push((performance.now() - started) / 1000)
    }
  } finally {
    await pool.close()
  }
  // The first one started the child.
  const sorted = seconds.slice(1).toSorted((a, b) => a - b)
  return { pictures: sorted.length, medianSeconds: sorted[sorted.length >> 1] ?? 0, slowestSeconds: sorted.at(-1) ?? 0 }
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
