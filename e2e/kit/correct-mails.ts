import { PDFDocument } from '@cantoo/pdf-lib'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bill, fileNameOf, makeBill } from '../invented/bill.ts'
import { drawBill } from '../invented/layouts/draw-bill.ts'
import { type Mail, writeMail } from '../invented/mime.ts'
import { atelierLune } from '../invented/owner.ts'
import { makeRandom } from '../invented/random.ts'
import { suppliers } from '../invented/suppliers.ts'

export const strangeIban = 'BE71096123456769'
export const pdfPassword = 'klant-40712'
export const newsletterFrom = 'nieuws@fonkelwinkel.example'

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

/** What the test of corrections knows by name: two bills of one supplier, the newer with another account, and one that is locked. */
export function makeCorrectBills() {
  const [supplier, insurer] = suppliers.filter(
    (one) => one.country === 'BE' && one.pays === 'transfer' && one.currency === 'EUR',
  )
  if (supplier === undefined || insurer === undefined) throw new Error('two Belgian suppliers are needed')
  const billOf = (sequence: number, ago: number, from = supplier): Bill =>
    makeBill(makeRandom(`correct ${sequence}`), {
      supplier: from,
      owner: atelierLune,
      issuedOn: isoDay(day(ago)),
      dueOn: isoDay(day(ago - 30)),
      sequence,
      lineCount: 2,
    })
  const strange = { ...billOf(412, 3), iban: strangeIban }
  return { supplier, usual: billOf(377, 25), strange, locked: billOf(88, 6, insurer) }
}

/** Writes mails as files into a folder that the server may read: what came long ago first, what came since then. */
export async function putCorrectMails(folder: string, which: 'before' | 'since'): Promise<void> {
  const { supplier, usual, strange } = makeCorrectBills()
  const from = { name: supplier.name, address: `facturatie@${supplier.host}` }
  const bringing = async (bill: Bill, ago: number) =>
    mailOf({
      from,
      subject: `Factuur ${bill.number}`,
      date: day(ago),
      attachments: [{ name: fileNameOf(bill), mediaType: 'application/pdf', bytes: await drawBill(bill) }],
    })
  const mails = which === 'before' ? [await bringing(usual, 25)] : [await bringing(strange, 3), newsletter()]
  await mkdir(folder, { recursive: true })
  await Promise.all(mails.map((mail, index) => writeFile(join(folder, `${which}-${index}.eml`), writeMail(mail))))
}

const newsletter = (): Mail =>
  mailOf({
    from: { name: 'Fonkelwinkel', address: newsletterFrom },
    subject: 'De kerstcollectie is er, met tot 30 % korting',
    date: day(2),
    text: 'Ontdek onze nieuwe collectie.\n\nUitschrijven: https://fonkelwinkel.example/uitschrijven',
  })

function mailOf(mail: Pick<Mail, 'from' | 'subject' | 'date'> & Partial<Mail>): Mail {
  return {
    to: [{ address: `facturen@${atelierLune.host}` }],
    messageId: `${mail.date.getTime()}@${mail.from.address.split('@')[1] ?? 'nergens.example'}`,
    text: 'In bijlage vindt u onze factuur.',
    attachments: [],
    ...mail,
  }
}

/** A bill that opens with a password only, as banks and insurers send them. */
export async function drawLocked(bill: Bill): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const pdf = await PDFDocument.load(await drawBill(bill))
  pdf.encrypt({ userPassword: pdfPassword, ownerPassword: `${pdfPassword}!`, permissions: {} })
  return { name: fileNameOf(bill), mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
}
