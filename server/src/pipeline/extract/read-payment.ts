import type { Line } from '../reading/lines.ts'
import { paymentSaid } from '../reading/payment-said.ts'
import type { Scored } from './model/candidate.ts'
import { findCreditorReferences, findStructuredCommunications } from './identifiers.ts'

export type Payment = {
  structured?: Scored
  reference?: Scored
  isPaid: boolean
  isDirectDebit: boolean
}

/** With which words to pay, and whether that is still to be done. */
export function readPayment(lines: readonly Line[]): Payment {
  const first = firstLine(lines)
  const structured = first((text) => findStructuredCommunications(text))
  const reference = first((text) => findCreditorReferences(text))
  return {
    ...(structured ? { structured } : {}),
    ...(reference ? { reference } : {}),
    ...paymentSaid(lines),
  }
}

function firstLine(
  lines: readonly Line[],
): (find: (text: string) => { value: string; text: string }[]) => Scored | undefined {
  return (find) => {
    for (const line of lines) {
      const found = find(line.text)[0]
      const cell = found ? (line.cells.find(({ text }) => text.includes(found.text)) ?? line.cells[0]) : undefined
      if (found && cell) return { value: found.value, text: found.text, cell, score: 0.97 }
    }
    return undefined
  }
}
