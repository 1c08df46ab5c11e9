import { encodeModifiedUtf7 } from './modified-utf7.ts'
import type { Session } from './imap.session.ts'

/** More, or names that are not ASCII (Dovecot 2.3 does not know them here), are not named one by one: then all folders are meant. */
const mostNamed = 300

/** News of folders that are not open, told by the server on the same connection (NOTIFY, RFC 5465). */
export type OtherFolders = {
  /** Asks to be told of these; false: the server cannot, and glances have to do. */
  listen(paths: readonly string[]): Promise<boolean>
  /** One of them moved on since it was last looked at. */
  hasNews(): boolean
  /** It is being looked at now. */
  forget(path?: string): void
}

type Untagged = { attributes?: unknown[] }
type Inside = {
  untaggedHandlers: Record<string, ((untagged: Untagged) => Promise<void>) | null>
  sectionHandlers: Record<string, (section: unknown) => Promise<void>>
  commands: Map<string, (connection: Executing, attributes: unknown) => Promise<boolean>>
  run(command: string, attributes: unknown): Promise<unknown>
}
type Executing = { exec(command: string, attributes: unknown): Promise<{ next(): void }> }
type Atom = { type: 'ATOM' | 'STRING'; value: string }

const atom = (value: string): Atom => ({ type: 'ATOM', value })
const text = (value: string): Atom => ({ type: 'STRING', value })

/** imapflow has no call for it: the command goes out through its own queue, and so through the guard. */
export function listenToOthers(session: Session, onNews: () => void): OtherFolders {
  const client = session.client as unknown as Inside
  const moved = new Set<string>()
  let listening: string | undefined
  let isRefused = false
  let wanted = new Set<string>()
  const note = (isAbout: (name: string) => boolean) => async (untagged: Untagged) => {
    const name = nameIn(untagged)
    if (listening === undefined || !isAbout(name)) return
    moved.add(name)
    onNews()
  }
  client.untaggedHandlers['STATUS'] = note((name) => wanted.has(name))
  // Made, renamed, deleted: whatever it is called, the next look finds out.
  client.untaggedHandlers['LIST'] = note(() => true)
  // Too many changes at once: the server has stopped telling.
  client.sectionHandlers['NOTIFICATIONOVERFLOW'] = async () => {
    listening = undefined
    moved.add('')
    onNews()
  }
  client.commands.set('NOTIFY', async (connection, attributes) => {
    const answer = await connection.exec('NOTIFY', attributes)
    answer.next()
    return true
  })

  return {
    async listen(paths) {
      if (isRefused || !session.client.capabilities.has('NOTIFY')) return false
      const names = paths.map(encodeModifiedUtf7)
      const key = JSON.stringify(names)
      if (listening === key) return true
      try {
        await session.ask(() => client.run('NOTIFY', askFor(names)))
        listening = key
        wanted = new Set([...names, ...paths])
      } catch (thrown) {
        // Not offered in this form: the connection itself goes on.
        if (!session.client.usable) throw thrown
        isRefused = true
      }
      return !isRefused
    },
    hasNews: () => moved.size > 0,
    forget(path) {
      if (path === undefined) return moved.clear()
      moved.delete(path)
      moved.delete(encodeModifiedUtf7(path))
    },
  }
}

const arrivals = [atom('MessageNew'), atom('MessageExpunge')]

/** The open folder goes on telling as without NOTIFY; `MailboxName` tells of what is made, renamed and deleted. */
function askFor(names: readonly string[]): unknown[] {
  const events = [...arrivals, atom('MailboxName')]
  const selected = [atom('selected-delayed'), arrivals]
  if (names.length > mostNamed || names.some((name) => name.includes('&')))
    return [atom('SET'), selected, [atom('personal'), events]]
  const named = names.length === 0 ? [] : [[atom('mailboxes'), names.map(text), events]]
  return [atom('SET'), selected, ...named, [atom('personal'), [atom('MailboxName')]]]
}

/** Of `STATUS name (…)` and of `LIST (flags) "/" name`; as it is on the wire. */
function nameIn({ attributes = [] }: Untagged): string {
  const at = Array.isArray(attributes[0]) ? attributes[2] : attributes[0]
  const value = (at as { value?: unknown } | null | undefined)?.value
  // Dovecot 2.3 tells of such names in UTF-8, as a literal.
  return Buffer.isBuffer(value) ? value.toString() : typeof value === 'string' ? value : ''
}
