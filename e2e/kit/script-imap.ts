import { type AddressInfo } from 'node:net'
import { type TLSSocket, createServer } from 'node:tls'

/** A mail of a scripted folder. `items`: what the server says of one of FETCH's items instead of the truth, such as `ENVELOPE NIL`. */
export type ScriptMail = { uid: number; raw: string; items?: Record<string, string> }
export type ScriptFolder = { path: string; flags: string; uidValidity: number; uidNext: number; mails: ScriptMail[] }

/** One client: what was selected, and a way to say something unasked. */
export type ScriptClient = {
  user: string
  folder: ScriptFolder | undefined
  isIdling: boolean
  say(text: string): void
  hangUp(): void
}
export type Said = { tag: string; command: string; line: string }

export type Script = {
  key: string | Buffer
  cert: string | Buffer
  port?: number
  capability: string
  /** Folders of the one who signed in. */
  foldersOf(user: string): ScriptFolder[]
  /** Own words for a command; undefined: as any server would. May hang up and return ''. */
  answer?(client: ScriptClient, said: Said): string | undefined | Promise<string | undefined>
  onConnect?(client: ScriptClient): void
  onClose?(client: ScriptClient): void
}

export type ScriptServer = AsyncDisposable & { port: number; clients: Set<ScriptClient> }

/** An IMAP server over TLS that says what it is told to say: for the ways of servers that cannot be had here. */
export async function startScriptImap(script: Script): Promise<ScriptServer> {
  const clients = new Set<ScriptClient>()
  const server = createServer({ key: script.key, cert: script.cert }, (socket) => serve(socket, script, clients))
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => void server.listen(script.port ?? 0, '127.0.0.1', 2048, resolve))
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo
  return {
    port,
    clients,
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.hangUp()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function serve(socket: TLSSocket, script: Script, clients: Set<ScriptClient>): void {
  const client: ScriptClient = {
    user: '',
    folder: undefined,
    isIdling: false,
    say: (text) => void socket.write(text, 'latin1'),
    hangUp: () => void socket.destroy(),
  }
  clients.add(client)
  socket.on('error', () => {})
  socket.on('close', () => {
    clients.delete(client)
    script.onClose?.(client)
  })
  script.onConnect?.(client)
  client.say(`* OK [CAPABILITY ${script.capability}] ready\r\n`)
  let rest = ''
  let idleTag = ''
  let working = Promise.resolve()
  const take = async (line: string) => {
    if (line === 'DONE') {
      client.isIdling = false
      return client.say(`${idleTag} OK idle is over\r\n`)
    }
    const [, tag = '', command = ''] = /^(\S+) ((?:UID )?\S+)/i.exec(line) ?? []
    const said = { tag, command: command.toUpperCase(), line }
    const own = await script.answer?.(client, said)
    if (said.command === 'IDLE' && own === undefined) {
      idleTag = tag
      client.isIdling = true
    }
    client.say(own ?? usualAnswer(client, said, script))
    if (said.command === 'LOGOUT') socket.end()
  }
  socket.on('data', (data) => {
    rest += data.toString('latin1')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      working = working.then(() => take(line)).catch(() => void socket.destroy())
    }
  })
}

/** What any server without extensions says. */
export function usualAnswer(client: ScriptClient, { tag, command, line }: Said, script: Script): string {
  const done = `${tag} OK done\r\n`
  const quoted = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((hit) => hit[1] ?? '')
  const nameAt = (word: string) => quoted[0] ?? line.split(word)[1]?.trim().split(' ')[0] ?? ''
  const folders = script.foldersOf(client.user)
  switch (command) {
    case 'CAPABILITY':
      return `* CAPABILITY ${script.capability}\r\n${done}`
    case 'LOGIN':
      client.user = (/LOGIN "?([^" ]+)/i.exec(line) ?? [])[1] ?? ''
      return done
    case 'LIST': {
      const isAll = line.includes('*')
      const listed = folders.filter(({ path }) => isAll || line.includes(path))
      return listed.map(({ path, flags }) => `* LIST (${flags}) "/" "${path}"\r\n`).join('') + done
    }
    case 'STATUS': {
      const found = folders.find(({ path }) => path === nameAt('STATUS '))
      if (found === undefined) return `${tag} NO [NONEXISTENT] no such mailbox\r\n`
      const state = `MESSAGES ${found.mails.length} UIDNEXT ${found.uidNext} UIDVALIDITY ${found.uidValidity}`
      return `* STATUS "${found.path}" (${state})\r\n${done}`
    }
    case 'EXAMINE': {
      const found = folders.find(({ path }) => path === nameAt('EXAMINE '))
      if (found === undefined) return `${tag} NO [NONEXISTENT] no such mailbox\r\n`
      client.folder = found
      return `* FLAGS (\\Seen)\r\n* ${found.mails.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY ${found.uidValidity}] x\r\n* OK [UIDNEXT ${found.uidNext}] x\r\n${tag} OK [READ-ONLY] done\r\n`
    }
    case 'UID SEARCH': {
      const uids = uidsOf(client.folder, (/UID (\S+)/i.exec(line.replace(/^\S+ UID/i, '')) ?? [])[1] ?? '1:*')
      return `* SEARCH${uids.map((uid) => ` ${uid}`).join('')}\r\n${done}`
    }
    case 'UID FETCH':
      return fetchAnswer(client.folder, line) + done
    case 'IDLE':
      return '+ idling\r\n'
    case 'LOGOUT':
      return `* BYE\r\n${done}`
    default:
      return command === '' ? '' : done
  }
}

/** `n:*` holds the last one always (RFC 3501). */
function uidsOf(folder: ScriptFolder | undefined, set: string): number[] {
  const all = (folder?.mails ?? []).map(({ uid }) => uid)
  const last = all.at(-1) ?? 0
  const ranges = set.split(',').map((range) => {
    const [from = '', to = from] = range.split(':')
    const ends = [from, to].map((end) => (end === '*' ? last : Number(end)))
    return ends.toSorted((a, b) => a - b)
  })
  return all.filter((uid) => ranges.some(([from = 0, to = 0]) => uid >= from && uid <= to))
}

export function fetchAnswer(folder: ScriptFolder | undefined, line: string): string {
  const [, set = '', wanted = ''] = /UID FETCH (\S+) (.*)$/i.exec(line) ?? []
  const uids = new Set(uidsOf(folder, set))
  return (folder?.mails ?? [])
    .map((mail, index) => (uids.has(mail.uid) ? `* ${index + 1} FETCH (${itemsOf(mail, wanted)})\r\n` : ''))
    .join('')
}

function itemsOf(mail: ScriptMail, wanted: string): string {
  const { raw, uid, items = {} } = mail
  const cut = raw.indexOf('\r\n\r\n')
  const [header, body] = [raw.slice(0, cut + 4), raw.slice(cut + 4)]
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(header)?.[1]?.trim()
  const quote = (text: string | undefined) => (text === undefined ? 'NIL' : `"${text.replace(/["\\]/g, '\\$&')}"`)
  const [mailbox = '', host = ''] = (field('From') ?? '').replace(/.*<|>.*/g, '').split('@')
  const from = `((NIL NIL ${quote(mailbox)} ${quote(host)}))`
  const literal = (text: string) => `{${Buffer.byteLength(text, 'latin1')}}\r\n${text}`
  const told: Record<string, () => string> = {
    ENVELOPE: () =>
      `ENVELOPE (${quote(field('Date'))} ${quote(field('Subject'))} ${from} ${from} ${from} NIL NIL NIL NIL ${quote(field('Message-ID'))})`,
    BODYSTRUCTURE: () => `BODYSTRUCTURE ("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "8BIT" ${body.length} 3)`,
    INTERNALDATE: () => 'INTERNALDATE "31-Mar-2026 10:00:00 +0000"',
    'RFC822.SIZE': () => `RFC822.SIZE ${raw.length}`,
    'BODY.PEEK[]': () => `BODY[] ${literal(raw)}`,
    'BODY.PEEK[1]<0': () => `BODY[1]<0> ${literal(body.slice(0, 4096))}`,
    'BODY.PEEK[HEADER': () => `BODY[HEADER] ${literal(header)}`,
  }
  const parts = Object.entries(told).flatMap(([name, make]) =>
    wanted.toUpperCase().includes(name) ? [items[name] ?? make()] : [],
  )
  return [`UID ${uid}`, ...parts.filter((part) => part !== '')].join(' ')
}
