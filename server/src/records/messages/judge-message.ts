import { sql } from 'kysely'
import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import type { StoredReason } from '../reason.ts'

export type Judgement = {
  /** As read when the judging began: an owner who asked meanwhile is heard by judging again. */
  asked?: { isWanted: boolean; wantsPrint: boolean }
  id: string
  state: 'judged' | 'unreadable'
  kind: string
  direction: string
  collect: boolean
  place: string
  language: string | null
  isUnsure: boolean
  reasons: StoredReason[]
  /** Sealed JSON: links are bearer secrets. */
  links: Buffer | null
  /** Whether the whole original mail stays in the vault. */
  keepsOriginal: boolean
  /** Who wrote the topmost Authentication-Results. */
  authservId?: string | null
  /** The owner's rule that decided. */
  ruleId?: string | undefined
}

/** Gives a waiting message its verdict. False: it had one already, or its owner asked for something else meanwhile. */
export async function judgeMessage(tx: Tx, ctx: Context, verdict: Judgement): Promise<boolean> {
  requireRight(ctx, 'write')
  const { asked } = verdict
  const row = await tx
    .updateTable('message')
    .set({
      state: verdict.state,
      kind: verdict.kind,
      direction: verdict.direction,
      collect: verdict.collect,
      place: verdict.place,
      language: verdict.language,
      is_unsure: verdict.isUnsure,
      was_unsure: false,
      reasons: jsonText(verdict.reasons),
      links: verdict.links,
      judged_at: ctx.clock.now(),
      is_wanted: false,
      wants_print: false,
      ...(verdict.authservId === undefined ? {} : { authserv_id: verdict.authservId }),
      ...(verdict.ruleId === undefined ? {} : { rule_id: ruleStillThere(verdict.ruleId) }),
      ...(verdict.keepsOriginal ? {} : { original_object: null }),
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', verdict.id)
    .where('state', '=', 'waiting')
    .$if(asked !== undefined, (query) =>
      query.where('is_wanted', '=', asked?.isWanted ?? false).where('wants_print', '=', asked?.wantsPrint ?? false),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

// It may have been taken back while the mail was read.
const ruleStillThere = (id: string) => sql<string | null>`(select rule.id from rule where rule.id = ${id})`
