import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Client } from './client.ts'
import { UsageError } from './failures.ts'
import type { Io } from './io.ts'

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>
export type Given = { io: Io; client: Client; values: Values; words: string[]; isJson: boolean }

export type Command = {
  /** As typed: `source add imap`. */
  name: string
  /** What follows the name, for `--help`. */
  usage: string
  say: string
  options?: NonNullable<ParseArgsConfig['options']>
  /** How many words may follow; none where absent. */
  words?: { least: number; most: number }
  run(given: Given): Promise<void | number>
}

const common = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

export function readArguments(command: Command, args: readonly string[]): { values: Values; words: string[] } {
  const parsed = parse(command, args)
  const { least, most } = command.words ?? { least: 0, most: 0 }
  const isHelp = parsed.values['help'] === true
  if (!isHelp && (parsed.positionals.length < least || parsed.positionals.length > most))
    throw new UsageError(`Usage: facteur ${command.name} ${command.usage}`)
  return { values: parsed.values, words: parsed.positionals }
}

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    })
  } catch (cause) {
    const sentence = cause instanceof Error ? cause.message.split('\n')[0] : ''
    throw new UsageError(`${sentence}\nUsage: facteur ${command.name} ${command.usage}`)
  }
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function listOf(values: Values, name: string): string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

export function needed(values: Values, name: string): string {
  const value = textOf(values, name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is needed.`)
  return value
}

export function numberOf(values: Values, name: string, or: number): number {
  const text = textOf(values, name)
  const value = text === undefined ? or : Number(text)
  if (!Number.isFinite(value) || value < 0) throw new UsageError(`--${name} must be a number.`)
  return value
}
