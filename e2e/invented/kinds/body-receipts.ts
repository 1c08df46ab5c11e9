import { decimal, printMoney } from '../amount.ts'
import { dayOf, printDay } from '../calendar-day.ts'
import { beVat, luVat } from '../check-digits.ts'
import type { Language } from '../language.ts'
import type { TruthFields } from '../truth.ts'
import { frame } from './scene.ts'
import type { MailMaker, Scene, Sketch } from './scene.ts'

type House = {
  scene: string
  language: Language
  name: string
  address: string
  vatNumber: string
  rate: number
  cents: readonly number[]
  subject: string
  intro: string
  item: string
  reference: string
  words: { number: string; date: string; net: string; vat: string; total: string; paid: string }
}

const rail: House = {
  scene: 'body-train',
  language: 'nl',
  name: 'Spoorwind NV',
  address: 'tickets@spoorwind.example',
  vatNumber: beVat('09914407'),
  rate: 6,
  cents: [1860, 2440, 980],
  reference: 'SW',
  subject: 'Uw treinticket naar Antwerpen-Centraal',
  intro: 'Goede reis! Toon de code in de app aan de begeleider.',
  item: 'Mechelen - Antwerpen-Centraal, 2de klas',
  words: {
    number: 'Ticketnummer',
    date: 'Datum',
    net: 'Prijs excl. btw',
    vat: 'Btw 6 %',
    total: 'Totaal',
    paid: 'Betaald met bankkaart',
  },
}

const appShop: House = {
  scene: 'body-app-shop',
  language: 'en',
  name: 'Pommier Digital S.à r.l.',
  address: 'no-reply@pommier.example',
  vatNumber: luVat('934471'),
  rate: 17,
  cents: [999, 299, 1499],
  reference: 'PD',
  subject: 'Your receipt from Pommier',
  intro: 'Thank you for your purchase.',
  item: 'Ring Sizer Pro (monthly)',
  words: {
    number: 'Receipt number',
    date: 'Date',
    net: 'Subtotal',
    vat: 'VAT 17 %',
    total: 'Total',
    paid: 'Charged to card ending 0042',
  },
}

const taxi: House = {
  scene: 'body-taxi',
  language: 'fr',
  name: 'Taxis Hirondelle SRL',
  address: 'course@hirondelle.example',
  vatNumber: beVat('09925539'),
  rate: 6,
  cents: [2350, 1780, 3120],
  reference: 'TH',
  subject: 'Reçu de votre course',
  intro: 'Merci d’avoir roulé avec nous.',
  item: 'Course Gare du Midi - Sablon',
  words: { number: 'Reçu n°', date: 'Date', net: 'Hors TVA', vat: 'TVA 6 %', total: 'Total', paid: 'Payé par carte' },
}

export const trainTicket: MailMaker = async (scene) => bodyReceipt(scene, rail)
export const appShopReceipt: MailMaker = async (scene) => bodyReceipt(scene, appShop)
export const taxiReceipt: MailMaker = async (scene) => bodyReceipt(scene, taxi)

/** A receipt that is the mail itself: no file, the figures stand in the HTML. */
function bodyReceipt(scene: Scene, house: House): Sketch {
  const { words, language } = house
  const inclCents = scene.random.pick(house.cents)
  const exclCents = Math.round((inclCents * 100) / (100 + house.rate))
  const number = `${house.reference}-${scene.random.digits(8)}`
  const day = dayOf(scene.at)
  const money = (cents: number) =>
    printMoney(cents, { language, currency: 'EUR', style: language === 'en' ? 'before' : 'after' })
  const rows: [string, string][] = [
    [words.number, number],
    [words.date, printDay(day, { language, style: 'long' })],
    [house.item, ''],
    [words.net, money(exclCents)],
    [words.vat, money(inclCents - exclCents)],
    [words.total, money(inclCents)],
    [words.paid, ''],
  ]
  const html = `<html><body style="font-family:Arial,sans-serif;color:#333"><h2>${house.name}</h2><p>${house.intro}</p><table cellpadding="6">${rows.map(([label, value]) => `<tr><td>${label}</td><td align="right">${value}</td></tr>`).join('')}</table><p style="font-size:11px;color:#888">${house.name} - ${house.vatNumber}</p></body></html>`
  const text = `${house.intro}\n\n${rows.map(([label, value]) => (value ? `${label}: ${value}` : label)).join('\n')}\n\n${house.name} - ${house.vatNumber}\n`
  const fields: TruthFields = {
    supplierName: house.name,
    supplierVatNumber: house.vatNumber,
    customerName: null,
    customerVatNumber: null,
    invoiceNumber: number,
    issuedOn: day,
    dueOn: null,
    currency: 'EUR',
    totalIncludingVat: decimal(inclCents),
    totalExcludingVat: decimal(exclCents),
    totalVat: decimal(inclCents - exclCents),
    creditorIban: null,
    structuredCommunication: null,
    isPaid: true,
    isDirectDebit: false,
  }
  const mail = {
    ...frame(scene, { from: { name: house.name, address: house.address }, subject: house.subject }),
    text,
    html,
  }
  return {
    mail,
    folder: 'INBOX',
    truth: {
      kind: 'receipt',
      direction: 'purchase',
      collect: true,
      where: 'body',
      language,
      documents: [{ name: null, sha256: null, kind: 'receipt', fields }],
      scene: house.scene,
    },
  }
}
