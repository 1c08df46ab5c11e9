import { nameKey } from '../../server/src/pipeline/extract/fields/name-candidates.ts'
import type { TextField } from './training-paper.ts'

const squash = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Whether a value is the true one, as the accountant would judge: spelling of names and numbers aside. */
export function isRight(field: TextField, value: string, truth: string): boolean {
  if (field === 'supplierName' || field === 'customerName') {
    const [one, other] = [nameKey(value), nameKey(truth)]
    return one !== '' && other !== '' && (one === other || one.includes(other) || other.includes(one))
  }
  if (field === 'totalIncludingVat' || field === 'totalExcludingVat' || field === 'totalVat')
    return Math.abs(Math.abs(Number(value)) - Math.abs(Number(truth))) < 0.005
  return squash(value) === squash(truth)
}

/** Stricter, for training: a name must be the whole name, give or take its legal form. */
export function isSame(field: TextField, value: string, truth: string): boolean {
  if (field !== 'supplierName') return isRight(field, value, truth)
  const [one, other] = [nameKey(value), nameKey(truth)]
  return one === other || (isRight(field, value, truth) && Math.abs(one.length - other.length) <= 3)
}
