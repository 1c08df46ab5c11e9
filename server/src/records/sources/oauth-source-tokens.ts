import { z } from 'zod'
import type { Context } from '../context.ts'
import { openSecret, sealSecret } from '../secrets.ts'

/** What a provider handed out; the same shape as in the connectors' kit, which records do not know. */
export type GivenTokens = {
  accessToken: string
  expiresAt: Date
  refreshToken: string | null
  refreshExpiresAt: Date | null
}

const keptTokens = z.object({
  accessToken: z.string(),
  expiresAt: z.coerce.date(),
  refreshToken: z.string(),
  /** The one before, until the present one has worked once: an answer may be lost on its way to the disk. */
  previousRefreshToken: z.string().nullable(),
  refreshExpiresAt: z.coerce.date().nullable(),
  /** Of which client they are: no other can refresh them. */
  clientId: z.string(),
  /** Came by a device code, so without the client's secret. */
  isPublic: z.boolean(),
})
export type KeptTokens = z.infer<typeof keptTokens>

export type TokensPlace = { noun: 'source' | 'oauth-attempt'; id: string }

export const sealTokens = (ctx: Context, place: TokensPlace, tokens: KeptTokens): Promise<Buffer> =>
  sealSecret(ctx, { ...place, name: 'tokens' }, JSON.stringify(tokens))

export async function openTokens(ctx: Context, place: TokensPlace, sealed: Uint8Array): Promise<KeptTokens> {
  return keptTokens.parse(JSON.parse(await openSecret(ctx, { ...place, name: 'tokens' }, sealed)))
}

/** The tokens after a refresh that was asked for with `used`. */
export function renewedTokens(kept: KeptTokens, used: string, given: GivenTokens): KeptTokens {
  const isRotated = given.refreshToken !== null && given.refreshToken !== used
  return {
    ...kept,
    accessToken: given.accessToken,
    expiresAt: given.expiresAt,
    refreshToken: given.refreshToken ?? used,
    previousRefreshToken: isRotated ? used : null,
    refreshExpiresAt: given.refreshExpiresAt ?? (isRotated ? null : kept.refreshExpiresAt),
  }
}
