import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allDocuments, allMessages } from '@facteur/e2e/kit/everything.ts'
import { untilQuiet } from '@facteur/e2e/kit/wait.ts'
import { makeWebCertificates, makeWebHouse } from '@facteur/e2e/kit/web-house.ts'
import { halfOf } from '../training/split.ts'

/**
 * How many linked documents of an invented world arrive, through its own web over TLS, and what was asked for that must not be:
 *   node bench/links.ts [--world ../shared/world] [--misses]
 * `--misses` names those of the tune half only.
 */
const args = process.argv.slice(2)
const world = args.includes('--world')
  ? (args[args.indexOf('--world') + 1] ?? '')
  : join(import.meta.dirname, '../../shared/world')

type Truth = {
  file: string
  collect: boolean
  where: string
  retrievable?: boolean
  tags: string[]
  mail?: { from: string }
  documents?: { file?: string }[]
}
type Asked = {
  time: string
  host: string
  method: string
  path: string
  purpose: string
  forbidden: boolean
  status?: number
}
type Web = {
  port: number
  tlsPort?: number
  requests: Asked[]
  manifest: { host: string }[]
  portals: { host: string }[]
  close(): Promise<void>
}

// Safe: a script of the world itself, described in its README.
const { start } = (await import(join(world, 'serve.mjs'))) as { start(options: object): Promise<Web> }
const truths = readFileSync(join(world, 'truth.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Truth => JSON.parse(line))
  .filter(({ file }) => file.startsWith('mails/'))

const manifest: { host: string }[] = JSON.parse(readFileSync(join(world, 'web/manifest.json'), 'utf8'))
await using certificates = await makeWebCertificates([...new Set(manifest.map(({ host }) => host)), 'portal.example'])
const web = await start({ port: 0, tlsPort: 0, cert: certificates.certificateFile, key: certificates.keyFile })
const begun = performance.now()
await using open = await makeWebHouse({ port: web.tlsPort ?? 0, caFile: certificates.caFile })
for (const { file } of truths) copyFileSync(join(world, file), join(open.mails, file.replace(/^.*\//, '')))
const since = new Date()
await open.client.ask('addSource', { body: { connector: 'mail-folder', path: open.mails } })
await untilQuiet(open.client, { since, timeoutMs: 900_000 })

const documents = await allDocuments(open.client)
const { items: links } = await open.client.ask('listLinks', {})
const messages = await allMessages(open.client)
const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(world, file)))
    .digest('hex')
const arrived = new Set(documents.map(({ sha256 }) => sha256))
const linked = truths.filter(({ where, collect }) => where === 'link' && collect)
const isHere = ({ documents: wanted = [] }: Truth) =>
  wanted.every(({ file }) => file === undefined || arrived.has(hashOf(file)))
const count = (list: readonly Truth[]) => ({ fetched: list.filter(isHere).length, of: list.length })
const reachable = linked.filter(({ retrievable }) => retrievable !== false)
const half = (name: string) => reachable.filter(({ mail }) => halfOf(mail?.from ?? '') === name)
const states = tally(links.map(({ state }) => state))

process.stdout.write(
  `${JSON.stringify(
    {
      seconds: Math.round((performance.now() - begun) / 1000),
      reachable: count(reachable),
      tune: count(half('tune')),
      report: count(half('report')),
      byTag: Object.fromEntries(
        [
          ...Map.groupBy(
            reachable.flatMap((one) => one.tags.map((tag) => ({ tag, one }))),
            ({ tag }) => tag,
          ),
        ].map(([tag, list]) => [tag, count(list.map(({ one }) => one))]),
      ),
      asked: tally(web.requests.map(({ purpose, status }) => `${purpose} ${status ?? 0}`)),
      states,
      codes: tally(links.flatMap(({ reasons }) => reasons.map(({ code }) => code))),
      requests: web.requests.length,
      forbidden: web.requests.filter(({ forbidden }) => forbidden).length,
      unknown: web.requests.filter(({ purpose }) => purpose === 'unknown').length,
      notGet: web.requests.filter(({ method }) => method !== 'GET').length,
      twiceAfterSuccess: askedTwice(),
      leastGapMs: leastGap(),
      messages: messages.length,
    },
    null,
    2,
  )}\n`,
)
if (args.includes('--misses')) {
  for (const miss of half('tune').filter((one) => !isHere(one)))
    process.stdout.write(`missed ${miss.file} ${miss.tags.join(',')}\n`)
  for (const link of links.filter(({ state, from }) => state !== 'fetched' && halfOf(from) === 'tune'))
    process.stdout.write(`${link.state} ${link.subject} ${link.say} ${link.reasons.map(({ code }) => code).join()}\n`)
}
await web.close()

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

function askedTwice(): number {
  const done = new Set<string>()
  let twice = 0
  for (const { host, path, status = 0 } of web.requests) {
    const key = `${host}${path}`
    if (done.has(key)) twice += 1
    if (status >= 200 && status < 300) done.add(key)
  }
  return twice
}

function leastGap(): number {
  let least = Infinity
  for (const list of Map.groupBy(web.requests, ({ host }) => host).values()) {
    const times = list.map(({ time }) => Date.parse(time)).toSorted((a, b) => a - b)
    times.forEach((time, at) => (least = Math.min(least, at === 0 ? Infinity : time - (times[at - 1] ?? 0))))
  }
  return least
}
