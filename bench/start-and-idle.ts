import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort, makeMailFolder, putMail, startDovecot } from '@facteur/e2e/kit/dovecot.ts'
import { makeWorld } from '@facteur/e2e/invented/world.ts'
import { memoryOf } from './memory.ts'
import { startServer } from './server.ts'

/** Start of an existing installation until its page answers, and memory (PSS of all processes) with one watched mailbox at rest. */
const folder = mkdtempSync(join(tmpdir(), 'facteur-bench-'))
const user = { name: 'noor', password: 'geheim' }
await using dovecot = await startDovecot({ users: [user] })
await makeMailFolder(dovecot.maildir(user.name), 'INBOX')
for (const mail of (await makeWorld({ seed: 'idle', mails: 200 })).mails)
  await putMail(dovecot.maildir(user.name), { folder: 'INBOX', raw: mail.raw, receivedAt: mail.receivedAt })

const port = await findFreePort()
const wish = { dataFolder: join(folder, 'data'), port, egressAllow: `localhost:${dovecot.port}` }
const report: Record<string, number> = {}
{
  await using server = await startServer(wish)
  report['firstStartSeconds'] = round(server.readySeconds)
  await server.call('addSource', {
    connector: 'imap',
    host: 'localhost',
    port: dovecot.port,
    security: 'implicit',
    user: user.name,
    password: user.password,
    tlsCa: dovecot.ca,
  })
  await pause(90_000)
  report['idleMB'] = memoryOf(server.pid)
}
{
  const started = performance.now()
  await using server = await startServer({ ...wish, isExisting: true })
  report['secondStartToPageSeconds'] = round((performance.now() - started) / 1000)
  await pause(75_000)
  report['idleAfterRestartMB'] = memoryOf(server.pid)
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
rmSync(folder, { recursive: true, force: true })

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
