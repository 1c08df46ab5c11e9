import { makeModels, type FieldsFile, type Models } from './models.ts'
import weights from './weights.json' with { type: 'json' }

let ready: Models | undefined

/** The models as trained by training/fields, made ready when first asked for. */
export function shippedModels(): Models {
  // Safe: training/fields writes the file from a value of this type, and a test reads all of it.
  ready ??= makeModels(weights as unknown as FieldsFile)
  return ready
}
