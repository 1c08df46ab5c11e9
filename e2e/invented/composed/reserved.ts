import { halfOf } from '../../../training/split.ts'
import { hashOf } from '../random.ts'
import type { Supplier } from '../suppliers.ts'

/**
 * Of what a house may say, what its half may: about a sixth of the wordings come in the report half only, so that
 * what is reported was partly measured on words that nobody tuned on. The first two of a list are everybody's.
 */
export function sayable(choices: readonly string[], { name }: Pick<Supplier, 'name'>): readonly string[] {
  if (halfOf(name) === 'report') return choices
  return choices.filter((choice, index) => index < 2 || hashOf(`reserved ${choice}`) % 6 !== 0)
}
