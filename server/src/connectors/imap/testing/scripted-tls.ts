import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext, TLSSocket } from 'node:tls'

export type Pair = { key: string; cert: string }
export type Authority = {
  ca: string
  /** A certificate for these names; dates as openssl takes them (`20200101000000Z`). */
  issue(names: readonly string[], dates?: { from: string; to: string }): Pair
  /** One that nobody vouches for. */
  selfMade(name: string): Pair
  remove(): void
}

/** A private authority with openssl, in a folder of its own. */
export function makeAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'facteur-tls-'))
  const at = (name: string) => join(folder, name)
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'ignore' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  let serial = 4_096
  const read = (name: string) => readFileSync(at(name), 'utf8')
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '30',
    '-subj',
    '/O=Proefuitgever/CN=Proef',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  )
  return {
    ca: read('ca.pem'),
    issue(names, dates = { from: zulu(-1), to: zulu(30) }) {
      openssl('req', ...newKey, '-subj', `/CN=${names[0] ?? ''}`, '-keyout', at('key'), '-out', at('csr'))
      writeFileSync(at('cnf'), configuration(folder, names))
      writeFileSync(at('index.txt'), '')
      writeFileSync(at('serial'), `${(serial += 1).toString(16).padStart(4, '0')}\n`)
      const dated = ['-startdate', dates.from, '-enddate', dates.to]
      openssl('ca', '-batch', '-notext', '-config', at('cnf'), '-in', at('csr'), '-out', at('crt'), ...dated)
      return { key: read('key'), cert: read('crt') }
    },
    selfMade(name) {
      openssl(
        'req',
        '-x509',
        ...newKey,
        '-days',
        '30',
        '-subj',
        `/CN=${name}`,
        '-addext',
        `subjectAltName=DNS:${name}`,
        '-keyout',
        at('own.key'),
        '-out',
        at('own.crt'),
      )
      return { key: read('own.key'), cert: read('own.crt') }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A moment so many days from now, as openssl takes it. */
export const zulu = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`

const configuration = (folder: string, names: readonly string[]): string => `[ca]
default_ca = own
[own]
dir = ${folder}
database = $dir/index.txt
new_certs_dir = $dir
serial = $dir/serial
private_key = $dir/ca.key
certificate = $dir/ca.pem
default_md = sha256
unique_subject = no
policy = any
x509_extensions = ext
[any]
commonName = supplied
[ext]
subjectAltName = ${names.map((name) => `DNS:${name}`).join(',')}
`

/** What a server does with a line; null hangs up, '' says nothing. */
export type Script = (command: string, tag: string, line: string) => string | null
export type ScriptedServer = { port: number; heard: string[]; close(): void }

type Options = {
  /** TLS from the first byte with this certificate; absent: in clear, with STARTTLS where `upgrade` is given. */
  tls?: Pair
  upgrade?: Pair
  greeting?: string
}

/** A server on loopback that says what the script says. */
export async function startScripted(
  script: Script,
  { tls, upgrade, greeting = '* OK hello\r\n' }: Options = {},
): Promise<ScriptedServer> {
  const heard: string[] = []
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    talk(tls === undefined ? socket : secured(socket, tls), greeting)
  })

  function talk(socket: Socket, first: string): void {
    socket.on('error', () => {})
    let rest = ''
    const take = (data: Buffer) => {
      rest += data.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        heard.push(line)
        const [, tag = '', command = ''] = /^(\S+) ((?:UID )?\S+)/.exec(line) ?? []
        if (command.toUpperCase() === 'STARTTLS' && upgrade !== undefined) {
          socket.removeListener('data', take)
          socket.write(`${tag} OK begin\r\n`)
          return talk(secured(socket, upgrade), '')
        }
        const answer = script(command.toUpperCase(), tag, line)
        if (answer === null) return void socket.destroy()
        if (answer !== '') socket.write(answer, 'latin1')
      }
    }
    socket.on('data', take)
    if (first !== '') socket.write(first, 'latin1')
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

const secured = (socket: Socket, { key, cert }: Pair): TLSSocket =>
  new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ key, cert }) })

/** An IMAP server with one mailbox that lets in whoever knows the password; `over` comes first. */
export function usualScript(over: Partial<Record<string, (tag: string, line: string) => string | null>> = {}): Script {
  return (command, tag, line) => {
    const own = over[command]?.(tag, line)
    if (own !== undefined) return own
    if (command === 'CAPABILITY') return `* CAPABILITY IMAP4rev1\r\n${tag} OK\r\n`
    if (command === 'LOGIN')
      return line.includes('right horse') ? `${tag} OK\r\n` : `${tag} NO [AUTHENTICATIONFAILED] no\r\n`
    if (command === 'LIST') return `* LIST () "/" INBOX\r\n${tag} OK\r\n`
    if (command === 'STATUS') return `* STATUS INBOX (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 1)\r\n${tag} OK\r\n`
    if (command === 'LOGOUT') return `* BYE\r\n${tag} OK\r\n`
    return command === '' ? '' : `${tag} OK\r\n`
  }
}
