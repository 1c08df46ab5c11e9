import { ask } from './api.ts'

/** Sign-in is better-auth's own, outside the table of routes. */
export async function signIn(input: { email: string; password: string }): Promise<void> {
  await ask('/api/auth/sign-in/email', { method: 'POST', body: JSON.stringify(input) })
}

export async function signOut(): Promise<void> {
  await ask('/api/auth/sign-out', { method: 'POST', body: '{}' })
}
