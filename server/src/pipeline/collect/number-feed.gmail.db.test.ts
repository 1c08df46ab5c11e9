import { type GmailFake, readonlyScope, startGmailFake } from '@facteur/e2e/fakes/gmail-api.ts'
import { openGmailFeed } from '#connectors/gmail/gmail.client.ts'
import { conformance } from '#connectors/kit/conformance.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { addSource } from '#records/sources/add-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { numberFeed } from './number-feed.ts'

const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))

const openFeed = (fake: GmailFake) => {
  const token = fake.tokens.issue([readonlyScope])
  return openGmailFeed(
    { apiUrl: fake.apiUrl, fetch, accessToken: async () => token },
    { log: silentLog },
    { pollEveryMs: 100, budget: { perSecond: 100_000, burst: 100_000 } },
  )
}

conformance('a numbered Gmail', async () => {
  const fake = await startGmailFake({ unitsPerWindow: 1_000_000 })
  fake.makeLabel('Label_1', 'Leveranciers')
  fake.makeLabel('Label_2', 'Leeg')
  const fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  return {
    folder: 'Leveranciers',
    emptyFolder: 'Leeg',
    open: async () => numberFeed(ctx, id, await openFeed(fake)),
    put: async (raw, receivedAt) => void fake.put(raw, receivedAt, ['Label_1']),
    remove: async (messageId) => fake.remove(messageId),
    async stop() {
      await fake.stop()
      await fresh[Symbol.asyncDispose]()
    },
  }
})
