import { Fault } from './fault.ts'

type Setting<Value> = {
  name: string
  doc: string
  isSecret: boolean
  fallback: string | null
  read(environment: Environment): Value
}
export type Environment = Readonly<Record<string, string | undefined>>

/** Every setting declared anywhere, for `facteur settings`. A room declares its own and takes only its own slice. */
const declared: Setting<unknown>[] = []

type Options<Value> = { doc: string; or: Value; isSecret?: boolean; shown?: string }

function declare<Value>(name: string, options: Options<Value>, parse: (text: string) => Value): Setting<Value> {
  const setting: Setting<Value> = {
    name,
    doc: options.doc,
    isSecret: options.isSecret ?? false,
    fallback: options.shown ?? (options.or === null || options.or === undefined ? null : String(options.or)),
    read(environment) {
      const text = environment[name]
      return text === undefined || text === '' ? options.or : parse(text)
    },
  }
  declared.push(setting)
  return setting
}

const refuse = (name: string, say: string) => new Fault('settings.invalid', { say: `The setting ${name} ${say}.` })

/** Declares one setting: its name in the environment, its text, its default. */
export const setting = {
  text: (name: string, options: Options<string | null>) => declare(name, options, (text) => text),
  number: (name: string, options: Options<number>) =>
    declare(name, options, (text) => {
      const value = Number(text)
      if (!Number.isFinite(value)) throw refuse(name, 'must be a number')
      return value
    }),
  word: <Word extends string>(name: string, words: readonly Word[], options: Options<Word>) =>
    declare(name, options, (text) => {
      const word = words.find((one) => one === text)
      if (word === undefined) throw refuse(name, `must be one of ${words.join(', ')}`)
      return word
    }),
  list: (name: string, options: Options<readonly string[]>) =>
    declare(name, options, (text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  yes: (name: string, options: Options<boolean>) =>
    declare(name, options, (text) => {
      if (!['1', '0', 'true', 'false', 'yes', 'no'].includes(text)) throw refuse(name, 'must be true or false')
      return ['1', 'true', 'yes'].includes(text)
    }),
}

type Values<Slice extends Record<string, Setting<unknown>>> = {
  [Key in keyof Slice]: Slice[Key] extends Setting<infer Value> ? Value : never
}

/** The values of one room's settings. */
export function readSettings<Slice extends Record<string, Setting<unknown>>>(
  slice: Slice,
  environment: Environment,
): Values<Slice> {
  // Safe: each key's value comes from that key's own setting.
  return Object.fromEntries(Object.entries(slice).map(([key, one]) => [key, one.read(environment)])) as Values<Slice>
}

/** All settings with their texts and present values; secrets only as set or not set. */
export function describeSettings(
  environment: Environment,
): { name: string; doc: string; value: string | null; default: string | null }[] {
  return declared
    .map((one) => {
      const given = environment[one.name]
      const value = given === undefined || given === '' ? null : one.isSecret ? '(set)' : given
      return { name: one.name, doc: one.doc, value, default: one.fallback }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}
