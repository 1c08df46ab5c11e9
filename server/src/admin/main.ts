import { UsageError } from './usage.ts'
import { asFault } from '#platform/fault.ts'

type HostCommand = (args: readonly string[]) => Promise<number>

/** Commands for the host; each is loaded only when it is called, so that `settings` needs no database. */
const commands: Record<string, () => Promise<HostCommand>> = {
  setup: async () => (await import('./setup.ts')).runSetup,
  settings: async () => (await import('./settings.ts')).runSettings,
  'archive verify': async () => (await import('./verify-archive.ts')).runVerifyArchive,
  inspect: async () => (await import('./inspect.ts')).runInspect,
}

/** 0 done, 1 refused or failed with one sentence, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const name = Object.keys(commands).find((one) => args.slice(0, one.split(' ').length).join(' ') === one)
  const load = name === undefined ? undefined : commands[name]
  try {
    if (name === undefined || load === undefined)
      throw new UsageError(`Commands on the host: ${Object.keys(commands).join(', ')}.`)
    const run = await load()
    return await run(args.slice(name.split(' ').length))
  } catch (thrown) {
    if (thrown instanceof UsageError) return say(thrown.message, 2)
    const fault = asFault(thrown)
    if (fault.code === 'facteur.unexpected')
      process.stderr.write(
        `${fault.cause instanceof Error ? (fault.cause.stack ?? fault.cause.message) : String(fault.cause)}\n`,
      )
    return say(`${fault.say} (${fault.code})`, 1)
  }
}

function say(sentence: string, status: number): number {
  process.stderr.write(`facteur: ${sentence}\n`)
  return status
}

process.stdout.on('error', () => undefined)
process.exitCode = await main(process.argv.slice(2))
