import type { OrganisationId } from '#platform/ids.ts'
import { asId } from '#platform/ids.ts'
import { type Ground, systemContext } from '#records/context.ts'
import { queueMissingPrints } from '#records/documents/queue-prints.ts'

const lookEveryMs = 600_000

/** Now and then asks whether Chromium has come, and has the mails printed that were archived without. */
export function watchMissingPrints(ground: Ground, browser: { readonly isThere: boolean }): { stop(): void } {
  const look = async () => {
    if (!browser.isThere) return
    const rows = await ground.database.kysely.selectFrom('organisation_directory').select('organisation_id').execute()
    for (const row of rows)
      await queueMissingPrints(
        systemContext(ground, asId('OrganisationId', row.organisation_id) as OrganisationId, 'print'),
      )
  }
  const lookSafely = () => void look().catch(() => ground.log.warn('worker.print-look-failed'))
  const first = setTimeout(lookSafely, 20_000).unref()
  const timer = setInterval(lookSafely, lookEveryMs).unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
