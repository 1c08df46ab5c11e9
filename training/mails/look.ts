import { inferTrustedAuthservId } from '../../server/src/pipeline/recognise/fraud/authentication.ts'
import type { JudgeContext, KnownInvoice } from '../../server/src/pipeline/recognise/judge-context.ts'
import { lookAtMail, type MailLook } from '../../server/src/pipeline/recognise/look-at-mail.ts'
import { inferOwnAddresses, inferOwnVatNumbers } from '../../server/src/pipeline/recognise/own-side.ts'
import { isPublicHost } from '../../server/src/records/suppliers/public-host.ts'
import type { SupplierMemory } from '../../server/src/records/suppliers/supplier-memory.ts'
import type { Example, SetName } from './examples.ts'

export type Looked = { example: Example; look: MailLook; context: JudgeContext }

/** Each example as the product would see it, set by set in the given order: who wrote before is known by then. */
export function lookAll(examples: readonly Example[]): Looked[] {
  const sets = new Set(examples.map(({ set }) => set))
  return [...sets].flatMap((set) =>
    lookAtSet(
      examples.filter((example) => example.set === set),
      set,
    ),
  )
}

function lookAtSet(examples: readonly Example[], set: SetName): Looked[] {
  const mails = examples.map(({ mail }) => mail)
  const papers = mails.flatMap((mail) =>
    mail.parts.map((part) => ({ rendition: part.rendition, sender: mail.from[0]?.address.split('@')[1] ?? '' })),
  )
  const own = {
    ownVatNumbers: inferOwnVatNumbers(papers),
    ownAddresses: inferOwnAddresses(mails),
    ownNames: [],
    trustedAuthservId: inferTrustedAuthservId(mails),
  }
  const suppliers: SupplierMemory[] = []
  const invoices: KnownInvoice[] = []
  return examples.map((example, at) => {
    const context = {
      ...own,
      // Every second mail is seen as by a mailbox without a past.
      suppliers: (set === 'papers' || set === 'shared') && at % 2 === 1 ? [...suppliers] : [],
      knownInvoices: [...invoices],
      folderUse: /^Sent/i.test(example.path) ? ('sent' as const) : null,
    }
    const look = lookAtMail(example.mail, context)
    const host = example.group
    invoices.push(...example.brings)
    if (example.collect === true && !isPublicHost(host) && !suppliers.some(({ hosts }) => hosts.includes(host)))
      suppliers.push({ id: host, name: '', vatNumbers: [], ibans: [], hosts: [host], documentCount: 1, hints: [] })
    return { example, look, context }
  })
}
