import type { LinkHabit } from '../reading/choose-links.ts'
import type { CollectRule, SupplierMemory } from '#records/suppliers/supplier-memory.ts'

export type KnownInvoice = { supplierVatNumber: string | null; invoiceNumber: string }

/** What is known of us and of the past. Addresses may be whole domains, written `@firm.example`. */
export type JudgeContext = {
  ownVatNumbers: readonly string[]
  ownAddresses: readonly string[]
  ownNames: readonly string[]
  folderUse?: 'inbox' | 'sent' | 'drafts' | 'trash' | 'junk' | 'archive' | 'all' | null
  knownInvoices?: readonly KnownInvoice[]
  /** Those who were archived before: from where they write, and to which accounts they are paid. */
  suppliers?: readonly SupplierMemory[]
  /** The owner's "collect it anyway" and "never again from here". */
  rules?: readonly CollectRule[]
  /** What came of this sender's links before. */
  linkHabits?: readonly LinkHabit[]
  /** The mail server whose Authentication-Results are believed; without it only failures are, never a pass. */
  trustedAuthservId?: string | null
}
