import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Command, commandMissing, makeCommand, readLines } from './kit/command.ts'
import { root } from './kit/facteur.ts'
import { say } from './kit/say.ts'
import { isLong } from './kit/standard.ts'

/** Folders of mails and wrecks that lie beside the project where it is developed; a clone has none of them. */
const beside = join(root, '../shared')
const sample = 20
const places = [
  { name: 'invented mails of another hand', folder: 'world/mails', pattern: /\.eml$/ },
  { name: 'wrecked and hostile PDFs', folder: 'corpus/nasty-pdf', pattern: /\.pdf$/i },
  { name: 'broken and hostile mails', folder: 'corpus/mail-nasty-mime', pattern: /\.(eml|msg|txt|mbox|mail)$|^[^.]+$/ },
]

test.each(places)(
  'inspect gives every one of the $name a verdict, and never falls over',
  { timeout: isLong ? 3_600_000 : 180_000 },
  async ({ name, folder, pattern }) => {
    const place = join(beside, folder)
    const missing = commandMissing() ?? (existsSync(place) ? null : `${place} is not there`)
    if (missing !== null) return void process.stderr.write(`skipped: ${name}: ${missing}\n`)
    const files = await choose(place, pattern)
    const scratch = await mkdtemp(join(tmpdir(), 'facteur-inspect-'))
    const facteur = makeCommand({ FACTEUR_DATA: scratch })
    const began = performance.now()
    for (let at = 0; at < files.length; at += 100) await inspect(facteur, files.slice(at, at + 100))
    say({ inspected: files.length, what: name, 'ms each': (performance.now() - began) / files.length })
    await rm(scratch, { recursive: true, force: true })
  },
)

async function inspect(facteur: Command, files: readonly string[]): Promise<void> {
  const done = await facteur(['inspect', '--json', ...files], { timeoutMs: 1_800_000 })
  expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' })
  const verdicts = readLines<{
    path: string
    kind: string
    collect: boolean
    reasons: { code: string; say: string }[]
  }>(done)
  expect([...new Set(verdicts.map((one) => one.path))].sort()).toEqual([...files].sort())
  expect(
    verdicts.filter(
      (one) =>
        one.reasons.length === 0 || one.reasons.some(({ code, say: sentence }) => code === '' || sentence === ''),
    ),
    'each says why',
  ).toEqual([])
}

/** All of them in the long run; otherwise some, evenly spread, so that neighbours of one kind do not crowd out the rest. */
async function choose(place: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(place, { recursive: true }))
    .filter((name) => pattern.test(name.split('/').at(-1) ?? ''))
    .sort()
  const files: string[] = []
  for (const name of names) if ((await stat(join(place, name))).isFile()) files.push(join(place, name))
  const step = isLong ? 1 : Math.max(1, Math.floor(files.length / sample))
  return files.filter((_, index) => index % step === 0).slice(0, isLong ? files.length : sample)
}
