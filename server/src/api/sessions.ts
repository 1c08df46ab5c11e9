import { betterAuth } from 'better-auth'
import { deriveKey } from '#platform/crypto.ts'
import { hashPassword, longestPassword, shortestPassword, verifyPassword } from '#platform/passwords.ts'
import type { Ground } from '#records/context.ts'
import type { Front } from './api.settings.ts'

const day = 86_400

/** Sessions and passwords are better-auth's; who may come near it is decided in sign-in.ts and edge.ts, so its own guards for browsers are off. */
export function makeSessions({ ground, front }: { ground: Ground; front: Front }) {
  const { isSecure } = front
  return betterAuth({
    appName: 'Facteur',
    baseURL: front.publicUrl,
    basePath: '/api/auth',
    secret: deriveKey(ground.keyring.masterKey, 'sessions').toString('base64url'),
    database: { db: ground.database.kysely, type: 'postgres' },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: 14 * day, updateAge: day },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: (password) => hashPassword(password), verify: verifyPassword },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: { session_token: { name: isSecure ? '__Host-facteur.session' : 'facteur.session' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
    },
  })
}

export type Sessions = ReturnType<typeof makeSessions>
