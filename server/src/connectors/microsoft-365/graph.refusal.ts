import { z } from 'zod'
import type { Refusal } from '#connectors/kit/read-client.ts'
import { Fault } from '#platform/fault.ts'

const said = z.object({ error: z.object({ code: z.string().default(''), message: z.string().default('') }) })

/** Graph's errors by their codes. */
export function readGraphRefusal(status: number, body: unknown): Refusal | undefined {
  const parsed = said.safeParse(body)
  const code = parsed.success ? parsed.data.error.code : ''
  if (status === 410 || /syncstate|resync/i.test(code)) return { fault: cursorLost() }
  if (
    status === 429 ||
    /^(ApplicationThrottled|TooManyRequests|ErrorServerBusy|ErrorTooManyObjectsOpened)$/i.test(code)
  )
    return { isThrottle: true }
  if (/^Mailbox(NotEnabled|NotSupported)ForRESTAPI$/i.test(code)) return { fault: noMailbox() }
  if (status === 403 && /^(ErrorAccessDenied|Authorization_RequestDenied|Forbidden|AccessDenied)$/i.test(code))
    return { fault: scopeMissing() }
  return undefined
}

const cursorLost = () =>
  new Fault('feed.cursor-lost', {
    say: 'Microsoft no longer knows where Facteur had read up to; everything is listed once more.',
    retry: 'later',
  })
export const noMailbox = () =>
  new Fault('mailbox.closed-by-admin', {
    say: 'Microsoft does not let Facteur into this mailbox: the account has none in Exchange Online, or its administrator has closed it.',
  })
const scopeMissing = () =>
  new Fault('mailbox.scope-missing', {
    say: 'When signing in, reading mail was not allowed. Link the mailbox again and allow it; in a company its administrator may have to.',
  })
