import type { FolderInfo, OpenMailbox } from '#connectors/kit/mailbox.ts'
import type { Context } from '#records/context.ts'
import { type ActiveSource, noteSource } from '#records/sources/note-source.ts'
import type { WatchTiming } from './source-timing.ts'

export type CollectSource = (
  ctx: Context,
  input: { source: ActiveSource; box: OpenMailbox; signal: AbortSignal; seenBefore?: ReadonlyMap<string, string> },
) => Promise<{ folders: FolderInfo[]; seen: Map<string, string> }>

export type Passes = {
  /** One look at the whole source; after news only at the folders that moved on. */
  pass(source: ActiveSource, box: OpenMailbox, signal: AbortSignal): Promise<void>
  /** The next pass leaves nothing out. */
  wantAll(): void
  /** True when another pass is due: news in the main folder, another folder moved on, or it is simply time. */
  waitForNews(box: OpenMailbox, signal: AbortSignal): Promise<boolean>
}

/** The passes over one source, and what they know of its folders from one to the next. */
export function makePasses(
  ctx: Context,
  id: string,
  input: { collectSource: CollectSource; timing: WatchTiming; afterPass(): void },
): Passes {
  const { collectSource, timing, afterPass } = input
  let known: Known | undefined
  let answeredFor: string | undefined
  let isAllWanted = true

  return {
    async pass(source, box, signal) {
      const startedAt = ctx.clock.now()
      await noteSource(ctx, id, { last_pass_started_at: startedAt, next_run_at: null })
      const before = known
      const isNewsOnly = !isAllWanted && before?.scope === source.scope_version
      const left = isNewsOnly ? { seenBefore: before.seen } : {}
      const { folders, seen } = await collectSource(ctx, { source, box, signal, ...left })
      afterPass()
      if (signal.aborted) return
      const [main, ...others] = folders.map((one) => one.path)
      const passedAt = isNewsOnly ? before.passedAt : performance.now()
      known = { main, others, seen, passedAt, scope: source.scope_version }
      isAllWanted = false
      const now = ctx.clock.now()
      const next_run_at = new Date(now.getTime() + timing.passEveryMs)
      await noteSource(ctx, id, {
        trouble: null,
        current_folder: null,
        is_caught_up: true,
        last_success_at: now,
        next_run_at,
      })
      ctx.log.info('source.passed', { source: id, folders: folders.length, ms: now.getTime() - startedAt.getTime() })
    },

    wantAll: () => void (isAllWanted = true),

    async waitForNews(box, signal) {
      if (known === undefined) return true
      if (known.main !== undefined) {
        const { uidValidity, uidNext } = await box.examine(known.main)
        const state = `${uidValidity} ${uidNext}`
        // Mail that came while the other folders were looked at. One more pass for each state: a server whose answers never agree must not be asked for ever.
        if (known.seen.get(known.main) !== state && state !== answeredFor) {
          answeredFor = state
          return true
        }
      }
      const { seen, others } = known
      const change = await box.watch({ timeoutMs: timing.glanceEveryMs, signal, others })
      if (performance.now() - known.passedAt >= timing.passEveryMs) isAllWanted = true
      if (change === 'changed' || isAllWanted) return true
      if (signal.aborted) return false
      return [...(await glances(box, others))].some(([path, state]) => seen.get(path) !== state)
    },
  }
}

type Known = {
  main: string | undefined
  others: string[]
  seen: Map<string, string>
  /** Steady clock, when last nothing was left out. */
  passedAt: number
  scope: number
}

/** What changes in a folder when something arrives, without opening it. */
async function glances(box: OpenMailbox, paths: readonly string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const looked = await box.glance(paths)
  return new Map([...looked].map(([path, { uidNext, uidValidity }]) => [path, `${uidValidity} ${uidNext}`]))
}
