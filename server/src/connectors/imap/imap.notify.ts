import { encodeModifiedUtf7 } from './modified-utf7.ts'
import type { Session } from './imap.session.ts'

/** Naming more folders one by one makes a command that servers refuse; then all that are the owner's are meant. */
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
  const note = async (untagged: Untagged) => {
    if (listening === undefined) return
    moved.add(nameIn(untagged))
    onNews()
  }
  client.untaggedHandlers['STATUS'] = note
  client.untaggedHandlers['LIST'] = note
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
      const wanted = JSON.stringify(paths)
      if (listening === wanted) return true
      try {
        await session.ask(() => client.run('NOTIFY', askFor(paths)))
        listening = wanted
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
      moved.delete(encodeModifiedUtf7(path))
    },
  }
}

const arrivals = [atom('MessageNew'), atom('MessageExpunge')]

/** The open folder goes on telling as without NOTIFY; `MailboxName` tells of what is made, renamed and deleted. */
function askFor(paths: readonly string[]): unknown[] {
  const names = paths.map((path) => text(encodeModifiedUtf7(path)))
  const events = [...arrivals, atom('MailboxName')]
  const others = names.length === 0 ? [] : [[atom('mailboxes'), names, events]]
  const selected = [atom('selected-delayed'), arrivals]
  if (names.length > mostNamed) return [atom('SET'), selected, [atom('personal'), events]]
  return [atom('SET'), selected, ...others, [atom('personal'), [atom('MailboxName')]]]
}

/** Of `STATUS name (…)` and of `LIST (flags) "/" name`; as it is on the wire. */
function nameIn({ attributes = [] }: Untagged): string {
  const at = Array.isArray(attributes[0]) ? attributes[2] : attributes[0]
  const value = (at as { value?: unknown } | null | undefined)?.value
  return typeof value === 'string' ? value : ''
}
