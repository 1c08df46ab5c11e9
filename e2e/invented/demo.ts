import { reminderOf, resentOf } from './kinds/again.ts'
import { link } from './kinds/linked.ts'
import { creditNote, pdfAndUbl, pdfMail, pdfWithTerms, ublMail } from './kinds/invoices.ts'
import { appShopReceipt, trainTicket } from './kinds/body-receipts.ts'
import { newsletterMail } from './kinds/newsletters.ts'
import { brochure, menu, payslip } from './kinds/papers.ts'
import { calendarInvite, personal, photos } from './kinds/people.ts'
import { phishing } from './kinds/phishing.ts'
import type { Earlier, MailMaker, Scene, Sketch, Wish } from './kinds/scene.ts'
import { ownSalesInvoice } from './kinds/sent.ts'
import { statement, tradeMail } from './kinds/trade.ts'
import { makeRandom } from './random.ts'
import { supplierAt } from './suppliers.ts'
import { makeCast, mailName } from './world.ts'
import type { InventedMail } from './world.ts'

/** Four months in the mailbox of Atelier Lune, July to mid-November 2026, oldest first. */
export async function makeDemo(): Promise<InventedMail[]> {
  const random = makeRandom('demonstration')
  const cast = makeCast({})
  const mails: InventedMail[] = []
  for (const [index, [day, maker]] of story.entries()) {
    const name = mailName(index)
    const own = random.fork(name)
    const receivedAt = new Date(`${day}T${String(own.int(7, 17)).padStart(2, '0')}:${String(own.int(10, 59))}:00Z`)
    mails.push(cast.keep(await maker(cast.sceneAt(receivedAt, own)), { name, receivedAt }))
  }
  return mails
}

const invoice =
  (host: string, wish: Wish = {}): MailMaker =>
  (scene) =>
    pdfMail(scene, { wish: { ...wish, supplier: supplierAt(host), issuedOn: scene.at.toISOString().slice(0, 10) } })

const paid = (host: string) => invoice(host, { isPaid: true })

/** Any maker, with one supplier to choose from. */
const from =
  (host: string, maker: MailMaker): MailMaker =>
  (scene) =>
    maker({ ...scene, suppliers: [supplierAt(host)] })

const trade =
  (host: string, form: 'quote' | 'order-confirmation' | 'delivery-note' | 'pro-forma'): MailMaker =>
  (scene) =>
    tradeMail(scene, { form, wish: { supplier: supplierAt(host) } })

const after =
  (host: string, make: (scene: Scene, before: Earlier) => Sketch): MailMaker =>
  async (scene) =>
    make(scene, lastOf(scene, host))

// The story reads as a diary, one mail a line.
// oxfmt-ignore
const story: readonly [day: string, maker: MailMaker][] = [
  ['2026-07-20', invoice('stroomlijn.example')],
  ['2026-07-23', personal],
  ['2026-07-28', invoice('webwinkelweg.example')],
  ['2026-08-03', async (scene) => newsletterMail(scene)],
  ['2026-08-05', invoice('telraam.example')],
  ['2026-08-11', invoice('hoteldurempart.example')],
  ['2026-08-18', trainTicket],
  ['2026-08-24', paid('zilverhart.example')],
  ['2026-08-26', paid('goldmuehle.example')],
  ['2026-08-31', paid('doosje.example')],
  ['2026-09-01', invoice('softcrate.example')],
  ['2026-09-03', trade('helderglas.example', 'quote')],
  ['2026-09-07', invoice('telraam.example')],
  ['2026-09-10', trade('lupenwerk.example', 'order-confirmation')],
  ['2026-09-15', paid('facetterij.example')],
  ['2026-09-18', (scene) => creditNote({ ...scene, earlier: [lastOf(scene, 'doosje.example')] })],
  ['2026-09-22', async (scene) => newsletterMail(scene)],
  ['2026-09-28', payslip],
  ['2026-10-02', appShopReceipt],
  ['2026-10-05', invoice('telraam.example')],
  ['2026-10-07', from('doosje.example', statement)],
  // Overdue by mid-November; its reminder stands below.
  ['2026-10-09', invoice('helderglas.example')],
  ['2026-10-12', photos],
  ['2026-10-15', trade('kistjesenkoker.example', 'delivery-note')],
  ['2026-10-20', invoice('stroomlijn.example')],
  ['2026-10-22', paid('delvigne.example')],
  ['2026-10-26', invoice('hattonfindings.example', { dueOn: '2026-12-10' })],
  // Due soon after mid-November.
  ['2026-10-29', invoice('gemlab.example')],
  ['2026-11-02', calendarInvite],
  ['2026-11-03', invoice('ardennegemmes.example')],
  ['2026-11-04', (scene) => ublMail(scene, { supplier: supplierAt('doosje.example') })],
  ['2026-11-05', invoice('telraam.example')],
  ['2026-11-06', invoice('kistjesenkoker.example')],
  ['2026-11-09', from('standhoudt.example', link)],
  ['2026-11-10', after('ardennegemmes.example', resentOf)],
  ['2026-11-10', from('zilverhart.example', pdfWithTerms)],
  ['2026-11-11', brochure],
  ['2026-11-12', invoice('louchedoree.example')],
  ['2026-11-13', after('helderglas.example', reminderOf)],
  ['2026-11-13', phishing],
  ['2026-11-16', ownSalesInvoice],
  ['2026-11-16', menu],
  ['2026-11-17', (scene) => pdfAndUbl({ ...scene, suppliers: [supplierAt('vanpeel.example')] })],
  ['2026-11-18', invoice('tillmann-werkbank.example')],
]

function lastOf(scene: Scene, host: string): Earlier {
  const found = scene.earlier.findLast(({ bill }) => bill.supplier.host === host)
  if (!found) throw new RangeError(`the demonstration has no invoice of ${host} yet`)
  return found
}
