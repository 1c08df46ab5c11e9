import { writeLetter } from './letters.ts'
import { billMail } from './invoices.ts'
import { frame, supplierAddress } from './scene.ts'
import type { Earlier, MailMaker, Scene } from './scene.ts'
import { documentOf, nothingToCollect } from '../truth.ts'

/** The same file once more: one archive entry in all. */
export const resent: MailMaker = async (scene) => resentOf(scene, pickEarlier(scene))

export function resentOf(scene: Scene, before: Earlier) {
  const { sent: _, ...sketch } = billMail(scene, {
    bill: before.bill,
    file: before.file,
    attachments: [before.file],
    name: 'resent',
    letter: 'resent',
  })
  return { ...sketch, truth: { ...sketch.truth, duplicateOf: before.mailName } }
}

export const reminderWithCopy: MailMaker = async (scene) => {
  const before = pickEarlier(scene)
  const sketch = reminderOf(scene, before)
  const truth = {
    ...sketch.truth,
    where: 'attachment' as const,
    duplicateOf: before.mailName,
    scene: 'reminder-with-copy',
    documents: [documentOf(before.bill, before.file)],
  }
  return { ...sketch, mail: { ...sketch.mail, attachments: [before.file] }, truth }
}

export const reminder: MailMaker = async (scene) => reminderOf(scene, pickEarlier(scene))

export function reminderOf(scene: Scene, { bill }: Earlier) {
  const { subject, text } = writeLetter(scene.random, { kind: 'reminder', bill })
  const mail = { ...frame(scene, { from: supplierAddress(bill.supplier, scene.random), subject }), text }
  return { mail, folder: 'INBOX', truth: nothingToCollect('reminder', { scene: 'reminder', language: bill.language }) }
}

function pickEarlier(scene: Scene): Earlier {
  const owed = scene.earlier.filter(({ bill }) => bill.form === 'invoice' && !bill.isPaid)
  const found = owed.length > 0 ? scene.random.pick(owed.slice(-12)) : scene.earlier.at(-1)
  if (!found) throw new Error('a reminder or a second copy needs an invoice before it')
  return found
}
