import { makers } from './kinds/makers.ts'
import type { SceneName } from './kinds/makers.ts'

/** Shares of each kind of mail; they need not add up to anything. */
export type Mix = Partial<Record<SceneName, number>>

/** The mailbox of a small business, rich in hard cases. */
export const usualMix: Mix = {
  pdf: 24,
  'pdf-long': 2,
  'pdf-odd-subject': 2,
  'pdf-with-terms': 2,
  'pdf-with-logo': 2,
  'pdf-with-delivery-note': 1,
  'pdf-octet-stream': 1,
  'pdf-forwarded': 1,
  'pdf-in-eml': 1,
  'pdf-in-zip': 1,
  'pdf-and-ubl': 2,
  ubl: 1,
  'credit-note': 2,
  'receipt-pdf': 2,
  link: 2,
  'body-train': 1,
  'body-app-shop': 1,
  'body-taxi': 1,
  resent: 1,
  reminder: 2,
  'reminder-with-copy': 1,
  'order-confirmation': 2,
  'delivery-note': 2,
  quote: 2,
  'pro-forma': 1,
  statement: 1,
  newsletter: 8,
  personal: 8,
  photos: 2,
  calendar: 2,
  menu: 1,
  brochure: 1,
  contract: 1,
  payslip: 1,
  'boarding-pass': 1,
  'price-list': 1,
  'own-sales-invoice': 2,
  phishing: 2,
  'phishing-pdf': 1,
}

/** How many mails of each kind make `mails` in this mix: largest remainders, so the sum is exact. */
export function countsFor(mix: Mix, mails: number): Map<SceneName, number> {
  const shares = sceneNames.map((scene) => ({ scene, share: mix[scene] ?? 0 })).filter(({ share }) => share > 0)
  const whole = shares.reduce((sum, { share }) => sum + share, 0)
  const exact = shares.map(({ scene, share }) => ({ scene, exact: (share * mails) / whole }))
  const counts = new Map(exact.map((one) => [one.scene, Math.floor(one.exact)]))
  const missing = mails - [...counts.values()].reduce((sum, count) => sum + count, 0)
  const byRemainder = [...exact].sort((a, b) => (b.exact % 1) - (a.exact % 1))
  for (const { scene } of byRemainder.slice(0, missing)) counts.set(scene, (counts.get(scene) ?? 0) + 1)
  return counts
}

// Safe: the keys of a constant object.
const sceneNames = Object.keys(makers) as SceneName[]
