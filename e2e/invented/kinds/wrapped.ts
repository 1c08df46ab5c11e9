import type { Attachment } from '../mime.ts'
import { writeMail } from '../mime.ts'
import { makeZip } from '../zip.ts'
import { billMail, collected, pdfMail, pdfOf } from './invoices.ts'
import { frame, newBill } from './scene.ts'
import type { MailMaker } from './scene.ts'

/** The type says only "some bytes"; the name must tell. */
export const pdfAsOctets: MailMaker = async (scene) => {
  const sketch = await pdfMail(scene, { scene: 'pdf-octet-stream' })
  const attachments = (sketch.mail.attachments ?? []).map((one) => ({ ...one, mediaType: 'application/octet-stream' }))
  return { ...sketch, mail: { ...sketch.mail, attachments } }
}

/** A colleague sends it on; the letter stands quoted below. */
export const pdfForwarded: MailMaker = async (scene) => {
  const sketch = await pdfMail(scene, { scene: 'pdf-forwarded' })
  const { mail } = sketch
  const colleague = { name: 'Jef Thys', address: `jef@${scene.owner.host}` }
  const quoted = `FYI, deze kwam bij mij toe.\n\nJef\n\n-------- Doorgestuurd bericht --------\nOnderwerp: ${mail.subject}\nVan: ${mail.from.name} <${mail.from.address}>\nAan: jef@${scene.owner.host}\n\n${mail.text}`
  const { html: _, ...plain } = mail
  return {
    ...sketch,
    mail: { ...plain, ...frame(scene, { from: colleague, subject: `FW: ${mail.subject}` }), text: quoted },
  }
}

export const pdfInAttachedMail: MailMaker = async (scene) => {
  const sketch = await pdfMail(scene, { scene: 'pdf-in-eml' })
  const inner: Attachment = { name: 'bericht.eml', mediaType: 'message/rfc822', bytes: writeMail(sketch.mail) }
  const from = { name: 'Jef Thys', address: `jef@${scene.owner.host}` }
  return {
    ...sketch,
    mail: {
      ...frame(scene, { from, subject: `Fwd: ${sketch.mail.subject}` }),
      text: 'Zie bijgevoegd bericht.\n',
      attachments: [inner],
    },
  }
}

export const pdfInZip: MailMaker = async (scene) => {
  const bill = newBill(scene)
  const file = await pdfOf(bill)
  const zipName = `documents_${bill.sequence}.zip`
  const zip = { name: zipName, mediaType: 'application/zip', bytes: makeZip([file]) }
  const sketch = billMail(scene, { bill, file, attachments: [zip], name: 'pdf-in-zip' })
  return {
    ...sketch,
    truth: collected(bill, { file: { ...file, name: `${zipName}/${file.name}` }, name: 'pdf-in-zip' }),
  }
}
