import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import { asFault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { countNeeds } from '#records/needs-you/needs-you.read.ts'
import { asLanguage } from '#records/words.ts'
import { type Outcome, defineStage } from '../stage.ts'
import { makeWeeklyMail } from './make-weekly.ts'
import { isWeeklyDue } from './weekly-due.ts'

/**
 * Once a week, one mail to the owners with what waits for them; none where nothing does. The week is noted before the mail leaves:
 * lost in a crash, it comes next week, and never twice.
 */
export function makeWeekly({ outgoing, publicUrl }: { outgoing: OutgoingMail | undefined; publicUrl: string }) {
  return defineStage({
    name: 'weekly',

    async run(ctx) {
      if (outgoing === undefined) return undefined
      const found = await look(ctx)
      if (found === undefined) return undefined
      const { name, language, owners, counts } = found
      if (counts.size === 0 || owners.length === 0) return undefined
      const session = await outgoing.open().catch(asFault)
      if ('code' in session) throw session
      try {
        if (!(await claim(ctx))) return undefined
        const mail = makeWeeklyMail({
          language: asLanguage(language),
          organisationName: name,
          organisation: ctx.organisation,
          publicUrl,
          counts,
        })
        const { state } = await session.send({
          messageHeaderId: `<${makeId('NoticeId')}@facteur.invalid>`,
          to: owners,
          attachments: [],
          ...mail,
        })
        ctx.log.info('weekly.sent', { state })
        return nothingMore
      } finally {
        session.close()
      }
    },

    setAside: () => nothingMore,
  })
}

const nothingMore: Outcome = { commit: async () => [] }

const weekOf = (ctx: Context, row: { weekly_mailed_at: Date | null; created_at: Date }) =>
  isWeeklyDue({ now: ctx.clock.now(), last: row.weekly_mailed_at, since: row.created_at })

function look(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const organisation = await tx
      .selectFrom('organisation')
      .select(['name', 'language', 'weekly_mailed_at', 'created_at'])
      .where('organisation_id', '=', ctx.organisation)
      .executeTakeFirstOrThrow()
    if (!weekOf(ctx, organisation)) return undefined
    const owners = await tx
      .selectFrom('member')
      .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
      .select('auth_user.email')
      .where('organisation_id', '=', ctx.organisation)
      .where('role', '=', 'owner')
      .execute()
    return { ...organisation, owners: owners.map((one) => one.email), counts: await countNeeds(tx, ctx) }
  })
}

/** False: somebody else has just sent this week's mail. */
const claim = (ctx: Context): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const row = await tx
      .selectFrom('organisation')
      .select(['weekly_mailed_at', 'created_at'])
      .where('organisation_id', '=', ctx.organisation)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!weekOf(ctx, row)) return false
    await tx
      .updateTable('organisation')
      .set({ weekly_mailed_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .execute()
    return true
  })
