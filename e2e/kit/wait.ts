import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client.ts'

/** Asks until it is true, or throws with what was waited for and what was last seen. A refusal counts as "not yet". */
export async function until(
  what: string,
  look: () => Promise<unknown> | unknown,
  { timeoutMs = 30_000, everyMs = 150 } = {},
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  let last: unknown
  while (Date.now() < deadline) {
    last = await Promise.resolve()
      .then(look)
      .catch((thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)))
    if (last === true) return
    await pause(everyMs)
  }
  throw new Error(`waited ${timeoutMs} ms in vain: ${what} (last: ${JSON.stringify(last)})`)
}

/** As `facteur wait` does: every source has passed since this moment, and no work is pending. */
export async function untilQuiet(
  client: Client,
  { since = new Date(), timeoutMs = 120_000 }: { since?: Date | null; timeoutMs?: number } = {},
): Promise<void> {
  let said = ''
  await until(
    'no work is pending',
    async () => {
      const work = await client.ask('getWork', since === null ? {} : { query: { since: since.toISOString() } })
      said = JSON.stringify(work)
      return work.isQuiet ? true : work
    },
    { timeoutMs },
  ).catch((thrown: unknown) => {
    throw new Error(`${thrown instanceof Error ? thrown.message : ''} ${said}`)
  })
}
