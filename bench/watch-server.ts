import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type ScriptClient, type ScriptFolder, startScriptImap } from '@facteur/e2e/kit/script-imap.ts'

/** What the bench says to it, and hears from it. */
export type ToServer = { type: 'deliver'; user: string } | { type: 'cut' } | { type: 'begin' } | { type: 'tell' }
export type FromServer =
  | { type: 'listening'; port: number }
  | { type: 'noticed'; ms: number }
  | { type: 'state'; idling: number; logins: number; mostLogins: number; mostIdling: number }

const [, , keyFile = '', certFile = '', loginMs = '100', mails = '20'] = process.argv
const boxes = new Map<string, ScriptFolder[]>()
const told = new Map<string, number>()
/** Connected and not signed in yet. */
const atTheDoor = new Set<ScriptClient>()
let [mostLogins, mostIdling] = [0, 0]

const mailOf = (uid: number) => ({
  uid,
  raw: `Message-ID: <${uid}.${Math.random()}@nieuws.example>\r\nDate: Tue, 31 Mar 2026 10:00:00 +0000\r\nFrom: Nieuws <brief@nieuws.example>\r\nSubject: Weekbrief ${uid}\r\n\r\nGoedemorgen, dit is de brief van de week.\r\n`,
})

function foldersOf(user: string): ScriptFolder[] {
  const known = boxes.get(user)
  if (known !== undefined) return known
  const made = ['INBOX', 'Facturen', 'Sent'].map((path) => ({
    path,
    flags: path === 'Sent' ? '\\Sent' : '',
    uidValidity: 1_700_000_000,
    uidNext: Number(mails) + 1,
    mails: Array.from({ length: Number(mails) }, (_, i) => mailOf(i + 1)),
  }))
  boxes.set(user, made)
  return made
}

const server = await startScriptImap({
  key: readFileSync(keyFile),
  cert: readFileSync(certFile),
  capability: 'IMAP4rev1 IDLE LITERAL+ NAMESPACE UIDPLUS',
  foldersOf,
  onConnect(client) {
    atTheDoor.add(client)
    mostLogins = Math.max(mostLogins, atTheDoor.size)
  },
  onClose: (client) => void atTheDoor.delete(client),
  async answer(client, { tag, command }) {
    if (command === 'LOGIN') {
      // A password is made slow to try.
      await pause(Number(loginMs))
      setImmediate(() => atTheDoor.delete(client))
      return undefined
    }
    const since = told.get(client.user)
    if (command === 'UID SEARCH' && since !== undefined && client.folder?.path === 'INBOX') {
      told.delete(client.user)
      send({ type: 'noticed', ms: performance.now() - since })
    }
    return tag === '' ? '' : undefined
  },
})

function send(message: FromServer): void {
  process.send?.(message)
}

process.on('message', (message: ToServer) => {
  if (message.type === 'begin') mostLogins = atTheDoor.size
  if (message.type === 'cut') for (const client of server.clients) client.hangUp()
  if (message.type === 'tell') {
    const idling = [...server.clients].filter((client) => client.isIdling).length
    mostIdling = Math.max(mostIdling, idling)
    send({ type: 'state', idling, logins: atTheDoor.size, mostLogins, mostIdling })
  }
  if (message.type !== 'deliver') return
  const [inbox] = foldersOf(message.user)
  if (inbox === undefined) return
  inbox.mails.push(mailOf(inbox.uidNext))
  inbox.uidNext += 1
  for (const client of server.clients) {
    if (client.user !== message.user || client.folder !== inbox) continue
    told.set(message.user, performance.now())
    client.say(`* ${inbox.mails.length} EXISTS\r\n`)
  }
})
process.on('disconnect', () => process.exit())
send({ type: 'listening', port: server.port })
