import type { ImapFlow } from 'imapflow'
import { Fault } from '#platform/fault.ts'

/** All that Facteur ever says to a mail server: nothing here changes a mailbox. */
export const readOnlyCommands: ReadonlySet<string> = new Set([
  'CAPABILITY',
  'ID',
  'STARTTLS',
  'AUTHENTICATE',
  'LOGIN',
  'ENABLE',
  'NAMESPACE',
  'LIST',
  'XLIST',
  'STATUS',
  'EXAMINE',
  'UID SEARCH',
  'SEARCH',
  'UID FETCH',
  'FETCH',
  'IDLE',
  'NOTIFY',
  'NOOP',
  'COMPRESS',
  'LOGOUT',
])

type Inside = { exec(command: string, attributes: unknown, options?: unknown): Promise<unknown>; skipLsub: boolean }

/** Puts a lock before the wire: a command outside the list, or a fetch without PEEK, fails before it is sent. */
export function guardCommands(client: ImapFlow): void {
  const inside = client as unknown as Inside
  // LSUB asks for subscriptions, which Facteur has no use for; many servers are slow at it.
  inside.skipLsub = true
  const exec = inside.exec.bind(client)
  inside.exec = async (command, attributes, options) => {
    if (!isReadOnly(command, attributes)) {
      throw new Fault('mailbox.write-refused', {
        say: 'Facteur only reads mailboxes; a command that might change one was stopped.',
        facts: { command },
      })
    }
    return exec(command, attributes, options)
  }
}

export function isReadOnly(command: string, attributes: unknown): boolean {
  const name = command.toUpperCase()
  if (!readOnlyCommands.has(name)) return false
  return (
    !name.endsWith('FETCH') ||
    !fetchedItems(attributes).some((item) => /^(BODY|BINARY|RFC822|RFC822\.TEXT)$/.test(item))
  )
}

function fetchedItems(attributes: unknown): string[] {
  if (!Array.isArray(attributes)) return []
  const values = attributes.flat().map((item: { value?: unknown } | null) => item?.value)
  return values.filter((value) => typeof value === 'string').map((value) => value.toUpperCase())
}
