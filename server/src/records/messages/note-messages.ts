import { sql } from '#platform/database.ts'
import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import type { StoredReason } from '../reason.ts'

/** A message as first seen: settled from its envelope, or waiting for the reader with its original in the vault. */
export type NewMessage = {
  id: string
  source_id: string
  folder: string
  uid_validity: number
  uid: number
  identity: string
  message_header_id: string
  subject: string
  sender: string
  sender_name: string
  recipients: string[]
  sent_at: Date | null
  received_at: Date
  size_bytes: number
  state: 'waiting' | 'judged'
  original_object: string | null
  is_backfill: boolean
  kind: string | null
  direction: string | null
  collect: boolean | null
  place: string | null
  language: string | null
  reasons: StoredReason[]
  judged_at: Date | null
  /** The owner's rule that settled it. */
  rule_id?: string | null
}

/**
 * Writes down what was seen in a folder; a message seen before is left as it is. Returns the ids that are new.
 * All rows travel as one JSON parameter: thousands of rows as parameters cost more than reading the mailbox.
 */
export async function noteMessages(tx: Tx, ctx: Context, messages: readonly NewMessage[]): Promise<Set<string>> {
  requireRight(ctx, 'write')
  if (messages.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    insert into message (organisation_id, id, source_id, folder, uid_validity, uid, identity, message_header_id, subject, sender,
      sender_name, recipients, sent_at, received_at, size_bytes, state, original_object, is_backfill, kind, direction, collect, place,
      language, reasons, judged_at, rule_id)
    select ${ctx.organisation}, one.id, source_id, folder, uid_validity, uid, identity, message_header_id, subject, sender,
      sender_name, recipients, sent_at, received_at, size_bytes, state, original_object, is_backfill, kind, direction, collect, place,
      language, reasons, judged_at, (select rule.id from rule where rule.id = one.rule_id)
    from jsonb_populate_recordset(null::message, ${jsonText(messages)}::jsonb) one
    on conflict (source_id, folder, uid_validity, uid) do nothing returning id`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
