import { at, makeRandom } from '../invented/random.ts'
import { type Bill, fileNameOf, makeBill } from '../invented/bill.ts'
import { drawBill } from '../invented/layouts/draw-bill.ts'
import { type Mail, writeMail } from '../invented/mime.ts'
import { atelierLune } from '../invented/owner.ts'
import { suppliers } from '../invented/suppliers.ts'

export type KnownMail = { raw: Buffer; folder: string; receivedAt: Date }

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

/** The invoices that the browser test knows by name: one to pay, and a copy of it with another account. */
export async function makeKnownBills() {
  const supplier =
    suppliers.find((one) => one.country === 'BE' && one.pays === 'transfer' && one.currency === 'EUR') ??
    at(suppliers, 0)
  const bill = makeBill(makeRandom('browser'), {
    supplier,
    owner: atelierLune,
    issuedOn: isoDay(day(5)),
    sequence: 812,
    dueOn: isoDay(day(-20)),
    lineCount: 2,
  })
  const known: Bill = {
    ...bill,
    lines: bill.lines.map((line, index) =>
      index === 0 ? { ...line, text: 'Zilverdraad haarfijn kwartelblauw' } : line,
    ),
  }
  const forged: Bill = { ...known, iban: 'BE71096123456769', structuredCommunication: null }
  const late = makeBill(makeRandom('browser late'), {
    supplier,
    owner: atelierLune,
    issuedOn: isoDay(day(50)),
    sequence: 790,
    dueOn: isoDay(day(20)),
    lineCount: 1,
  })
  return {
    known,
    forged,
    late,
    pdfOf: async (one: Bill) => ({ name: fileNameOf(one), mediaType: 'application/pdf', bytes: await drawBill(one) }),
  }
}

/** A word that stands only on the pages of the known invoice. */
export const wordOnThePage = 'kwartelblauw'

export async function makeKnownMails(canaryUrl: string): Promise<KnownMail[]> {
  const { known, forged, late, pdfOf } = await makeKnownBills()
  const from = { name: known.supplier.name, address: `facturatie@${known.supplier.host}` }
  const mailOf = async (bill: Bill, ago: number, mail: Partial<Mail> = {}): Promise<KnownMail> => {
    const date = day(ago)
    const raw = writeMail({
      from,
      to: [{ address: `facturen@${atelierLune.host}` }],
      subject: `Factuur ${bill.number}`,
      date,
      messageId: `${bill.number}.${ago}@${known.supplier.host}`,
      text: 'In bijlage vindt u onze factuur.',
      attachments: [await pdfOf(bill)],
      ...mail,
    })
    return { raw, folder: 'INBOX', receivedAt: date }
  }
  return [
    await mailOf(known, 4),
    await mailOf(forged, 3, {
      subject: `Gewijzigd rekeningnummer: factuur ${known.number}`,
      from: { name: known.supplier.name, address: `facturatie@${known.supplier.host}` },
    }),
    await mailOf(late, 49, { subject: hostileSubject, html: hostileHtml(canaryUrl) }),
  ]
}

export const hostileSubject = 'Factuur met een verrassing'

/** All that a mail could try in a browser, each with an address that tells what got through. */
const hostileHtml = (canary: string) => `<html><head>
<meta http-equiv="refresh" content="0;url=${canary}/refresh"><base href="${canary}/base/">
<link rel="stylesheet" href="${canary}/sheet.css"><style>@import url(${canary}/import.css); body { background: url(${canary}/background.png) } @font-face { font-family: x; src: url(${canary}/font.woff) } p { font-family: x }</style>
<script>fetch('${canary}/script'); top.document.title = 'broken'</script><script src="${canary}/script.js"></script>
</head><body onload="fetch('${canary}/onload')"><p>Hierbij uw factuur, met veel groeten.</p>
<img src="${canary}/pixel.gif" width="1" height="1"><img src="x" onerror="fetch('${canary}/onerror')"><img srcset="${canary}/srcset.png 1x">
<iframe src="${canary}/frame"></iframe><object data="${canary}/object"></object><embed src="${canary}/embed">
<video src="${canary}/video" poster="${canary}/poster.png" autoplay></video><audio src="${canary}/audio" autoplay></audio>
<svg onload="fetch('${canary}/svg')"><image href="${canary}/svg.png"/><use href="${canary}/use.svg#a"/><script>fetch('${canary}/svg-script')</script></svg>
<form action="${canary}/form" method="post"><input name="password" autofocus onfocus="this.form.submit()"><button id="send">Betaal nu</button></form>
<a id="run" href="javascript:fetch('${canary}/javascript')">Bekijk</a> <a id="away" href="${canary}/link" ping="${canary}/ping">Portaal</a>
<table background="${canary}/table.png"><tr><td style="background:url('${canary}/cell.png')">factuur</td></tr></table>
</body></html>`

export const hostileFiles = [
  {
    name: 'factuur.svg',
    mediaType: 'image/svg+xml',
    text: '<svg xmlns="http://www.w3.org/2000/svg"><script>top.document.title = "broken"</script><text>Factuur 2026-1 totaal 10,00 EUR</text></svg>',
  },
  {
    name: 'factuur.html',
    mediaType: 'text/html',
    text: '<!doctype html><title>x</title><script>document.title = "broken"</script><p>Factuur 2026-2, btw BE0123456749, totaal 10,00 EUR</p>',
  },
  {
    name: 'factuur.pdf',
    mediaType: 'application/pdf',
    text: '<html><script>document.title = "broken"</script>Factuur</html>',
  },
] as const
