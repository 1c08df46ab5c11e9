export const leastLength = 8

/** 0 to 100, for a bar: length first, then variety. Not a promise, a nudge. */
export function strengthOf(password: string): number {
  if (password.length < leastLength) return Math.round((password.length / leastLength) * 40)
  const variety = new Set(password.toLowerCase()).size
  return Math.min(100, 40 + (password.length - leastLength) * 4 + variety * 2)
}

export function hintOf(password: string): 'empty' | 'short' | 'plain' | 'good' {
  if (password === '') return 'empty'
  if (password.length < leastLength) return 'short'
  return strengthOf(password) < 65 ? 'plain' : 'good'
}
