import type { Diagnosis } from '@facteur/contract/mailbox.ts'

type Input = {
  target: { host: string; port: number; security: 'implicit' | 'starttls'; user: string }
  steps: Diagnosis['steps']
  now: Date
}

/** A diagnosis as text to hand to somebody who helps: no password, and of the user name only what tells one from another. */
export function makeReport({ target, steps, now }: Input): string {
  const { host, port, security, user } = target
  const lines = [
    `Facteur, ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${host}:${port}, ${security === 'implicit' ? 'TLS' : 'STARTTLS'}${user === '' ? '' : `, ${shorten(user)}`}`,
    ...steps.flatMap(({ step, state, ms, say, next, code }) => [
      `${step.padEnd(10)} ${state.padEnd(7)} ${String(ms).padStart(6)} ms  ${say}${code === null ? '' : ` [${code}]`}`,
      ...(next === null ? [] : [`${' '.repeat(30)}${next}`]),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/** `jos@slager.example` as `j…@slager.example`; the domain is what a helper needs. */
export function shorten(user: string): string {
  const at = user.lastIndexOf('@')
  const [first = ''] = user
  return at < 0 ? `${first}…` : `${first}…${user.slice(at)}`
}
