import type { FieldName } from '@facteur/contract/verdict.ts'
import { amountText, ibanText, longDayText } from '../../../lib/format.ts'
import { sortOf } from './field-sorts.ts'

/** A field's value as a person would write it: 31 maart 2026, 1.234,56, BE71 0961 2345 6769. */
export function printed(field: FieldName, value: string, locale: string, currency: string | null = null): string {
  const sort = sortOf(field)
  if (sort === 'day') return longDayText(value, locale)
  if (sort === 'amount') return amountText(value, currency, locale)
  return sort === 'iban' ? ibanText(value) : value
}
