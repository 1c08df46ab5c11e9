import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '@facteur/e2e/kit/dovecot.ts'
import { memoryByProgram } from './memory.ts'
import { startServer } from './server.ts'

/**
 * Wrecked and hostile files handed to one server, and its memory (PSS) after every hundred: `node bench/nasty.ts [--files 1000] [--from FOLDER]…`.
 * Too few files come round again, each with some bytes behind its end, so that none is taken for one that is known.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const asked = process.argv.flatMap((word, at) => (process.argv[at - 1] === '--from' ? [word] : []))
const folders =
  asked.length > 0 ? asked : ['nasty-pdf', 'mail-nasty-mime'].map((name) => join(root, '../shared/corpus', name))
const count = Number(process.argv[process.argv.indexOf('--files') + 1]) || 1_000

const files = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !/(?:README|LICENSE|labels|sources)[^/]*$/i.test(path))
    .sort(),
)
if (files.length === 0) throw new Error(`no files in ${folders.join(', ')}`)

const folder = mkdtempSync(join(tmpdir(), 'facteur-nasty-'))
const rows: Record<string, unknown>[] = []
const outcomes: Record<string, number> = {}
let slowest = 0
{
  await using server = await startServer({
    dataFolder: join(folder, 'data'),
    port: await findFreePort(),
    egressAllow: '',
  })
  for (let at = 0; at < count; at++) {
    const path = files[at % files.length] ?? ''
    const round = Math.floor(at / files.length)
    const bytes = Buffer.concat([readFileSync(path), Buffer.from(round === 0 ? '' : `\n% ${round}\n`)])
    const began = performance.now()
    const outcome = await server
      .upload({ name: path.split('/').at(-1) ?? 'file', bytes })
      .catch((error: unknown) => String(error).slice(0, 80))
    slowest = Math.max(slowest, performance.now() - began)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if ((at + 1) % 100 !== 0) continue
    while (!(await server.call<{ isQuiet: boolean }>('getWork')).isQuiet) await pause(500)
    rows.push({ files: at + 1, ...memoryByProgram(server.pid) })
    process.stdout.write(`${JSON.stringify(rows.at(-1))}\n`)
  }
  await pause(90_000)
  rows.push({ files: count, rest: true, ...memoryByProgram(server.pid) })
}
process.stdout.write(
  `${JSON.stringify({ outcomes, slowestSeconds: Math.round(slowest / 100) / 10, ...rows.at(-1) })}\n`,
)
rmSync(folder, { recursive: true, force: true })
