import { redirectAddressOf, redirectTroubleOf } from '@facteur/formats/sign-in-address.ts'
import { type OAuthClientState, type SignInProvider, signInProviders } from '@facteur/contract/oauth.ts'
import type { Context } from '#records/context.ts'
import { type OwnClient, listOwnClients, listOwnerNames } from '#records/sources/oauth-clients.read.ts'
import { keepOAuthClient, removeOAuthClient } from '#records/sources/oauth-keep-client.ts'
import { findGrant, noteRevoked } from '#records/sources/oauth-unlink.ts'
import { removeSource } from '#records/sources/steer-source.ts'
import type { Handlers } from './handler.ts'
import { beginOAuth, lookAtOAuth } from './oauth-flow.ts'
import type { Parts } from './parts.ts'

type Mine = 'beginOAuth' | 'getOAuthAttempt' | 'listOAuthClients' | 'keepOAuthClient' | 'removeOAuthClient'

export function makeOAuthHandlers(parts: Parts): Pick<Handlers, Mine> {
  return {
    beginOAuth: (ctx, { body, http }) => beginOAuth(parts, ctx, { body, holder: http.holder }),
    getOAuthAttempt: (ctx, { path }) => lookAtOAuth(parts, ctx, path.id),
    listOAuthClients: (ctx) => listClients(parts, ctx),
    keepOAuthClient: async (ctx, { body }) => {
      await keepOAuthClient(ctx, body)
      return listClients(parts, ctx)
    },
    removeOAuthClient: (ctx, { path }) => removeOAuthClient(ctx, path),
  }
}

async function listClients(parts: Parts, ctx: Context): Promise<{ items: OAuthClientState[]; owners: string[] }> {
  const own = await listOwnClients(ctx)
  return {
    items: signInProviders.map((provider) => showClient(parts, provider, own)),
    owners: await listOwnerNames(ctx),
  }
}

function showClient(
  { doors: { oauth }, front }: Parts,
  provider: SignInProvider,
  all: readonly OwnClient[],
): OAuthClientState {
  const own = all.find((one) => one.provider === provider)
  const operator = oauth.operatorClients[provider]
  const redirectUrl = redirectAddressOf(front.publicUrl)
  return {
    provider,
    from: own !== undefined ? 'organisation' : operator !== null ? 'operator' : null,
    clientId: own?.clientId ?? operator?.id ?? null,
    hasSecret: own?.hasSecret ?? (operator !== null && operator.secret !== null),
    tenant: own === undefined ? (operator?.tenant ?? null) : own.tenant,
    secretEndsOn: own?.secretEndsOn ?? null,
    redirectUrl,
    redirectTrouble: redirectTroubleOf(provider, redirectUrl),
    canUseDevice: oauth.providers[provider].startDevice !== undefined,
  }
}

const revokeWithinMs = 5_000

/** The secrets go first; then the provider is told, as well as that can be, and the journal how it took it. */
export async function unlinkSource({ doors: { oauth } }: Parts, ctx: Context, { id }: { id: string }): Promise<void> {
  const grant = await findGrant(ctx, { id })
  await removeSource(ctx, { id })
  if (grant === undefined) return
  const { revoke } = oauth.providers[grant.provider]
  if (revoke === undefined) return noteRevoked(ctx, { id, outcome: 'not-offered' })
  if (grant.isShared) return noteRevoked(ctx, { id, outcome: 'still-used' })
  const signal = AbortSignal.timeout(revokeWithinMs)
  const outcome = await revoke({ token: grant.refreshToken, signal }).then(
    () => 'revoked' as const,
    () => 'not-reached' as const,
  )
  await noteRevoked(ctx, { id, outcome })
}
