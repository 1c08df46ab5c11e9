import type { KnownInvoice } from '#pipeline/recognise/judge-mail.ts'
import type { KnownSupplier } from '#pipeline/recognise/judge-phishing.ts'
import type { DocumentJson } from '#pipeline/verdict.ts'

type Habits = { vatNumber: string; senderDomains: Set<string>; ibans: Set<string> }

/** What one call of `inspect` has seen so far: the invoices that came, and where each supplier writes from and is paid. */
export function makeHistory() {
  const invoices: KnownInvoice[] = []
  const habits = new Map<string, Habits>()
  const suppliers: KnownSupplier[] = []
  return {
    invoices,
    suppliers,
    note(documents: readonly DocumentJson[], sender: string | undefined): void {
      for (const { fields } of documents) {
        if (fields.invoiceNumber !== null)
          invoices.push({ supplierVatNumber: fields.supplierVatNumber, invoiceNumber: fields.invoiceNumber })
        if (fields.supplierVatNumber === null) continue
        const known: Habits = habits.get(fields.supplierVatNumber) ?? {
          vatNumber: fields.supplierVatNumber,
          senderDomains: new Set(),
          ibans: new Set(),
        }
        habits.set(fields.supplierVatNumber, known)
        const domain = sender?.split('@')[1]?.toLowerCase()
        if (domain !== undefined) known.senderDomains.add(domain)
        if (fields.creditorIban !== null) known.ibans.add(fields.creditorIban)
      }
      suppliers.splice(
        0,
        suppliers.length,
        ...[...habits.values()].map((one) => ({
          vatNumber: one.vatNumber,
          senderDomains: [...one.senderDomains],
          ibans: [...one.ibans],
        })),
      )
    },
  }
}
