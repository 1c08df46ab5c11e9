import { makeForest, type Forest } from '../model/forest.ts'
import weights from './total-weights.json' with { type: 'json' }

let ready: Forest | undefined

/** How much speaks for an amount being what was paid; grown by training/receipts on receipts of our own invention. */
export function totalForest(): Forest {
  ready ??= makeForest(weights)
  return ready
}
