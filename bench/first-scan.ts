import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findFreePort, startDovecot } from '@facteur/e2e/kit/dovecot.ts'
import { memoryByProgram, memoryOf, processorByProgram } from './memory.ts'
import { seedMailbox } from './seed-mailbox.ts'
import { startServer } from './server.ts'

/**
 * The first scan of a large mailbox on Dovecot against `mbsync` merely downloading it, in one run on one machine:
 *   node bench/first-scan.ts [--count 50000] [--skip-mbsync]
 * Prints seconds until every mail has a verdict and until every invoice is archived, peak memory (PSS) and bytes sent by Dovecot.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '50000' }, 'skip-mbsync': { type: 'boolean', default: false } },
})
const folder = mkdtempSync(join(tmpdir(), 'facteur-bench-'))
execFileSync('chmod', ['755', folder])
const user = { name: 'big', password: 'geheim' }
const report: Record<string, unknown> = {}

await using dovecot = await startDovecot({ users: [user], folder: join(folder, 'dovecot') })
const seeded = await seedMailbox({ out: dovecot.maildir(user.name), count: Number(values.count), owner: 'mail:mail' })
Object.assign(report, {
  messages: seeded.messages,
  mailboxMB: Math.round(seeded.bytes / 1e6),
  invoices: seeded.invoices,
})
const attached = readFileSync(seeded.truthFile, 'utf8')
  .trim()
  .split('\n')
  .filter((line) => line.includes('"where":"attachment"')).length
warmCaches(dovecot.maildir(user.name))

if (!values['skip-mbsync']) report['mbsyncSeconds'] = downloadWithMbsync()
await scan()
const seconds = Number(report['mbsyncSeconds'])
if (Number.isFinite(seconds)) {
  report['verdictsOfMbsync'] = ratio(Number(report['verdictSeconds']), seconds)
  report['archivedOfMbsync'] = ratio(Number(report['archivedSeconds']), seconds)
}
await dovecot.stop()
const sent = bytesSentByDovecot()
report['readMB'] = Math.round(sent / 1e6)
report['readShare'] = ratio(sent, seeded.bytes)
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
rmSync(folder, { recursive: true, force: true })

async function scan(): Promise<void> {
  await using server = await startServer({
    dataFolder: join(folder, 'data'),
    port: await findFreePort(),
    egressAllow: `localhost:${dovecot.port}`,
  })
  report['idleMB'] = memoryOf(server.pid)
  const started = performance.now()
  const since = () => Math.round((performance.now() - started) / 100) / 10
  await server.call('addSource', {
    connector: 'imap',
    host: 'localhost',
    port: dovecot.port,
    security: 'implicit',
    user: user.name,
    password: user.password,
    tlsCa: dovecot.ca,
  })
  let peak = 0
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const parts = memoryByProgram(server.pid)
    const now = Object.values(parts).reduce((sum, one) => sum + one, 0)
    if (now > peak) report['peakParts'] = parts
    peak = Math.max(peak, now)
    const { items } = await server.call<{
      items: { health: string; trouble: unknown; progress: { seen: number; total: number; waiting: number } }[]
    }>('listSources')
    const progress = items[0]?.progress
    if (progress === undefined) throw new Error('the source is gone')
    if (items[0]?.trouble !== null) throw new Error(`the source has trouble: ${JSON.stringify(items[0]?.trouble)}`)
    if (progress.seen > 0) report['firstProgressSeconds'] ??= since()
    if (progress.seen >= seeded.messages) report['listedSeconds'] ??= since()
    if (progress.seen >= seeded.messages && progress.waiting === 0) report['verdictSeconds'] ??= since()
    const work = await server.call<{ pendingJobs: number }>('getWork')
    if (report['verdictSeconds'] !== undefined && work.pendingJobs <= 1) break
    if (since() > 900) throw new Error('not done after 15 minutes')
  }
  report['archivedSeconds'] = since()
  report['processorSeconds'] = processorByProgram(server.pid)
  report['peakMB'] = peak
  const archived = await server.call<{ total: number }>('listDocuments', undefined, '?state=archived&limit=1')
  report['archived'] = archived.total
  report['attachedInTruth'] = attached
}

function downloadWithMbsync(): number {
  const target = join(folder, 'mbsync')
  mkdirSync(target)
  const config = join(folder, 'mbsyncrc')
  const lines = [
    'IMAPAccount a',
    'Host localhost',
    `Port ${dovecot.port}`,
    `User ${user.name}`,
    `Pass ${user.password}`,
    'SSLType IMAPS',
    `CertificateFile ${dovecot.caFile}`,
    '',
    'IMAPStore far',
    'Account a',
    '',
    'MaildirStore near',
    `Path ${target}/`,
    `Inbox ${target}/INBOX`,
    '',
    'Channel c',
    'Far :far:',
    'Near :near:',
    'Patterns INBOX',
    'Create Near',
    'Sync Pull',
    'SyncState *',
    '',
  ]
  writeFileSync(config, lines.join('\n'))
  const started = performance.now()
  execFileSync('mbsync', ['-c', config, '-a', '-q'], { stdio: ['ignore', 'inherit', 'inherit'] })
  const took = (performance.now() - started) / 1000
  rmSync(target, { recursive: true, force: true })
  return Math.round(took * 10) / 10
}

/** Both sides start with the files in the page cache, as a server that just received them would. */
function warmCaches(maildir: string): void {
  spawn('sh', ['-c', `cat "${maildir}"/cur/* > /dev/null`])
  for (const name of readdirSync(join(maildir, 'cur'))) readFileSync(join(maildir, 'cur', name))
}

function bytesSentByDovecot(): number {
  const log = readFileSync(join(folder, 'dovecot/log/dovecot.log'), 'utf8')
  const sessions = [...log.matchAll(/imap\(big\).*?out=(\d+)/g)].map((match) => Number(match[1]))
  // The largest session is mbsync's where it ran.
  const ours = values['skip-mbsync'] ? sessions : sessions.sort((a, b) => b - a).slice(1)
  return ours.reduce((sum, one) => sum + one, 0)
}

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 1000) / 1000
}
