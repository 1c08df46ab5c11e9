import { Fault } from '#platform/fault.ts'

/** Where a client may go: GET only, one base address, and the paths below it that only tell. */
export type ReadRule = { base: string; paths: readonly RegExp[] }

/**
 * A lock before the wire: a request that might change a mailbox, or go anywhere else with its token, fails before it is sent.
 * Throws `mailbox.write-refused`.
 */
export function admitRead(rule: ReadRule, method: string, address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const base = new URL(rule.base)
  const below = base.pathname.replace(/\/$/, '')
  // The path as it will be sent: `..` and `\` are resolved by now; what is escaped stays escaped and fits no pattern.
  const path = url?.pathname.startsWith(`${below}/`) === true ? url.pathname.slice(below.length) : undefined
  const isAllowed =
    method === 'GET' &&
    url !== undefined &&
    url.origin === base.origin &&
    url.username === '' &&
    url.password === '' &&
    path !== undefined &&
    rule.paths.some((one) => one.test(path))
  if (isAllowed) return url
  throw new Fault('mailbox.write-refused', {
    say: 'Facteur only reads mailboxes; a request that might change one was stopped.',
    facts: { method },
  })
}
