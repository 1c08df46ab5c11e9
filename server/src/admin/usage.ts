import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Wrong usage: exit status 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** The flags of a host command, each text or yes; a flag that is not known is wrong usage. */
export function readFlags(
  args: readonly string[],
  options: Options,
): {
  text(name: string): string | undefined
  list(name: string): string[]
  has(name: string): boolean
  words: string[]
} {
  const { values, positionals } = parse(args, options)
  return {
    text: (name) => asText(values[name]),
    list: (name) =>
      [values[name]]
        .flat()
        .map(asText)
        .filter((one) => one !== undefined),
    has: (name) => values[name] === true,
    words: positionals,
  }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

function parse(args: readonly string[], options: Options): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new UsageError(
      cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'This is not how the command is used.',
    )
  }
}
