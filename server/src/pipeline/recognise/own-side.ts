import type { EInvoice } from '@facteur/formats/einvoice/einvoice.ts'
import type { Address, OpenedMail } from '@facteur/formats/rendition.ts'
import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'

type Envelope = {
  from: readonly Address[]
  to: readonly Address[]
  cc: readonly Address[]
  deliveredTo: readonly string[]
}

/** Ours, by whole address or by the domain of one of ours, unless that domain is open to all. */
export function isOwnAddress(address: string, own: readonly string[]): boolean {
  const host = address.split('@')[1]?.toLowerCase() ?? ''
  return own.some((mine) => {
    const lower = mine.toLowerCase()
    if (lower === address.toLowerCase()) return true
    const mineHost = lower.split('@')[1] ?? ''
    return mineHost === host && host !== '' && !isPublicHost(host)
  })
}

/** We wrote it, to nobody of us: a forward to a colleague is not outgoing. */
export function isOutgoing(
  mail: Envelope,
  context: { ownAddresses: readonly string[]; folderUse?: string | null },
): boolean {
  if (context.folderUse === 'sent') return true
  const sender = mail.from[0]?.address ?? ''
  if (sender === '' || !isOwnAddress(sender, context.ownAddresses)) return false
  // A copy to ourselves is still a mail to somebody else.
  const receivers =
    mail.to.length > 0 ? mail.to.map((to) => to.address) : [...mail.cc.map((cc) => cc.address), ...mail.deliveredTo]
  return !receivers.some((address) => isOwnAddress(address, context.ownAddresses))
}

/** Our side of a heap of mails, for when nobody told: the hosts that mail is delivered to, or addressed to most. */
export function inferOwnAddresses(
  mails: readonly Pick<OpenedMail, 'to' | 'deliveredTo' | 'authenticationResults'>[],
): string[] {
  const counts = new Map<string, number>()
  for (const mail of mails) {
    const wasReceived = mail.deliveredTo.length > 0 || mail.authenticationResults.length > 0
    const addresses = mail.deliveredTo.length > 0 ? mail.deliveredTo : mail.to.map((to) => to.address)
    for (const address of new Set(addresses.map(asOwn)))
      counts.set(address, (counts.get(address) ?? 0) + (wasReceived ? 1 : 0.2))
  }
  const least = Math.max(0.2, mails.length * 0.03)
  return [...counts]
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([address]) => address)
}

/**
 * Our VAT numbers, for when nobody told: those that papers of many different senders show, at least `leastShare` of them.
 * Of a bare file the sender is not known; the account it asks to be paid to tells senders apart as well.
 */
export function inferOwnVatNumbers(
  papers: readonly { rendition: { text: string }; sender: string }[],
  { leastShare = 0.15 }: { leastShare?: number } = {},
): string[] {
  const hosts = new Map<string, Set<string>>()
  for (const { rendition, sender } of papers) {
    for (const { vatNumber } of findVatNumbers(rendition.text))
      hosts.set(vatNumber, (hosts.get(vatNumber) ?? new Set()).add(sender))
  }
  const senders = new Set(papers.map(({ sender }) => sender)).size
  return [...hosts]
    .filter(([, shownBy]) => shownBy.size >= 3 && shownBy.size >= senders * leastShare)
    .map(([vatNumber]) => vatNumber)
}

/** Whether an e-invoice names one of our VAT numbers as its seller. */
export function isOwnSale(eInvoice: EInvoice | undefined, ownVatNumbers: readonly string[]): boolean {
  if (eInvoice === undefined) return false
  const { vatNumber, registrationNumber, peppolParticipant } = eInvoice.supplier
  const seller = [vatNumber, registrationNumber, peppolParticipant?.replace(/^0208:/, 'BE')].map(
    (number) => number?.toUpperCase().replace(/[\s.]/g, '') ?? '',
  )
  return ownVatNumbers.some((own) => seller.some((number) => number.includes(own)))
}

const asOwn = (address: string) =>
  isPublicHost(address.split('@')[1]?.toLowerCase() ?? '')
    ? address.toLowerCase()
    : `@${address.split('@')[1]?.toLowerCase() ?? ''}`
