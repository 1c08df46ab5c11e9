import type { Bill } from '../bill.ts'
import { fileNameOf } from '../bill.ts'
import { drawBill } from '../layouts/draw-bill.ts'
import type { Attachment, Mail } from '../mime.ts'
import { makeLogo } from '../pictures.ts'
import { documentOf } from '../truth.ts'
import type { Truth } from '../truth.ts'
import { writeUbl } from '../ubl.ts'
import { writeLetter } from './letters.ts'
import type { LetterKind } from './letters.ts'
import { frame, newBill, supplierAddress } from './scene.ts'
import type { MailMaker, Scene, Sketch, Wish } from './scene.ts'
import { drawTerms } from './papers.ts'

/** The usual mail: a letter with the bill as PDF, and what else `beside` brings. */
export async function pdfMail(
  scene: Scene,
  {
    wish = {},
    scene: name = 'pdf',
    letter,
    beside = [],
  }: { wish?: Wish; scene?: string; letter?: LetterKind; beside?: readonly Attachment[] } = {},
): Promise<Sketch> {
  const bill = newBill(scene, wish)
  const file = await pdfOf(bill)
  return billMail(scene, { bill, file, name, attachments: [...beside, file], ...(letter ? { letter } : {}) })
}

export async function pdfOf(bill: Bill): Promise<Attachment> {
  const isSlip = bill.form === 'receipt'
  return {
    name: isSlip ? `bon_${bill.number.replace(/\W/g, '-')}.pdf` : fileNameOf(bill),
    mediaType: 'application/pdf',
    bytes: await drawBill(bill, isSlip ? 'till' : bill.supplier.layout),
  }
}

/** A mail around a bill that is already drawn. */
export function billMail(
  scene: Scene,
  {
    bill,
    file,
    attachments,
    name,
    letter = letterFor(bill),
  }: { bill: Bill; file: Attachment; attachments: readonly Attachment[]; name: string; letter?: LetterKind },
): Sketch {
  const { subject, text } = writeLetter(scene.random, { kind: letter, bill })
  const body = scene.random.chance(0.4) ? { text } : { text, html: htmlOf(text, bill.supplier.colour) }
  const writing = scene.random.chance(0.15) ? 'latin1' : scene.random.chance(0.15) ? 'base64' : 'utf8'
  const mail: Mail = {
    ...frame(scene, { from: supplierAddress(bill.supplier, scene.random), subject }),
    ...body,
    writing,
    attachments,
  }
  return { mail, folder: 'INBOX', truth: collected(bill, { file, name }), sent: { bill, file } }
}

/** The letter as most mail programs send it beside the plain text. */
function htmlOf(text: string, colour: string): string {
  const paragraphs = text.trim().replace(/&/g, '&amp;').replace(/\n\n/g, '</p><p>').replace(/\n/g, '<br>')
  return `<html><body style="font-family:Arial,Helvetica,sans-serif;font-size:14px;color:#333"><div style="border-top:4px solid ${colour};padding-top:12px"><p>${paragraphs}</p></div></body></html>`
}

export function collected(
  bill: Bill,
  {
    file,
    name,
    where = 'attachment',
  }: { file: { name: string | null; bytes: Buffer | null }; name: string; where?: Truth['where'] },
): Truth {
  const document = documentOf(bill, file)
  return {
    kind: document.kind,
    direction: 'purchase',
    collect: true,
    where,
    language: bill.language,
    documents: [document],
    scene: name,
  }
}

function letterFor(bill: Bill): LetterKind {
  return bill.form === 'credit-note' || bill.form === 'receipt' ? bill.form : 'invoice'
}

export const pdf: MailMaker = (scene) => pdfMail(scene)

export const pdfWithLongList: MailMaker = (scene) => {
  const supplier = scene.random.pick(
    scene.suppliers.filter((one) => ['ledger', 'header-band', 'sidebar'].includes(one.layout)),
  )
  return pdfMail(scene, { scene: 'pdf-long', wish: { supplier, lineCount: 40 } })
}

export const pdfWithOddSubject: MailMaker = (scene) => pdfMail(scene, { scene: 'pdf-odd-subject', letter: 'odd' })

export const pdfWithTerms: MailMaker = async (scene) => {
  const bill = newBill(scene)
  const file = await pdfOf(bill)
  const terms = {
    name: { nl: 'Algemene voorwaarden.pdf', fr: 'Conditions générales.pdf', de: 'AGB.pdf', en: 'Terms.pdf' }[
      bill.language
    ],
    mediaType: 'application/pdf',
    bytes: await drawTerms(bill),
  }
  const attachments = scene.random.chance(0.5) ? [terms, file] : [file, terms]
  return billMail(scene, { bill, file, attachments, name: 'pdf-with-terms' })
}

export const pdfWithLogo: MailMaker = async (scene) => {
  const sketch = await pdfMail(scene, { scene: 'pdf-with-logo' })
  const colour = sketch.sent?.bill.supplier.colour ?? '#333333'
  const logo: Attachment = {
    name: 'logo.png',
    mediaType: 'image/png',
    bytes: makeLogo(colour),
    contentId: `logo.${scene.random.word(6)}`,
  }
  const html = `${htmlOf(sketch.mail.text ?? '', colour)}<img src="cid:${logo.contentId}" width="48" height="48" alt="">`
  return { ...sketch, mail: { ...sketch.mail, html, attachments: [logo, ...(sketch.mail.attachments ?? [])] } }
}

export const pdfWithDeliveryNote: MailMaker = async (scene) => {
  const bill = newBill(scene)
  const file = await pdfOf(bill)
  const note = {
    name: `LB-${bill.sequence}.pdf`,
    mediaType: 'application/pdf',
    bytes: await drawBill({ ...bill, form: 'delivery-note', number: `LB${bill.sequence}` }),
  }
  return billMail(scene, { bill, file, attachments: [file, note], name: 'pdf-with-delivery-note' })
}

export const pdfAndUbl: MailMaker = async (scene) => {
  const bill = newBill(scene, { supplier: euroSupplier(scene) })
  const file = await pdfOf(bill)
  return billMail(scene, { bill, file, attachments: [file, ublOf(bill, writeUbl(bill))], name: 'pdf-and-ubl' })
}

/** The XML is all there is; half the time it carries the picture inside. */
export async function ublMail(scene: Scene, wish: Wish = {}): Promise<Sketch> {
  const bill = newBill(scene, { supplier: euroSupplier(scene), ...wish })
  const picture = await pdfOf(bill)
  const file = ublOf(bill, writeUbl(bill, scene.random.chance(0.5) ? { pdf: picture } : {}))
  return billMail(scene, { bill, file, attachments: [file], name: 'ubl' })
}

export const ubl: MailMaker = (scene) => ublMail(scene)

export const creditNote: MailMaker = (scene) => {
  const before = scene.earlier.at(-1)?.bill
  return pdfMail(scene, {
    scene: 'credit-note',
    wish: {
      form: 'credit-note',
      lineCount: 1,
      ...(before ? { supplier: before.supplier, corrects: before.number } : {}),
    },
  })
}

export const receiptAsPdf: MailMaker = (scene) => pdfMail(scene, { scene: 'receipt-pdf', wish: { form: 'receipt' } })

function ublOf(bill: Bill, bytes: Buffer): Attachment {
  return { name: `${bill.number.replace(/\W/g, '-')}.xml`, mediaType: 'application/xml', bytes }
}

function euroSupplier(scene: Scene) {
  return scene.random.pick(
    scene.suppliers.filter((supplier) => supplier.country === 'BE' && supplier.regime === 'domestic'),
  )
}
