import { hashPassword, requireGoodPassword } from '#platform/passwords.ts'
import { makeRecoveryKey } from '#platform/master-key.ts'
import { changeOrganisation } from '#records/organisations/change-organisation.ts'
import { createFirstOwner } from '#records/organisations/create-first-owner.ts'
import { listApiTokens } from '#records/organisations/api-tokens.read.ts'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { getOrganisation, getPerson } from '#records/organisations/organisations.read.ts'
import { revokeApiToken } from '#records/organisations/revoke-api-token.ts'
import { noteRecoveryKeyShown } from '#records/organisations/recovery-key-shown.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'
import { checkedSignIn, requirePasswordAgain } from './sign-in.ts'

type Mine =
  | 'createFirstOwner'
  | 'getOrganisation'
  | 'changeOrganisation'
  | 'showRecoveryKey'
  | 'listTokens'
  | 'addToken'
  | 'removeToken'

export function makeOrganisationHandlers(parts: Parts): Pick<Handlers, Mine> {
  const { ground, limit, streams } = parts
  return {
    createFirstOwner: async (_nobody, { body, http }) => {
      const { name, email, password, organisation, vatNumber, language, token } = body
      await limit.count({ what: 'first-owner', account: 'first-owner', address: http.address })
      requireGoodPassword(password, [email, name, organisation])
      const passwordHash = await hashPassword(password)
      await createFirstOwner(ground, {
        proof: { is: 'link', token },
        name,
        email,
        passwordHash,
        organisation,
        vatNumber: vatNumber || null,
        language,
      })
      const signedIn = await checkedSignIn(parts, { email, password, address: http.address })
      for (const cookie of signedIn.headers.getSetCookie()) http.answerHeaders.append('set-cookie', cookie)
      return { ok: true }
    },
    getOrganisation: (ctx) => getOrganisation(ctx),
    changeOrganisation: (ctx, { body }) => changeOrganisation(ctx, body),
    showRecoveryKey: async (ctx, { body, http }) => {
      const { email } = await getPerson(ctx)
      await requirePasswordAgain(parts, {
        email,
        userId: http.holder?.userId ?? '',
        password: body.password,
        address: http.address,
      })
      await noteRecoveryKeyShown(ctx)
      return { recoveryKey: makeRecoveryKey(ground.keyring.masterKey) }
    },
    listTokens: async (ctx) => ({ items: await listApiTokens(ctx) }),
    addToken: (ctx, { body }) => makeApiToken(ctx, body),
    removeToken: async (ctx, { path }) => {
      await revokeApiToken(ctx, path)
      streams.endOfToken(path.id)
    },
  }
}
