import { dayOf } from '../calendar-day.ts'
import type { Bill, BillForm } from '../bill.ts'
import { makeBill } from '../bill.ts'
import type { Mail, Attachment, Person } from '../mime.ts'
import type { Owner } from '../owner.ts'
import type { Random } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import type { Truth } from '../truth.ts'

/** An invoice that went out before, for what refers to it later. */
export type Earlier = { mailName: string; bill: Bill; file: Attachment }

/** What a maker may draw on. */
export type Scene = {
  random: Random
  at: Date
  owner: Owner
  suppliers: readonly Supplier[]
  earlier: readonly Earlier[]
  /** The next number in that supplier's own series. */
  nextSequence(supplier: Supplier): number
}

/** A file behind a link of the mail. */
export type Served = { url: string; mediaType: string; bytes: Buffer }

export type Sketch = {
  mail: Mail
  folder: string
  truth: Truth
  sent?: { bill: Bill; file: Attachment }
  served?: Served[]
}

export type MailMaker = (scene: Scene) => Promise<Sketch>

export type Wish = {
  supplier?: Supplier
  form?: BillForm
  lineCount?: number
  corrects?: string
  isPaid?: boolean
  dueOn?: string
  issuedOn?: string
}

/** A new bill of one of the scene's suppliers, issued on the day of the mail or shortly before. */
export function newBill(scene: Scene, wish: Wish = {}): Bill {
  const { random, owner } = scene
  const supplier = wish.supplier ?? random.pick(scene.suppliers)
  const issuedOn = wish.issuedOn ?? dayOf(new Date(scene.at.getTime() - random.int(0, 2) * 86_400_000))
  return makeBill(random, { ...wish, supplier, owner, issuedOn, sequence: scene.nextSequence(supplier) })
}

/** The frame of every mail: who, when, and a Message-ID of the sender's host. */
export function frame(
  scene: Scene,
  { from, to, subject }: { from: Person; to?: Person; subject: string },
): Pick<Mail, 'from' | 'to' | 'subject' | 'date' | 'messageId'> {
  const host = from.address.split('@')[1] ?? 'unknown.example'
  return {
    from,
    to: [to ?? ownerAddress(scene)],
    subject,
    date: scene.at,
    messageId: `${scene.random.word(14)}.${scene.at.getTime().toString(36)}@${host}`,
  }
}

export function ownerAddress({ random, owner }: Pick<Scene, 'random' | 'owner'>): Person {
  const alias = random.pick(owner.aliases)
  return alias === 'info' ? { name: owner.name, address: `info@${owner.host}` } : { address: `${alias}@${owner.host}` }
}

export function supplierAddress(supplier: Supplier, random: Random): Person {
  const box = { nl: 'facturatie', fr: 'compta', de: 'buchhaltung', en: 'billing' }[supplier.language]
  return { name: supplier.name, address: `${random.chance(0.7) ? box : 'info'}@${supplier.host}` }
}
