import { z } from 'zod'
import type { Refusal } from '#connectors/kit/read-client.ts'
import { Fault } from '#platform/fault.ts'

const said = z.object({
  error: z.object({
    message: z.string().default(''),
    status: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
    details: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
})

const anHour = 3_600_000

/** Google's errors by their reasons: slow down, come back tomorrow, or let a person mend it. */
export function readGmailRefusal(status: number, body: unknown): Refusal | undefined {
  const parsed = said.safeParse(body)
  if (!parsed.success) return undefined
  const { errors, details, message, status: word } = parsed.data.error
  const reasons = [...errors, ...details].map(({ reason }) => reason)
  const is = (pattern: RegExp) => reasons.some((reason) => pattern.test(reason))
  if (status !== 403 && status !== 429) return undefined
  if (is(/^(dailyLimitExceeded|quotaExceeded)$/)) return { fault: dailyLimit() }
  if (status === 429 || is(/^(userRateLimitExceeded|rateLimitExceeded|RATE_LIMIT_EXCEEDED)$/))
    return { isThrottle: true }
  if (
    is(/^(insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT)$/) ||
    /insufficient authentication scopes/i.test(message)
  )
    return { fault: scopeMissing() }
  if (is(/^(accessNotConfigured|SERVICE_DISABLED)$/)) return { fault: apiOff() }
  if (is(/^(domainPolicy|failedPrecondition)$/) || word === 'FAILED_PRECONDITION') return { fault: closedHere() }
  return { fault: closedHere() }
}

const dailyLimit = () =>
  new Fault('mailbox.daily-limit', {
    say: 'Google lets this installation read no more mail today; Facteur goes on when the day is over there.',
    retry: 'later',
    facts: { retryAfterMs: anHour },
  })
const scopeMissing = () =>
  new Fault('mailbox.scope-missing', {
    say: 'When signing in, reading mail was not allowed. Link the mailbox again and leave that box ticked.',
  })
const apiOff = () =>
  new Fault('mailbox.api-off', {
    say: 'The Gmail API is not switched on in the Google project of this installation.',
  })
const closedHere = () =>
  new Fault('mailbox.closed-by-admin', {
    say: 'Google does not let Facteur into this mailbox: Gmail is off for it, or its administrator has closed it to other programs.',
  })
