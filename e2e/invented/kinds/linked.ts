import type { Mail } from '../mime.ts'
import { collected, pdfOf } from './invoices.ts'
import { writeLetter } from './letters.ts'
import { frame, newBill, ownerAddress, supplierAddress } from './scene.ts'
import type { MailMaker } from './scene.ts'

/** The mail only says where the invoice lies. */
export const link: MailMaker = async (scene) => {
  const bill = newBill(scene)
  const file = await pdfOf(bill)
  const url = `https://mijn.${bill.supplier.host}/f/${scene.random.word(22)}`
  const { subject, text } = writeLetter(scene.random, { kind: 'link', bill })
  const plain = text.replaceAll('{url}', url)
  const html = `<p>${plain.replace(url, `<a href="${url}">${linkWords[bill.language]}</a>`).trim().replace(/\n/g, '<br>')}</p><p style="font-size:10px"><a href="https://mijn.${bill.supplier.host}/unsubscribe/${scene.random.word(9)}">${leaveWords[bill.language]}</a></p>`
  const mail: Mail = {
    ...frame(scene, { from: supplierAddress(bill.supplier, scene.random), to: ownerAddress(scene), subject }),
    text: plain,
    html,
  }
  return {
    mail,
    folder: 'INBOX',
    truth: collected(bill, { file, name: 'link', where: 'link' }),
    served: [{ url, mediaType: file.mediaType, bytes: file.bytes }],
  }
}

const linkWords = {
  nl: 'Download uw factuur',
  fr: 'Télécharger la facture',
  de: 'Rechnung herunterladen',
  en: 'Download invoice',
} as const
const leaveWords = { nl: 'Geen berichten meer', fr: 'Ne plus recevoir', de: 'Abbestellen', en: 'Unsubscribe' } as const
