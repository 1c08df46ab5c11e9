import { z } from 'zod'

/** Something the owner taught by a correction, as shown in the supplier's profile. */
export const learnedField = z.object({
  field: z.string(),
  /** `constant`: the same on every paper. `place`: read where the owner pointed. */
  is: z.enum(['constant', 'place']),
  /** Of a constant its value; of a place the label beside it, where there is one. */
  value: z.string().nullable(),
  label: z.string().nullable(),
  learnedAt: z.string(),
  /** The document on which it was corrected. */
  document: z.string().nullable(),
})
export type LearnedField = z.infer<typeof learnedField>

/** What is known of a supplier from what was archived and what the owner corrected. */
export const supplier = z.object({
  id: z.string(),
  name: z.string(),
  vatNumbers: z.array(z.string()),
  /** Accounts on archived papers, newest first. `isConfirmed`: used on a paper that was not held, or released by the owner. */
  accounts: z.array(
    z.object({ iban: z.string(), firstSeenOn: z.string(), lastSeenOn: z.string(), isConfirmed: z.boolean() }),
  ),
  /** Domains from which their papers came. */
  hosts: z.array(z.string()),
  documentCount: z.number().int(),
  firstDocumentOn: z.string().nullable(),
  lastDocumentOn: z.string().nullable(),
  learned: z.array(learnedField),
  /** True where a password for their PDFs is kept, sealed. */
  hasPassword: z.boolean(),
  /** True where pictures that its mails name elsewhere are fetched for printing: that tells the sender that the mail was opened. */
  showsPictures: z.boolean(),
})
export type Supplier = z.infer<typeof supplier>

export const showPictures = z.object({ shows: z.boolean() })

export const supplierQuery = z.object({ query: z.string().max(200).optional() })
export const supplierList = z.object({ items: z.array(supplier) })
