import type { EInvoice } from './einvoice.ts'

const most = {
  /** As many as fit an XML of the size that is read at all; no business sends more. */
  lines: 20_000,
  /** Allowances and charges of all lines together. */
  rowsOfLines: 20_000,
  /** Of any other list. */
  rows: 2_000,
  characters: 10_000,
}

/** The same invoice within limits: lists and texts are cut, so that it stays small however much an XML repeats itself. `lineCount` stays true. */
export function boundEInvoice(invoice: EInvoice): EInvoice {
  let left = most.rowsOfLines
  const lines = invoice.lines.slice(0, most.lines).map((line) => {
    const allowancesAndCharges = line.allowancesAndCharges.slice(0, left)
    left -= allowancesAndCharges.length
    return { ...line, allowancesAndCharges }
  })
  // Safe: what is cut keeps its type.
  return cut({ ...invoice, lines }) as EInvoice
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.length > most.characters ? value.slice(0, most.characters) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(cut)
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      cut(Array.isArray(each) && name !== 'lines' ? each.slice(0, most.rows) : each),
    ]),
  )
}
