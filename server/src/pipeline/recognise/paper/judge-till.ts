import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'

const total = /\b(?:tota+l|totaal|te betalen|a payer|zu zahlen|summe|gesamt|montant|bedrag|betrag|balance|amount|som)\b/
const money = /(?:€|\beur\b|\$|£|\brm\b)? ?-?\d{1,5} ?[.,] ?\d{2}\b/g
const paidHow =
  /\b(?:bancontact|maestro|visa|master ?card|v ?pay|girocard|ec-?karte|kreditkarte|carte bancaire|\bcb\b|pin|contant|cash|bar\b|especes|liquide|wisselgeld|wisselgd|rendu|ruckgeld|change|terminal|contactloos|sans contact|kontaktlos|betaald|paye|bezahlt|payconiq|debit|credit card|kaart)\b/
const vat = /\b(?:b\.? ?t\.? ?w|t\.? ?v\.? ?a|mw-?st|ust|vat|gst|tax|taxe)\b/
const tillWord =
  /\b(?:kas(?:sa)?(?:ticket|bon)?|caisse|kasse|kassierer?|ticket|bon|beleg|quittung|recu|receipt|tafel|table|tisch|pomp|pompe|pump|liter|litres?|serveu[rs]\w*|bediend|bediening|kellner|cashier|caissi\w*|served by|stuks?|artikel\w*|parking|parkeer\w*|inrit|uitrit|entree|sortie|einfahrt|korting|remise|rabatt)\b/
const moment =
  /\b\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} ?(?:jan|feb|fev|mar|maart|mrt|apr|avr|mai|may|mei|jun|juin|jul|juil|aug|aout|sep|okt|oct|nov|dec|dez)\w*\.? ?'?\d{2,4}/
const clock = /\b[012]?\d ?[:.u] ?[0-5]\d(?: ?[:.] ?[0-5]\d)?\b/

/** Whether words seen on a picture are those of a till receipt, whatever it calls itself: from 0 to 1. */
export function judgeTill(rendition: Pick<Rendition, 'text'>): number {
  const text = fold(rendition.text.slice(0, 8_000))
  const amounts = text.match(money)?.length ?? 0
  if (amounts === 0) return 0
  const sum =
    (total.test(text) ? 2 : 0) +
    Math.min(1.5, amounts * 0.5) +
    (paidHow.test(text) ? 1 : 0) +
    (vat.test(text) ? 1 : 0) +
    (tillWord.test(text) ? 1 : 0) +
    (moment.test(text) ? 1 : 0) +
    (clock.test(text) ? 0.5 : 0)
  return Math.min(1, sum / 8)
}
