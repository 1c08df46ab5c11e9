import type { Fields } from '@facteur/contract/verdict.ts'
import type { NewJob } from '#platform/queue.ts'
import type { Context, Tx } from '#records/context.ts'
import type { DocumentRow } from '#records/documents/move-document.ts'
import type { StoredReason } from '#records/reason.ts'
import type { SupplierClues } from '#records/suppliers/match-supplier.ts'
import type { SupplierRow } from '#records/suppliers/meet-supplier.ts'
import type { SupplierAccount } from '#records/tables.ts'
import type { QueueName } from './queues.ts'

/** What a stage leaves to be written: state change, journal and next jobs, all in the runner's one transaction. */
export type Outcome = {
  commit(tx: Tx): Promise<NewJob[]>
  /** Cleaning that may be lost in a crash, such as an original nobody needs any more. */
  afterwards?(): Promise<void>
}

/**
 * A stage takes the id of an item, does what has effects and can be done twice, and says what to write.
 * Undefined: the item is past this stage already. The runner does transactions, retries and setting aside.
 */
export type Stage = {
  name: QueueName
  run(ctx: Context, id: string): Promise<Outcome | undefined>
  /** After the last try: the item leaves the river with a reason, and does not hold up the others. */
  setAside(ctx: Context, id: string, reason: StoredReason): Outcome
}

export const defineStage = (stage: Stage): Stage => stage

/** A document that is being sealed, for what follows it: pay, notify, forward. */
export type Archived = {
  document: DocumentRow
  fields: Fields
  doubles: readonly string[]
  /** Whose paper it is, where that is known, with the accounts they were paid on before. `namesakes`: ids of others of that name. */
  supplier:
    | { row: SupplierRow; accounts: readonly SupplierAccount[]; clues: SupplierClues; namesakes: readonly string[] }
    | undefined
}

/** Called in the sealing transaction itself, so that a sealed document always has its payment, its notice and its deliveries. */
export type OnArchived = (tx: Tx, ctx: Context, archived: Archived) => Promise<NewJob[]>
