import type { StoredReason } from '../reason.ts'

/** What is found in a mail about a link, as far as its beginning depends on it. */
export type NotedLink = { urlKey: string; host: string; state: 'waiting' | 'asked' | 'login' }

/** Why a link that was just found does not simply wait to be followed. */
export function reasonsOf({ state, host }: Pick<NotedLink, 'state' | 'host'>): StoredReason[] {
  if (state === 'login') return [{ code: 'link.needs-login', facts: { host } }]
  return state === 'asked' ? [{ code: 'link.is-unclear', facts: { host } }] : []
}
