import { seal, unseal } from '#platform/crypto.ts'
import type { Context } from './context.ts'

/** A value is bound to its organisation, noun, row and column, so that none can be moved to another place. */
export type SecretPlace =
  | OAuthPlace
  | { noun: 'link'; id: string; name: 'url' | 'answer' }
  | { noun: 'source' | 'message' | 'pdf'; id: string; name: 'password' | 'links' | 'hint' }
/** `oauth-client` by its provider's name. */
type OAuthPlace =
  | { noun: 'oauth-client'; id: string; name: 'secret' }
  | { noun: 'oauth-attempt'; id: string; name: 'verifier' | 'device' | 'tokens' }
  | { noun: 'source'; id: string; name: 'tokens' }

export const secretIdentity = (organisation: string, { noun, id, name }: SecretPlace) =>
  `secret:${organisation}/${noun}/${id}/${name}`

export async function sealSecret(ctx: Context, place: SecretPlace, text: string): Promise<Buffer> {
  return seal(await ctx.keyring.of(ctx.organisation), secretIdentity(ctx.organisation, place), Buffer.from(text))
}

/** Throws `vault.broken` when it was changed or moved. */
export async function openSecret(ctx: Context, place: SecretPlace, sealed: Uint8Array): Promise<string> {
  return unseal(await ctx.keyring.of(ctx.organisation), secretIdentity(ctx.organisation, place), sealed).toString(
    'utf8',
  )
}
