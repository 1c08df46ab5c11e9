import type { NewJob, TakenJob } from '#platform/queue.ts'
import { type Context, type Tx, inTransaction } from '#records/context.ts'

/** What a finished item leaves to be written; undefined: only that its job is done. */
export type Ending = { ctx: Context; job: TakenJob; commit: ((tx: Tx) => Promise<readonly NewJob[]>) | undefined }
type Waiting = Ending & { resolve(jobs: readonly NewJob[]): void; reject(cause: unknown): void }

const mostTogether = 40

/**
 * Items that finish while a transaction is under way share the next one: state changes, journal, next jobs and the end of
 * their jobs. If one of them spoils it, each is written alone, so that only the guilty one fails.
 */
export function makeCommitter(): (ending: Ending) => Promise<readonly NewJob[]> {
  const queues = new Map<string, Waiting[]>()

  async function work(organisation: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0, mostTogether)
      const isWritten =
        group.length > 1 &&
        (await writeAll(group).then(
          () => true,
          () => false,
        ))
      if (!isWritten) for (const one of group) await writeAll([one]).catch(one.reject)
    }
    queues.delete(organisation)
  }

  return (ending) =>
    new Promise((resolve, reject) => {
      const { organisation } = ending.ctx
      const waiting = { ...ending, resolve, reject }
      const queue = queues.get(organisation)
      if (queue !== undefined) return void queue.push(waiting)
      const fresh = [waiting]
      queues.set(organisation, fresh)
      void work(organisation, fresh)
    })
}

async function writeAll(group: readonly Waiting[]): Promise<void> {
  const first = group[0]
  if (first === undefined) return
  const results = await inTransaction(first.ctx, async (tx) => {
    const made: (readonly NewJob[])[] = []
    for (const { commit } of group) made.push(commit === undefined ? [] : await commit(tx))
    await first.ctx.queue.put(tx, made.flat())
    await first.ctx.queue.done(
      tx,
      group.map((one) => one.job),
    )
    return made
  })
  group.forEach((one, index) => one.resolve(results[index] ?? []))
}
