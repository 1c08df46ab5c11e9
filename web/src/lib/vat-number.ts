import { readVatNumber } from '@facteur/formats/vat-number.ts'

/** What the owner typed, as it is kept ("0123.456.749" is taken as Belgian); undefined where it cannot be a VAT number, empty where nothing was typed. */
export function tidyVatNumber(typed: string): string | undefined {
  return typed.trim() === '' ? '' : readVatNumber(typed, 'BE')
}
