import { type GraphFake, mailReadScope, startGraphFake } from '@facteur/e2e/fakes/graph-api.ts'
import { conformance } from '#connectors/kit/conformance.ts'
import { openGraphFeed } from '#connectors/microsoft-365/microsoft-365.client.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { silentLog } from '#platform/log.ts'
import { addSource } from '#records/sources/add-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { numberFeed } from './number-feed.ts'

const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))

const openFeed = (fake: GraphFake) => {
  const token = fake.tokens.issue([mailReadScope])
  return openGraphFeed(
    { apiUrl: fake.apiUrl, fetch, accessToken: async () => token },
    { log: silentLog },
    { pollEveryMs: 100, pageSize: 10 },
  )
}

conformance(
  'a numbered Microsoft 365',
  async () => {
    const fake = await startGraphFake()
    const folder = fake.addFolder('Leveranciers', null)
    fake.addFolder('Leeg', folder)
    const fresh = await freshGround()
    const { ctx } = await makeOrganisation(fresh.ground)
    const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
    return {
      folder: 'Leveranciers',
      emptyFolder: 'Leveranciers/Leeg',
      open: async () => numberFeed(ctx, id, await openFeed(fake)),
      put: async (raw, receivedAt) => void fake.put(raw, receivedAt, folder),
      remove: async (messageId) => fake.remove(messageId),
      async stop() {
        await fake.stop()
        await fresh[Symbol.asyncDispose]()
      },
    }
  },
  { hasExactSize: false },
)
