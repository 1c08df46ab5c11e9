import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeReaderPool, type ReaderPool } from './children.ts'
import { silentLog } from './log.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const isThere = existsSync(corpus)
if (!isThere) process.stderr.write('The corpus of nasty files is not beside the project: their test is skipped.\n')

const isLong = process.env['FACTEUR_TEST_LONG'] === '1'
const items = isLong ? 1_000 : 24
const timeoutMs = 20_000

type Nasty = { path: string; isMail: boolean }

function listNasty(): Nasty[] {
  const all = ['nasty-pdf', 'mail-nasty-mime'].flatMap((set) =>
    readdirSync(join(corpus, set, 'files'))
      .toSorted()
      .map((name) => ({ path: join(corpus, set, 'files', name), isMail: set.startsWith('mail') })),
  )
  const step = Math.max(1, Math.floor(all.length / items))
  return Array.from({ length: items }, (_, index) => all[(index * step) % all.length]).filter(
    (one) => one !== undefined,
  )
}

async function read(pool: ReaderPool, { path, isMail }: Nasty): Promise<string> {
  const bytes = readFileSync(path)
  const file = isMail ? await pool.readMail(bytes) : (await pool.readFile({ bytes, name: 'f.pdf' })).rendition
  return file.unreadable?.code ?? 'read'
}

test.skipIf(!isThere)(
  'every nasty file ends in an answer within its time, and the memory of the server stays flat',
  { timeout: isLong ? 1_800_000 : 120_000 },
  async () => {
    const pool = await makeReaderPool({ size: 2, log: silentLog, timeoutMs })
    const nasty = listNasty()
    const rssAfter: number[] = []
    let slowestMs = 0
    for (let at = 0; at < nasty.length; at += 2) {
      const startedAt = performance.now()
      const codes = await Promise.all(nasty.slice(at, at + 2).map((one) => read(pool, one)))
      slowestMs = Math.max(slowestMs, performance.now() - startedAt)
      expect(codes.every((code) => code === 'read' || /^(file|mail)\.[a-z-]+$/.test(code))).toBe(true)
      globalThis.gc?.()
      rssAfter.push(process.memoryUsage.rss() / 1_000_000)
    }
    await pool.close()
    const [early = 0, late = 0] = [rssAfter[Math.floor(rssAfter.length / 4)], rssAfter.at(-1)]
    if (isLong)
      process.stderr.write(
        `${nasty.length} nasty files: slowest ${Math.round(slowestMs)} ms, server ${Math.round(early)} MB after a quarter, ${Math.round(late)} MB at the end\n`,
      )
    // A mail is read twice at most, each part alone at worst.
    expect(slowestMs).toBeLessThan(6 * timeoutMs)
    expect(late).toBeLessThan(early + 150)
  },
)
