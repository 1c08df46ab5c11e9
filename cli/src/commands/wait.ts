import type { WorkState } from '@facteur/contract/organisation.ts'
import { type Command, numberOf } from '../command.ts'
import { Refusal } from '../failures.ts'
import type { Io } from '../io.ts'
import { printOne } from '../print.ts'

const oftenMs = 400
const seldomMs = 1500

/** Quiet at one moment may be the moment between two stages; twice in a row it is not. */
const quietPolls = 2

export const waitCommand: Command = {
  name: 'wait',
  usage: '[--timeout SECONDS] [--json]',
  say: 'Look at every source now, and return when each has finished a pass and no work is pending',
  options: { timeout: { type: 'string' } },
  run: async ({ io, client, values, isJson }) => {
    const startedAt = io.now()
    const untilMs = startedAt + numberOf(values, 'timeout', 3600) * 1000
    const since = new Date(startedAt).toISOString()
    const { items } = await client.call('listSources')
    for (const source of items.filter((one) => one.health !== 'paused'))
      await client.call('syncSource', { path: { id: source.id } })
    for (let quiet = 0, polls = 0; ; polls++) {
      const work = await client.call('getWork', { query: { since } })
      quiet = work.isQuiet ? quiet + 1 : 0
      showProgress(io, work)
      if (quiet >= quietPolls) return finish(io, work, isJson)
      if (io.now() > untilMs) throw new Refusal(`Not finished in time: ${pendingOf(work)}.`)
      await io.pause(polls < 20 ? oftenMs : seldomMs)
    }
  },
}

function finish(io: Io, work: WorkState, isJson: boolean): void {
  clearLine(io)
  for (const source of work.sources)
    if (source.say !== null) io.err(`facteur: ${source.name} needs you: ${source.say}\n`)
  printOne(io, work, {
    isJson,
    lines: [['done', `${work.sources.length} source${work.sources.length === 1 ? '' : 's'} up to date`]],
  })
}

function pendingOf({ sources, pendingJobs, pendingDeliveries }: WorkState): string {
  const late = sources.filter((source) => !source.hasPassed).map((source) => source.name)
  return (
    [
      ...(late.length > 0 ? [`still looking at ${late.join(', ')}`] : []),
      ...(pendingJobs > 0 ? [`${pendingJobs} to do`] : []),
      ...(pendingDeliveries > 0 ? [`${pendingDeliveries} to send`] : []),
    ].join(', ') || 'nearly done'
  )
}

function showProgress(io: Io, work: WorkState): void {
  if (!io.isErrTty) return
  clearLine(io)
  io.err(pendingOf(work).slice(0, 100))
}

function clearLine(io: Io): void {
  if (io.isErrTty) io.err('\r\u001B[K')
}
