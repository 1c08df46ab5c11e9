import type { Facts } from './facts.ts'
import type { Desk } from './table.ts'

export function drawSmallPrint({ paper, left, right, style }: Desk, { text, y }: { text: string; y: number }): void {
  paper.paragraph(text, { x: left, y, width: right - left, size: 6.2, font: style.font, colour: '#888888' })
}

/** General terms in two columns of small letters, with days and amounts that mean nothing here. */
export function drawTermsPage(desk: Desk, facts: Facts): void {
  const { paper, bill, style } = desk
  const [head, ...articles] = terms[bill.language]
  paper.text(head ?? '', { x: 50, y: 70, size: 12, font: style.boldFont })
  const width = 235
  let y = 92
  let x = 50
  for (const [index, article] of [...articles, ...articles, facts.sentence('legal')].entries()) {
    if (y > 720) {
      y = 92
      x += width + 20
    }
    y = paper.paragraph(`${index + 1}. ${article}`, { x, y, width, size: 6.8, font: style.font, colour: '#444444' }) + 6
  }
}

const terms = {
  nl: [
    'Algemene voorwaarden',
    'Onze facturen zijn betaalbaar binnen 30 dagen na factuurdatum, tenzij anders vermeld op de voorzijde.',
    'Bij niet-betaling op de vervaldag is zonder aanmaning een schadevergoeding van 10 % verschuldigd met een minimum van € 125,00.',
    'Klachten moeten ons binnen 8 dagen na levering aangetekend bereiken, met vermelding van het factuurnummer.',
    'De goederen blijven onze eigendom tot de volledige prijs, btw inbegrepen, betaald is.',
    'Voor bestellingen onder € 250,00 excl. btw rekenen wij € 12,50 verzendkosten aan.',
    'Deze voorwaarden gelden vanaf 1 januari 2025 en vervangen alle vorige.',
  ],
  fr: [
    'Conditions générales de vente',
    'Nos factures sont payables à 30 jours date de facture, sauf mention contraire au recto.',
    'À défaut de paiement à l’échéance, une indemnité de 10 % avec un minimum de 125,00 € est due de plein droit.',
    'Toute réclamation doit nous parvenir par recommandé dans les 8 jours, avec le numéro de facture.',
    'Les marchandises restent notre propriété jusqu’au paiement intégral du prix, TVA comprise.',
    'Pour toute commande inférieure à 250,00 € HTVA, des frais de port de 12,50 € sont facturés.',
    'Les présentes conditions valent à partir du 1er janvier 2025.',
  ],
  de: [
    'Allgemeine Geschäftsbedingungen',
    'Unsere Rechnungen sind innerhalb von 30 Tagen ab Rechnungsdatum zahlbar, soweit nicht anders angegeben.',
    'Bei Zahlungsverzug berechnen wir Zinsen und eine Pauschale von 40,00 €.',
    'Reklamationen sind binnen 8 Tagen unter Angabe der Rechnungsnummer schriftlich anzuzeigen.',
    'Die Ware bleibt bis zur vollständigen Bezahlung einschließlich Umsatzsteuer unser Eigentum.',
    'Unter 250,00 € Warenwert netto berechnen wir 12,50 € Versandkosten.',
    'Diese Bedingungen gelten ab dem 01.01.2025.',
  ],
  en: [
    'Terms and conditions',
    'Our invoices are payable within 30 days of the invoice date unless stated otherwise overleaf.',
    'Late payment gives rise to interest and a fixed charge of 70.00 without notice.',
    'Claims must reach us in writing within 8 days, quoting the invoice number.',
    'Goods remain our property until the full price including VAT has been paid.',
    'A carriage charge of 12.50 applies to orders below 250.00 net.',
    'These terms apply from 1 January 2025.',
  ],
} as const
