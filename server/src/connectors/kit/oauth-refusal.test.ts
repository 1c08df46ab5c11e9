import { expect, test } from 'vitest'
import { refusalFault } from './oauth-refusal.ts'

const told = (error: string, description = '', more: { status?: number } = {}) => ({ error, description, ...more })

test.each([
  ['microsoft', 'sign-in', told('access_denied', 'AADSTS65004: User declined to consent.'), 'oauth.declined'],
  ['google', 'sign-in', told('access_denied'), 'oauth.declined'],
  ['microsoft', 'sign-in', told('access_denied', 'AADSTS90094: admin permission'), 'oauth.admin-approval'],
  ['microsoft', 'refresh', told('invalid_grant', 'AADSTS65001: not consented'), 'oauth.admin-approval'],
  ['google', 'sign-in', told('admin_policy_enforced'), 'oauth.admin-approval'],
  ['microsoft', 'device', told('invalid_grant', 'AADSTS53003: blocked'), 'oauth.conditional-access'],
  ['microsoft', 'refresh', told('invalid_grant', 'AADSTS50173: password was changed'), 'oauth.revoked'],
  ['microsoft', 'refresh', told('interaction_required', 'AADSTS50076: multi-factor'), 'oauth.revoked'],
  ['google', 'refresh', told('invalid_grant', 'Token has been expired or revoked.'), 'oauth.revoked'],
  ['google', 'exchange', told('invalid_grant', 'Malformed auth code.'), 'oauth.attempt-over'],
  ['microsoft', 'exchange', told('invalid_client', 'AADSTS7000222: expired keys'), 'oauth.client-secret-expired'],
  ['microsoft', 'exchange', told('invalid_client', 'AADSTS7000215: Invalid client secret'), 'oauth.client-refused'],
  ['google', 'refresh', told('deleted_client'), 'oauth.client-refused'],
  ['google', 'exchange', told('redirect_uri_mismatch'), 'oauth.redirect-mismatch'],
  ['microsoft', 'sign-in', told('unauthorized_client', 'AADSTS50020: not in tenant'), 'oauth.account-not-allowed'],
  ['google', 'refresh', told('', '', { status: 503 }), 'oauth.unreachable'],
  ['google', 'refresh', told('something_new'), 'oauth.refused'],
] as const)('%s at %s: %o is %s', (provider, moment, refusal, code) => {
  expect(refusalFault(provider, moment, refusal).code).toBe(code)
})

test('only what may pass by itself is tried again by itself', () => {
  expect(refusalFault('google', 'refresh', told('', '', { status: 429 })).retry).toBe('later')
  expect(refusalFault('google', 'refresh', told('invalid_grant')).retry).toBe('never')
})

test('what the provider writes is not shown: it could be anybody who writes there', () => {
  const { say, facts } = refusalFault('google', 'sign-in', told('odd', '<b>Call +32 2 555 01 23 now</b>'))
  expect(say + JSON.stringify(facts)).not.toContain('Call')
})
