// Both are loaded for what they declare: every room's settings.
import '../compose.ts'
import '../compose-api.ts'
import { describeSettings } from '#platform/settings.ts'
import { readFlags } from './usage.ts'

/** All settings with their texts; of a secret only whether it is set. */
export async function runSettings(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, { json: { type: 'boolean' } })
  const settings = describeSettings(process.env)
  if (flags.has('json')) {
    for (const one of settings) process.stdout.write(`${JSON.stringify(one)}\n`)
    return 0
  }
  for (const { name, doc, value, default: fallback } of settings) {
    process.stdout.write(
      `${name} = ${value ?? (fallback === null ? '(not set)' : `${fallback} (default)`)}\n    ${doc}\n`,
    )
  }
  return 0
}
