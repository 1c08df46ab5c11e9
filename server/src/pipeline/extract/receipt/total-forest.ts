import { makeForest, type Forest, type Weights } from '../model/forest.ts'
import weights from './total-weights.json' with { type: 'json' }

let ready: Forest | undefined

/** How much speaks for an amount being what was paid; grown by training/receipts on receipts of our own invention. */
export function totalForest(): Forest {
  // Safe: training/receipts writes the file from a value of this type, and a test reads all of it.
  ready ??= makeForest(weights as Weights)
  return ready
}
