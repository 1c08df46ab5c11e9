import { makeForest, type Forest, type Weights } from './forest.ts'
import type { Calibration } from './choose.ts'

export const modelNames = [
  'vatNumber',
  'account',
  'gross',
  'net',
  'vat',
  'issued',
  'number',
  'name',
  'totals',
  'due',
  'currency',
] as const
export type ModelName = (typeof modelNames)[number]

/** What the owner is shown has at least this probability of being right, by field of the verdict. */
export const calibrated = [
  'supplierVatNumber',
  'creditorIban',
  'issuedOn',
  'invoiceNumber',
  'supplierName',
  'totalIncludingVat',
  'totalExcludingVat',
  'totalVat',
  'dueOn',
  'currency',
] as const
export type CalibratedField = (typeof calibrated)[number]

type Sureness = {
  calibrations: Record<CalibratedField, Calibration>
  thresholds: Record<CalibratedField, number>
  /** The number of a receipt that is a mail: orders, payments and customers have numbers there too. */
  mailReceiptNumber: { calibration: Calibration; threshold: number }
  /** The supplier's name where nobody told who the customer is: of two firms on a paper either may be it. */
  strangersName: { calibration: Calibration; threshold: number }
}

export type FieldsFile = Sureness & { models: Record<ModelName, Weights> }
export type Models = Sureness & { forests: Record<ModelName, Forest> }

export function makeModels({ models, ...sureness }: FieldsFile): Models {
  // Safe: the keys are those of the file, whose type names them all.
  const forests = Object.fromEntries(modelNames.map((name) => [name, makeForest(models[name])])) as Record<
    ModelName,
    Forest
  >
  return { forests, ...sureness }
}
