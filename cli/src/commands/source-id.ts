import type { Given } from '../command.ts'
import { Refusal } from '../failures.ts'

/** `source show` and the like take an id, or the name of a source where only one has it. */
export async function idOf({ client }: Given, word: string): Promise<string> {
  if (word.startsWith('src_')) return word
  const { items } = await client.call('listSources')
  const named = items.filter((source) => source.name === word)
  if (named.length === 1 && named[0] !== undefined) return named[0].id
  throw new Refusal(
    named.length === 0 ? `There is no source "${word}".` : `More than one source is called "${word}": give its id.`,
  )
}
