import type { Problem } from '@facteur/contract/problem.ts'
import { z } from 'zod'
import { Fault, asFault } from '#platform/fault.ts'

/** The HTTP status of each code, and of a whole noun where its codes are alike. Nothing else in the house knows HTTP. */
const statusOf: Readonly<Record<string, number>> = {
  'request.invalid': 422,
  'request.bad-cursor': 422,
  'request.not-json': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.too-busy': 503,
  'request.cross-site': 403,
  'request.insecure': 403,
  'request.unknown-host': 421,
  'route.missing': 404,
  'route.method': 405,
  'sign-in.needed': 401,
  'sign-in.refused': 401,
  'sign-in.token-refused': 401,
  'sign-in.password-again': 403,
  'right.*': 403,
  'password.*': 422,
  'setup.link-invalid': 403,
  'setup.owner-exists': 409,
  'organisation.missing': 404,
  'organisation.*': 422,
  'person.missing': 404,
  'person.*': 409,
  'invitation.missing': 404,
  'invitation.invalid': 403,
  'invitation.other-person': 403,
  'invitation.*': 422,
  'source.missing': 404,
  'source.already-linked': 409,
  'message.missing': 404,
  'message.not-kept': 404,
  'document.missing': 404,
  'document.no-e-invoice': 404,
  'document.password-wrong': 422,
  'supplier.missing': 404,
  'supplier.nothing-learned': 404,
  'link.missing': 404,
  'link.*': 409,
  'link-rule.*': 422,
  'rule.missing': 404,
  'rule.exists': 409,
  'rule.*': 422,
  'field.*': 422,
  'companion.missing': 404,
  'page.missing': 404,
  'page.*': 422,
  'payment.missing': 404,
  'destination.missing': 404,
  'delivery.missing': 404,
  'notice.missing': 404,
  'token.missing': 404,
  'delivery.not-open': 409,
  'message.*': 409,
  'document.*': 409,
  'oauth.attempt-missing': 404,
  'oauth.client-missing': 404,
  'oauth.unreachable': 503,
  'oauth.*': 422,
  'mailbox.*': 422,
  'mail-folder.*': 422,
  'egress.*': 422,
  'source.*': 422,
  'destination.*': 422,
  'mail.*': 422,
  'outgoing-mail.*': 422,
  'smtp.*': 422,
  'file.*': 422,
  'upload.*': 422,
  'database.*': 503,
  'reader.*': 503,
  'vault.full': 507,
  'vault.missing': 500,
  'vault.broken': 500,
  'vault.*': 503,
}

export function statusOfCode(code: string): number {
  return statusOf[code] ?? statusOf[`${code.split('.')[0] ?? ''}.*`] ?? 500
}

/** RFC 9457. What is unexpected says nothing of the inside; its cause goes to the log by its code only. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof z.ZodError) return invalidProblem(thrown)
  const fault = asFault(thrown)
  return {
    type: `/guide/${fault.code}`,
    title: fault.say,
    status: statusOfCode(fault.code),
    code: fault.code,
    detail: fault.say,
  }
}

function invalidProblem(error: z.ZodError): Problem {
  const errors = error.issues.map((issue) => ({ path: issue.path.join('.'), say: issue.message }))
  const first = errors[0]
  const detail =
    first === undefined
      ? 'Something is missing or wrong in what was sent.'
      : `${first.path === '' ? 'The request' : first.path}: ${first.say}`
  return {
    type: '/guide/request.invalid',
    title: 'Something is missing or wrong in what was sent.',
    status: statusOfCode('request.invalid'),
    code: 'request.invalid',
    detail,
    errors,
  }
}

export function problemResponse(thrown: unknown, headers: Record<string, string> = {}): Response {
  const problem = toProblem(thrown)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retryAfter(thrown),
      ...headers,
    },
  })
}

function retryAfter(thrown: unknown): Record<string, string> {
  const seconds = thrown instanceof Fault ? thrown.facts['retryAfterSeconds'] : undefined
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}
}
