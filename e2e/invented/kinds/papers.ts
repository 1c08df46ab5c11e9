import type { Bill } from '../bill.ts'
import { dayOf, printDay } from '../calendar-day.ts'
import { openPaper } from '../layouts/paper.ts'
import type { Language } from '../language.ts'
import { nothingToCollect } from '../truth.ts'
import { frame } from './scene.ts'
import type { MailMaker, Scene } from './scene.ts'

type PaperText = {
  photo?: Buffer
  scene: string
  language: Language
  from: string
  subject: string
  say: string
  fileName: string
  title: string
  lines: string
}

/** General terms: full of the words of invoices, and not one. */
export async function drawTerms(bill: Bill): Promise<Buffer> {
  return drawPages({
    title: termsTitles[bill.language],
    day: bill.issuedOn,
    lines: termsLines[bill.language].repeat(9),
    house: bill.supplier.name,
  })
}

export const menu: MailMaker = (scene) =>
  paperMail(scene, {
    scene: 'menu',
    language: 'fr',
    from: 'Bistro Le Tablier <bonjour@letablier.example>',
    subject: 'La carte d’automne',
    fileName: 'menu-automne.pdf',
    title: 'Menu',
    say: 'Voici notre nouvelle carte. Au plaisir de vous accueillir !',
    lines:
      'Velouté de potiron ....... 9,50\nWaterzooi de poisson ....... 24,00\nTarte au sucre ....... 8,00\nVin blanc du patron, 25 cl ....... 7,50\n',
  })

export const brochure: MailMaker = (scene) =>
  paperMail(scene, {
    scene: 'brochure',
    language: 'nl',
    from: 'Beursbouw Standhoudt NV <hallo@standhoudt.example>',
    subject: 'Brochure Juweel & Uurwerk 2027',
    fileName: 'brochure_2027.pdf',
    title: 'Juweel & Uurwerk 2027',
    say: 'Blader alvast door de brochure van de beurs.',
    lines:
      'Drie hallen, tachtig standhouders en een podium voor jong talent.\nInschrijven kan tot 15 januari. Prijzen vanaf € 945 per stand.\n',
  })

export const contract: MailMaker = (scene) =>
  paperMail(scene, {
    scene: 'contract',
    language: 'nl',
    from: 'Vastgoed Den Toren BV <beheer@dentoren.example>',
    subject: 'Huurovereenkomst ter ondertekening',
    fileName: 'Huurovereenkomst_Keizersteeg14.pdf',
    title: 'Handelshuurovereenkomst',
    say: 'Gelieve elke bladzijde te paraferen en terug te sturen.',
    lines:
      'Artikel 4. De huurprijs bedraagt € 1.450,00 per maand, te betalen op IBAN van de verhuurder.\nArtikel 5. De huurder betaalt een waarborg van drie maanden.\n',
  })

export const payslip: MailMaker = (scene) =>
  paperMail(scene, {
    scene: 'payslip',
    language: 'nl',
    from: 'Sociaal Bureau Wambuis <loon@wambuis.example>',
    subject: 'Loonbrief',
    fileName: 'loonbrief_claes_n.pdf',
    title: 'Loonbrief',
    say: 'De loonbrief van deze maand zit in bijlage.',
    lines: 'Brutoloon 2.940,00\nRSZ werknemer -384,26\nBedrijfsvoorheffing -512,90\nNetto te betalen 2.042,84\n',
  })

export const boardingPass: MailMaker = (scene) =>
  paperMail(scene, {
    scene: 'boarding-pass',
    language: 'en',
    from: 'Heron Air <checkin@heronair.example>',
    subject: 'Your boarding pass BRU - MXP',
    fileName: 'boardingpass.pdf',
    title: 'Boarding pass',
    say: 'You are checked in. Have a pleasant flight.',
    lines: 'CLAES/NOOR MS   HR 412   BRU 07:35 - MXP 09:05   Seat 11C   Gate closes 07:15\n',
  })

export const priceList: MailMaker = (scene) =>
  paperMail(scene, {
    scene: 'price-list',
    language: 'de',
    from: 'Werkbank Tillmann KG <vertrieb@tillmann-werkbank.example>',
    subject: 'Preisliste Winter',
    fileName: 'Preisliste.pdf',
    title: 'Preisliste (netto)',
    say: 'unsere neuen Preise gelten ab Januar.',
    lines: 'Feile halbrund 150 mm ....... 14,20 EUR\nKugelpunze 6 mm ....... 8,90 EUR\nZiehlade ....... 212,00 EUR\n',
  })

/** Mail with a PDF that is nothing for the books. */
export async function paperMail(
  scene: Scene,
  { scene: name, language, from, subject, say, fileName, title, lines, photo }: PaperText,
) {
  const [, house = '', address = ''] = /^(.*) <(.*)>$/.exec(from) ?? []
  const bytes = await drawPages({
    title,
    day: dayOf(scene.at),
    lines: lines.repeat(scene.random.int(1, 4)),
    house,
    ...(photo ? { photo } : {}),
  })
  const day = printDay(dayOf(scene.at), { language, style: 'long' })
  const mail = {
    ...frame(scene, { from: { name: house, address }, subject: `${subject}` }),
    text: `${say}\n\n${house}, ${day}\n`,
    attachments: [{ name: fileName, mediaType: 'application/pdf', bytes }],
  }
  return { mail, folder: 'INBOX', truth: nothingToCollect('other', { scene: name, language }) }
}

export async function drawPages({
  title,
  day,
  lines,
  house,
  photo,
}: {
  title: string
  day: string
  lines: string
  house: string
  photo?: Buffer
}): Promise<Buffer> {
  const paper = await openPaper({ title, day, producer: 'Office paper' })
  paper.newSheet()
  paper.text(house, { x: 60, y: 56, size: 10, colour: '#777777' })
  paper.text(title, { x: 60, y: 96, size: 22, font: 'serifBold' })
  if (photo) await paper.photo(photo, { x: 60, y: 112, width: 475, height: 260 })
  let y = photo ? 396 : 136
  for (const line of lines.trim().split('\n')) {
    if (y > 790) {
      paper.newSheet()
      y = 60
    }
    y = paper.paragraph(line, { x: 60, y, width: 475, size: 11, font: 'serif' }) + 5
  }
  return paper.bytes()
}

const termsTitles = {
  nl: 'Algemene voorwaarden',
  fr: 'Conditions générales de vente',
  de: 'Allgemeine Geschäftsbedingungen',
  en: 'Terms and conditions',
} as const

const termsLines = {
  nl: 'Onze facturen zijn betaalbaar dertig dagen na factuurdatum. Bij niet-betaling op de vervaldag is van rechtswege een intrest van 10 % verschuldigd.\nKlachten worden binnen acht dagen schriftelijk gemeld. Geleverde goederen blijven eigendom van de verkoper tot volledige betaling.\n',
  fr: 'Nos factures sont payables à trente jours. Tout retard entraîne de plein droit un intérêt de 10 % et une indemnité forfaitaire.\nLes marchandises restent la propriété du vendeur jusqu’au paiement intégral.\n',
  de: 'Rechnungen sind innerhalb von dreißig Tagen ohne Abzug zahlbar. Die Ware bleibt bis zur vollständigen Zahlung unser Eigentum.\nMängel sind unverzüglich schriftlich anzuzeigen.\n',
  en: 'Invoices are payable within thirty days. Goods remain ours until paid in full. Claims reach us in writing within eight days.\nThe courts of our registered office alone have jurisdiction.\n',
} as const
