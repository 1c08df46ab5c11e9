import { silentLog } from '../server/src/platform/log.ts'
import { makeReaderPool } from '../server/src/platform/children.ts'
import { readFields } from '../server/src/pipeline/extract/read-fields.ts'
import { judgeMail } from '../server/src/pipeline/recognise/judge-mail.ts'
import { makeWorld } from '@facteur/e2e/invented/world.ts'
import { memoryOf } from './memory.ts'

/** Mails with text PDFs a second through reader, recognise and extract: `node bench/reading-speed.ts`, once with one child and once with two. */
const { mails } = await makeWorld({ seed: 'speed', mails: 400, mix: { pdf: 8, 'pdf-with-terms': 1, 'pdf-and-ubl': 1 } })
const context = { ownVatNumbers: [], ownAddresses: [], ownNames: [], knownInvoices: [] }

for (const size of [1, 2]) {
  const pool = await makeReaderPool({ size, log: silentLog })
  await run(pool, 40)
  const started = performance.now()
  const documents = await run(pool, mails.length)
  const seconds = (performance.now() - started) / 1000
  const report = {
    children: size,
    mails: mails.length,
    documents,
    mailsPerSecond: Math.round(mails.length / seconds),
    documentsPerSecond: Math.round(documents / seconds),
    memoryMB: memoryOf(process.pid),
  }
  process.stdout.write(`${JSON.stringify(report)}\n`)
  await pool.close()
}

async function run(pool: Awaited<ReturnType<typeof makeReaderPool>>, count: number): Promise<number> {
  let documents = 0
  let next = 0
  const lane = async () => {
    while (next < count) {
      const mail = await pool.readMail(mails[next++]?.raw ?? Buffer.alloc(0))
      for (const document of judgeMail(mail, context).documents) {
        const part = document.part === null ? undefined : mail.parts[document.part]
        if (part !== undefined && readFields({ rendition: part.rendition, kind: document.kind, context }))
          documents += 1
      }
    }
  }
  await Promise.all(Array.from({ length: 6 }, lane))
  return documents
}
