import { expect, test } from 'vitest'
import { anyRendition, invoicePage } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { currencyOf, firstCandidates, secondCandidates, type Surroundings } from './field-candidates.ts'
import { modelNames, calibrated, type FieldsFile, type ModelName } from './models.ts'
import { shippedModels } from './shipped.ts'
import weights from './weights.json' with { type: 'json' }

// Safe: what this test is about.
const file = weights as unknown as FieldsFile
const around: Surroundings = {
  kind: 'invoice',
  own: { ownVatNumbers: [], ownAddresses: [], ownNames: [] },
  sender: { fromName: '', fromAddress: '' },
  subject: '',
  fileName: '',
}

test('every model asks exactly for the features that candidates have', () => {
  const paper = paperOf(anyRendition(invoicePage))
  const first = firstCandidates(paper, around)
  const amounts = first.amounts.map(({ value, cell, text }) => ({ value, cell, text, score: 0.5 }))
  const day = first.days[0]
  const second = secondCandidates(paper, around, {
    vatNumber: undefined,
    account: undefined,
    issued: day && { ...day, score: 0.9 },
    singles: { gross: amounts, net: amounts, vat: amounts },
    days: first.days,
  })
  const shown: Record<ModelName, { features: object } | undefined> = {
    vatNumber: first.vatNumber[0],
    account: first.account[0],
    issued: first.days[0],
    number: first.number[0],
    gross: first.amounts[0],
    net: first.amounts[0],
    vat: first.amounts[0],
    name: second.name[0],
    totals: second.totals[0],
    due: second.due[0],
    currency: currencyOf(paper, { totals: second.totals[0], vatNumber: undefined })[0],
  }
  for (const name of modelNames)
    expect([name, Object.keys(shown[name]?.features ?? {})]).toEqual([name, file.models[name].features])
})

test('every field has a threshold that means something, and the weights stay small', () => {
  for (const field of calibrated) {
    expect(shippedModels().thresholds[field]).toBeGreaterThanOrEqual(0.5)
    expect(shippedModels().thresholds[field]).toBeLessThan(1)
  }
  expect(JSON.stringify(weights).length).toBeLessThan(300_000)
})
