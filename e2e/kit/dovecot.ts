import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDovecotConfig, makeUserLine, type DovecotUser } from './dovecot-config.ts'
import { makeCertificates } from './tls.ts'

export { encodeModifiedUtf7, makeMailFolder, putMail, readFlags, removeMailFolder } from './dovecot-mail.ts'

export type Dovecot = AsyncDisposable & {
  host: 'localhost'
  /** IMAP in TLS from the first byte. */
  port: number
  /** IMAP that wants STARTTLS. */
  plainPort: number
  ca: string
  caFile: string
  /** The Maildir of a user, to seed and to look at by files. */
  maildir(user: string): string
  stop(): Promise<void>
  restart(): Promise<void>
}

export type StartDovecotInput = {
  users: readonly DovecotUser[]
  capability?: 'strong' | 'weak'
  /** A private folder; a temporary one, removed at the end, where absent. Every parent must be searchable by others. */
  folder?: string
  maxUserConnections?: number
  certificate?: { names?: readonly string[]; days?: number }
}

const programs = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/usr/bin/dovecot']

/** Why no Dovecot can be started here, or null. */
export function dovecotMissing(): string | null {
  if (!programs.some((path) => existsSync(path)))
    return 'Dovecot is not installed (Debian: apt-get install --no-install-recommends dovecot-imapd)'
  if (process.getuid?.() !== 0) return 'Dovecot is started as root in tests, and this is not root'
  return null
}

/** For `describe.skipIf(skipWithoutDovecot())`: says why once; where CI is set a missing Dovecot fails instead. */
export function skipWithoutDovecot(): boolean {
  const reason = dovecotMissing()
  if (!reason) return false
  if (process.env['CI'] === 'true') throw new Error(reason)
  process.stderr.write(`skipped: ${reason}\n`)
  return true
}

/** Starts a private Dovecot on free ports of the loopback address and waits until it greets. */
export async function startDovecot(input: StartDovecotInput): Promise<Dovecot> {
  const isOwnFolder = input.folder === undefined
  const root = input.folder ?? (await mkdtemp(join(tmpdir(), 'dovecot-')))
  await makeFolders(root)
  const certificates = await makeCertificates({ folder: join(root, 'tls'), ...input.certificate })
  const [imapsPort, imapPort] = await Promise.all([findFreePort(), findFreePort()])
  const { certificateFile, keyFile, ca, caFile } = certificates
  const configFile = join(root, 'dovecot.conf')
  const config = {
    root,
    imapPort,
    imapsPort,
    certificateFile,
    keyFile,
    capability: input.capability ?? 'strong',
    maxUserConnections: input.maxUserConnections ?? 200,
  } as const
  await writeFile(configFile, makeDovecotConfig(config))
  await writeFile(join(root, 'users'), input.users.map(makeUserLine).join(''), { mode: 0o644 })

  let master = await launch(root, configFile, imapPort)
  const stop = async () => {
    await end(master)
    if (isOwnFolder) await rm(root, { recursive: true, force: true })
  }
  return {
    host: 'localhost',
    port: imapsPort,
    plainPort: imapPort,
    ca,
    caFile,
    maildir: (user) => join(root, 'mail', user),
    stop,
    async restart() {
      await end(master)
      master = await launch(root, configFile, imapPort)
    },
    [Symbol.asyncDispose]: stop,
  }
}

async function makeFolders(root: string): Promise<void> {
  for (const name of ['', 'log', 'mail']) {
    await mkdir(join(root, name), { recursive: true })
    await chmod(join(root, name), 0o755)
  }
  await chown(join(root, 'mail'), 8, 8)
  for (let folder = root; folder !== '/'; folder = dirname(folder)) {
    if (!(statSync(folder).mode & 0o001))
      throw new Error(`Dovecot cannot reach ${root}: ${folder} is not searchable by others`)
  }
}

async function launch(root: string, configFile: string, port: number): Promise<ChildProcess> {
  const program = programs.find((path) => existsSync(path)) ?? 'dovecot'
  // The signal at the death of the parent keeps a killed test run from leaving servers behind.
  const words = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM', program] : [program]
  const master = spawn(words[0] ?? program, [...words.slice(1), '-F', '-c', configFile], { stdio: 'ignore' })
  const deadline = Date.now() + 15_000
  while (!(await greets(port))) {
    if (master.exitCode !== null || Date.now() > deadline) {
      master.kill('SIGTERM')
      const log = await readFile(join(root, 'log/dovecot.log'), 'utf8').catch(() => '(no log)')
      throw new Error(`Dovecot did not start:\n${log.split('\n').slice(-15).join('\n')}`)
    }
    await pause(50)
  }
  return master
}

async function end(master: ChildProcess): Promise<void> {
  if (master.exitCode !== null || master.signalCode !== null) return
  const gone = new Promise<void>((resolve) => void master.once('exit', () => resolve()))
  master.kill('SIGTERM')
  const force = setTimeout(() => master.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(force)
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (said: boolean) => {
      socket.destroy()
      resolve(said)
    }
    socket.once('data', (data) => answer(data.toString('latin1').startsWith('* OK')))
    socket.once('error', () => answer(false))
    socket.setTimeout(2_000, () => answer(false))
  })
}

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
