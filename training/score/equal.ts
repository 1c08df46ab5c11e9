import type { ScoredField } from './case.ts'

/** Whether a value that was read says the same as the truth: names without legal forms, amounts without their sign. */
export function isSame(field: ScoredField, wanted: string, got: string): boolean {
  return (equals[field] ?? isSameText)(wanted, got)
}

const isSameText = (wanted: string, got: string) => wanted === got
const isSameSquashed = (wanted: string, got: string) => squash(wanted) === squash(got)
const isSameAmount = (wanted: string, got: string) => Math.abs(Math.abs(Number(wanted)) - Math.abs(Number(got))) < 0.005
const isSameDigits = (wanted: string, got: string) => wanted.replace(/\D/g, '') === got.replace(/\D/g, '')

function isSameName(wanted: string, got: string): boolean {
  const [a, b] = [nameKey(wanted), nameKey(got)]
  return a !== '' && b !== '' && (a === b || a.includes(b) || b.includes(a))
}

const equals: Partial<Record<ScoredField, (wanted: string, got: string) => boolean>> = {
  supplierName: isSameName,
  supplierVatNumber: isSameSquashed,
  invoiceNumber: isSameSquashed,
  creditorIban: isSameSquashed,
  structuredCommunication: isSameDigits,
  totalIncludingVat: isSameAmount,
  totalExcludingVat: isSameAmount,
  totalVat: isSameAmount,
}

export function squash(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

const legalForm = /(bv|nv|bvba|srl|sa|sprl|gmbh|ag|kg|ug|ltd|llc|inc|vof|cv|sc|asbl|vzw|sarl|sas|eurl|plc|bvbasprl)$/

const nameKey = (name: string) => squash(name).replace(legalForm, '')
