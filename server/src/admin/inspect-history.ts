import type { KnownInvoice } from '#pipeline/recognise/judge-context.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import type { DocumentJson } from '#pipeline/verdict.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'

const mostRemembered = 5_000

/** What one call of `inspect` has seen so far: the invoices that came, and where each supplier writes from and is paid. */
export function makeHistory() {
  const invoices: KnownInvoice[] = []
  const suppliers: SupplierMemory[] = []
  const places = new Map<string, number>()
  return {
    invoices,
    suppliers,
    /** `isHeld`: something about the account was strange, so it is not learnt. */
    note(
      documents: readonly DocumentJson[],
      { sender, isHeld }: { sender: string | undefined; isHeld: boolean },
    ): void {
      const host = sender?.split('@')[1]?.toLowerCase() ?? ''
      for (const { fields } of documents) {
        if (fields.invoiceNumber !== null)
          invoices.push({ supplierVatNumber: fields.supplierVatNumber, invoiceNumber: fields.invoiceNumber })
        const id = fields.supplierVatNumber ?? (host === '' || isPublicHost(host) ? '' : `@${host}`)
        const place = places.get(id) ?? suppliers.length
        if (id === '' || place >= mostRemembered) continue
        places.set(id, place)
        suppliers[place] = learn(suppliers[place] ?? emptyMemory(id), { fields, host, isHeld })
      }
    },
  }
}

const emptyMemory = (id: string): SupplierMemory => ({
  id,
  name: '',
  vatNumbers: [],
  ibans: [],
  hosts: [],
  documentCount: 0,
  hints: [],
})

function learn(
  known: SupplierMemory,
  { fields, host, isHeld }: { fields: DocumentJson['fields']; host: string; isHeld: boolean },
): SupplierMemory {
  return {
    ...known,
    name: fields.supplierName ?? known.name,
    vatNumbers: withFirst(known.vatNumbers, fields.supplierVatNumber),
    ibans: isHeld ? known.ibans : withFirst(known.ibans, fields.creditorIban),
    hosts: withFirst(known.hosts, host === '' || isHeld || isPublicHost(host) ? null : host),
    documentCount: known.documentCount + 1,
  }
}

const withFirst = (list: readonly string[], newest: string | null): readonly string[] =>
  newest === null || list[0] === newest ? list : [newest, ...list.filter((one) => one !== newest)]
