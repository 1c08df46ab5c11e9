import { makeForest, type Forest } from '../model/forest.ts'
import strange from './strange-weights.json' with { type: 'json' }
import plain from './total-weights.json' with { type: 'json' }

/** `plain` learnt from tills whose words are known, `strange` from such that call things by names nobody foresaw. */
export type TotalForests = { plain: Forest; strange: Forest }

let ready: TotalForests | undefined

/** How much speaks for an amount being what was paid; grown by training/receipts on receipts of our own invention. */
export function totalForests(): TotalForests {
  ready ??= { plain: makeForest(plain), strange: makeForest(strange) }
  return ready
}
