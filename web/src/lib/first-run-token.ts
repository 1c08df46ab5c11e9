let token: string | undefined

/** Takes the one-time token, of the first run or of an invitation, out of the address, before anything else runs, so that it stays in no history and no log. */
export function takeFirstRunToken(): void {
  if (!['/welcome', '/invitation'].includes(location.pathname)) return
  token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
}

export function firstRunToken(): string | undefined {
  return token
}

/** It served once. */
export function forgetFirstRunToken(): void {
  token = undefined
}
