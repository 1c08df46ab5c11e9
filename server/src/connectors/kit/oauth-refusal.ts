import { type SignInProvider, signInPages } from '@facteur/formats/sign-in-address.ts'
import { Fault } from '#platform/fault.ts'

/** At what moment the provider refused: the same word means another thing then. */
export type OAuthMoment = 'sign-in' | 'exchange' | 'refresh' | 'device'
/** RFC 6749 section 5.2, with what Google and Microsoft add. */
export type OAuthRefusal = { error: string; description: string; status?: number; retryAfterMs?: number }

/** A refusal in words for the owner. Descriptions are read for Microsoft's numbers only, and never shown: they are written by a stranger. */
export function refusalFault(provider: SignInProvider, moment: OAuthMoment, refusal: OAuthRefusal): Fault {
  const { name } = signInPages[provider]
  const facts = { provider, error: refusal.error.slice(0, 60), number: numberIn(refusal) }
  return (
    ofMicrosoft(name, moment, facts) ??
    ofError(name, moment, facts) ??
    passing(name, refusal) ??
    new Fault('oauth.refused', {
      say: `${name} refused the sign-in, and does not say clearly why (${facts.error || facts.number || 'no reason'}).`,
      facts,
    })
  )
}

type Facts = { provider: SignInProvider; error: string; number: string }

const numberIn = ({ description }: OAuthRefusal): string => /AADSTS(\d{4,8})/.exec(description.slice(0, 500))?.[1] ?? ''

const declined = new Set(['65004'])
const adminApproval = new Set(['65001', '90094', '90095', '90093', '900941'])
const notAllowed = new Set(['50105', '50020', '50194', '50177', '51004'])
const secretWrong = new Set(['7000215', '700016', '7000216', '700027', '7000218', '700025', '70001'])
const goneStale = new Set(['50076', '50079', '50074', '50078', '16000', '50058'])

/** Microsoft says what happened by number: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function ofMicrosoft(name: string, moment: OAuthMoment, facts: Facts): Fault | undefined {
  const { number } = facts
  if (number === '') return undefined
  if (declined.has(number)) return declinedFault(name, facts)
  if (adminApproval.has(number)) return adminFault(name, facts)
  if (/^5300\d$/.test(number) || number === '530032' || number === '530033') return conditionalFault(facts)
  if (notAllowed.has(number)) return accountFault(name, facts)
  if (number === '7000222')
    return new Fault('oauth.client-secret-expired', {
      say: `The client secret of the ${name} sign-in has expired: a new one has to be made at ${name} and given to Facteur.`,
      facts,
    })
  if (secretWrong.has(number)) return clientFault(name, facts)
  if (number === '50011') return redirectFault(name, facts)
  if (goneStale.has(number)) return moment === 'refresh' ? revokedFault(name, facts) : undefined
  return undefined
}

function ofError(name: string, moment: OAuthMoment, facts: Facts): Fault | undefined {
  switch (facts.error) {
    case 'access_denied':
    case 'authorization_declined':
      return declinedFault(name, facts)
    case 'consent_required':
    case 'admin_policy_enforced':
      return adminFault(name, facts)
    case 'org_internal':
      return accountFault(name, facts)
    case 'invalid_client':
    case 'unauthorized_client':
    case 'deleted_client':
      return clientFault(name, facts)
    case 'redirect_uri_mismatch':
      return redirectFault(name, facts)
    case 'expired_token':
    case 'bad_verification_code':
      return overFault(facts)
    case 'interaction_required':
    case 'login_required':
      return moment === 'refresh' ? revokedFault(name, facts) : undefined
    case 'invalid_grant':
      return moment === 'refresh' ? revokedFault(name, facts) : overFault(facts)
    default:
      return undefined
  }
}

function passing(name: string, { error, status = 0, retryAfterMs }: OAuthRefusal): Fault | undefined {
  const isPassing =
    status >= 500 ||
    status === 429 ||
    ['temporarily_unavailable', 'server_error', 'rate_limit_exceeded'].includes(error)
  return isPassing ? unreachable(name, retryAfterMs === undefined ? {} : { retryAfterMs }) : undefined
}

export const unreachable = (name: string, { cause, retryAfterMs }: { cause?: unknown; retryAfterMs?: number } = {}) =>
  new Fault('oauth.unreachable', {
    say: `${name} does not answer right now. Facteur tries again by itself.`,
    retry: 'later',
    cause,
    facts: retryAfterMs === undefined ? {} : { retryAfterMs },
  })

export const oddAnswer = (name: string) =>
  new Fault('oauth.odd-answer', { say: `${name} gave an answer that cannot be understood.`, retry: 'later' })

export const revokedFault = (name: string, facts: Partial<Facts> = {}) =>
  new Fault('oauth.revoked', {
    say: `${name} no longer lets Facteur read this mailbox: sign in once more. Nothing is lost; Facteur goes on where it was.`,
    facts,
  })

const declinedFault = (name: string, facts: Facts) =>
  new Fault('oauth.declined', {
    say: `The sign-in at ${name} was stopped, or reading mail was not allowed there. Nothing was linked.`,
    facts,
  })

const adminFault = (name: string, facts: Facts) =>
  new Fault('oauth.admin-approval', {
    say: `Your company lets an app read mail only after its ${name} administrator approved it: ask them.`,
    facts,
  })

const conditionalFault = (facts: Facts) =>
  new Fault('oauth.conditional-access', {
    say: 'A rule of your company at Microsoft does not allow this sign-in (conditional access): ask your administrator.',
    facts,
  })

const accountFault = (name: string, facts: Facts) =>
  new Fault('oauth.account-not-allowed', {
    say: `This ${name} account may not use this sign-in: it is meant for the accounts of one company, or for people on its list.`,
    facts,
  })

const clientFault = (name: string, facts: Facts) =>
  new Fault('oauth.client-refused', {
    say: `${name} does not take the client ID and secret that Facteur has for the sign-in: the owner has to look at them.`,
    facts,
  })

const redirectFault = (name: string, facts: Facts) =>
  new Fault('oauth.redirect-mismatch', {
    say: `The redirect address of Facteur is not on the list at ${name}: add it there exactly as Facteur shows it.`,
    facts,
  })

const overFault = (facts: Facts) =>
  new Fault('oauth.attempt-over', {
    say: 'This sign-in took too long or was used already: begin it again.',
    facts,
  })
