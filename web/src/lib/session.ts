import i18next from 'i18next'
import { ApiError } from './api-error.ts'
import { ask } from './api.ts'

/** Sign-in is better-auth's own, outside the table of routes. */
export async function signIn(input: { email: string; password: string }): Promise<void> {
  await ask('/api/auth/sign-in/email', { method: 'POST', body: JSON.stringify(input) }).catch((error: unknown) => {
    throw error instanceof ApiError && error.status === 401
      ? new ApiError({ status: 401, code: 'sign-in.refused', title: i18next.t('signIn.refused') })
      : error
  })
}

export async function signOut(): Promise<void> {
  await ask('/api/auth/sign-out', { method: 'POST', body: '{}' })
}

export async function changePassword(input: { currentPassword: string; newPassword: string }): Promise<void> {
  await ask('/api/auth/change-password', { method: 'POST', body: JSON.stringify(input) })
}
