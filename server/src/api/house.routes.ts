import { sql } from 'kysely'
import { getInstallationState, getOrganisation, getPerson } from '#records/organisations/organisations.read.ts'
import { inTransaction } from '#records/context.ts'
import { Fault } from '#platform/fault.ts'
import { queueSchema } from '#platform/queue.ts'
import { getNeedsYou } from '#records/needs-you/needs-you.read.ts'
import { getOverview } from '#records/organisations/overview.read.ts'
import { getWork } from '#records/organisations/work.read.ts'
import { listNotices } from '#records/notices/notices.read.ts'
import { readNotices } from '#records/notices/read-notices.ts'
import { verifyArchive } from '#records/verify-archive.ts'
import { streamEvents } from './events.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'getInstallation'
  | 'getMe'
  | 'getOverview'
  | 'getNeedsYou'
  | 'getHouse'
  | 'getWork'
  | 'getEvents'
  | 'listNotices'
  | 'readNotices'
  | 'verifyArchive'

export function makeHouseHandlers(parts: Parts): Pick<Handlers, Mine> {
  const { ground, front, doors, version, workQueues } = parts
  return {
    getInstallation: async () => ({
      version,
      ...(await getInstallationState(ground)),
      canSignIn: front.canSignIn,
      say: front.say,
    }),
    getMe: async (ctx) => {
      const { name, email, role } = await getPerson(ctx)
      return { user: { name, email }, role, organisation: await getOrganisation(ctx) }
    },
    getOverview: (ctx) => getOverview(ctx),
    getNeedsYou: (ctx, { http }) => getNeedsYou(ctx, { language: http.language }),
    getHouse: async (ctx) => {
      const pendingJobs = await inTransaction(ctx, async (tx) => {
        const { rows } = await sql<{
          count: number
        }>`select count(*)::int as count from ${sql.table(`${queueSchema}.job`)} where state < 'completed' and data->>'organisation' = ${ctx.organisation}`.execute(
          tx,
        )
        return rows[0]?.count ?? 0
      })
      return { ...(await doors.house()), pendingJobs }
    },
    getWork: (ctx, { query }) =>
      getWork(ctx, { since: readMoment(query.since), queues: workQueues, isMailSet: doors.outgoingTrouble() === null }),
    getEvents: async (ctx, { http }) => streamEvents(parts, ctx, http),
    listNotices: (ctx, { http }) => listNotices(ctx, { language: http.language, say: doors.sayNotice }),
    readNotices: async (ctx) => {
      await readNotices(ctx)
      return { ok: true }
    },
    verifyArchive: (ctx) => verifyArchive(ctx),
  }
}

function readMoment(text: string | undefined): Date | null {
  if (text === undefined || text === '') return null
  const at = new Date(text)
  if (Number.isNaN(at.getTime()))
    throw new Fault('request.invalid', { say: 'since is not a moment like 2026-03-31T08:00:00Z.' })
  return at
}
