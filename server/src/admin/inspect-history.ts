import type { KnownInvoice } from '#pipeline/recognise/judge-context.ts'
import { makeReason } from '#records/reasons.ts'
import { isPublicHost, senderKeyOf } from '#records/suppliers/public-host.ts'
import type { DocumentJson, Reason, Verdict } from '#pipeline/verdict.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'

const mostRemembered = 5_000
/** So long after word of another account what its supplier asks for is held. */
const heedDays = 120

/** What one call of `inspect` has seen so far: the invoices that came, and where each supplier writes from and is paid. */
export function makeHistory() {
  const invoices: KnownInvoice[] = []
  const suppliers: SupplierMemory[] = []
  const places = new Map<string, number>()
  const news = new Map<string, { sender: string; at: number }>()
  return {
    invoices,
    suppliers,
    /** Word that a supplier is to be paid elsewhere holds what it sends next; a verdict is changed by what came before it. */
    heed(
      verdict: Verdict,
      { sender, sentAt }: { sender: string | undefined; sentAt: string | null | undefined },
    ): Verdict {
      const key = senderKeyOf(sender)
      const at = Date.parse(sentAt ?? '')
      if (key === undefined || verdict.kind === 'phishing' || verdict.direction === 'sales') return verdict
      if (!verdict.collect) {
        if (verdict.isUnsure === true && verdict.reasons.some(tellsAccount)) news.set(key, { sender: sender ?? '', at })
        return verdict
      }
      const told = news.get(key)
      if (told === undefined || at - told.at > heedDays * 86_400_000) return verdict
      const said = makeReason('payment.account-announced', { sender: told.sender })
      return { ...verdict, isPaymentHeld: true, reasons: [...verdict.reasons, said] }
    },
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

const tellsAccount = ({ code }: Reason) => code === 'payment.account-changed'

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
