import type { Random } from '@facteur/e2e/invented/random.ts'
import type { Place } from './phrases.ts'

/** What else stands on tickets: amounts that were not paid, or not all of it. */
type Words = {
  service: readonly string[]
  saved: readonly string[]
  voucher: readonly string[]
  balance: readonly string[]
  tip: readonly string[]
  slip: readonly string[]
  fine: readonly string[]
}

const of = (text: string) => text.split('|')

const words: Record<Place, Words> = {
  nl: {
    service: of('Bediening|Service 10%|Toeslag'),
    saved: of('Uw voordeel|U bespaarde|Totaal voordeel'),
    voucher: of('Waardebon|Cadeaubon|Maaltijdcheques|Ecocheque'),
    balance: of('Saldo|Nog te betalen|Openstaand'),
    tip: of('Fooi|Tip'),
    slip: of('Bedrag|TOTAAL|Betaald|Aankoop'),
    fine: of('AKKOORD|GOEDGEKEURD'),
  },
  fr: {
    service: of('Service 10%|Frais de service|Supplément'),
    saved: of('Vos économies|Avantage carte|Total remises'),
    voucher: of("Bon d'achat|Chèque cadeau|Titre restaurant|Part mutuelle|Part AMO"),
    balance: of('Reste dû|Solde|Reste à payer'),
    tip: of('Pourboire'),
    slip: of('MONTANT|MONTANT REEL|DEBIT|Achat'),
    fine: of('ACCEPTE|TRANSACTION ACCEPTEE'),
  },
  de: {
    service: of('Bedienung|Servicezuschlag|Kurtaxe'),
    saved: of('Sie sparen|Ihre Ersparnis|Gesamtersparnis'),
    voucher: of('Gutschein|Geschenkkarte|Einlösung Gutschein'),
    balance: of('Offener Betrag|Saldo|Restbetrag'),
    tip: of('Trinkgeld|TIP'),
    slip: of('Betrag|BETRAG EUR|Zahlung'),
    fine: of('ZAHLUNG ERFOLGT|GENEHMIGT'),
  },
  en: {
    service: of('Service Charge|Optional service 12.5%|Delivery'),
    saved: of('You saved|Total savings|Clubcard savings'),
    voucher: of('Gift card|Voucher|Loyalty reward'),
    balance: of('Balance|Balance outstanding|Amount outstanding'),
    tip: of('Gratuity|Tip'),
    slip: of('AMOUNT|SALE|TOTAL|Purchase'),
    fine: of('APPROVED|AUTHORISED'),
  },
  my: {
    service: of('Service Charge 10%|10% SRV CHG|Svc Charge (10%)|Serv. Chg'),
    saved: of('You saved|Total Saving|Item Disc'),
    voucher: of('Voucher|E-Voucher|Cash Voucher'),
    balance: of('Balance|Outstanding'),
    tip: of('Tips'),
    slip: of('AMOUNT|TOTAL RM|SALE|BASE AMOUNT'),
    fine: of('APPROVED|NO SIGNATURE REQUIRED'),
  },
  us: {
    service: of('Service Fee|Bag Fee|Resort Fee|Surcharge'),
    saved: of('You saved|Total savings|Member savings'),
    voucher: of('Gift Card|Store Credit|EBT'),
    balance: of('Balance Due|Balance|Amount Due'),
    tip: of('Tip|Gratuity'),
    slip: of('AMOUNT|USD|PURCHASE|Total Charged'),
    fine: of('APPROVED|APPROVAL 004411'),
  },
}

export type Extras = {
  /** Cents added to the goods before anything is taxed. */
  service: number
  serviceLine: string[]
  /** Cents paid by something else than the card or the cash below. */
  voucher: number
  voucherLine: string[]
  /** Before the payment: what one could tip, or nothing filled in. */
  tipLines: string[]
  /** After the payment. */
  after: string[]
}

type Ask = {
  place: Place
  goods: number
  two: (left: string, right: string) => string
  money: (cents: number) => string
}

/** Parts that some tills have: service, vouchers, tips to choose from, what is left to pay, what was saved. */
export function extrasOf(random: Random, { place, goods, two, money }: Ask): Extras {
  const say = words[place]
  const line = (list: readonly string[], cents: number) => two(random.pick(list), money(cents))
  const service = random.chance(place === 'my' ? 0.16 : 0.06)
    ? Math.round(goods * random.pick([0.1, 0.1, 0.125, 0.05]))
    : 0
  const voucher = goods > 800 && random.chance(0.05) ? 100 * random.int(2, Math.floor(goods / 200)) : 0
  const tips = place === 'us' && random.chance(0.2) ? [15, 18, 20] : []
  const isTipEmpty = random.chance(place === 'us' ? 0.2 : 0.03)
  return {
    service,
    serviceLine: service === 0 ? [] : [line(say.service, service)],
    voucher,
    voucherLine: voucher === 0 ? [] : [line(say.voucher, voucher)],
    tipLines: [
      ...(isTipEmpty ? [`${random.pick(say.tip)}: ______`] : []),
      ...tips.map((share) => two(`${random.pick(say.tip)} ${share}%`, money(Math.round((goods * share) / 100)))),
    ],
    after: [
      ...(random.chance(0.08) ? [line(say.balance, 0)] : []),
      ...(random.chance(0.1) ? [line(say.saved, Math.max(5, Math.round(goods * random.pick([0.03, 0.1, 0.2]))))] : []),
    ],
  }
}

/** A card terminal's slip stapled below: the same amount once more, among its numbers. */
export function stapledSlip(
  random: Random,
  { place, paid, two, money }: Omit<Ask, 'goods'> & { paid: number },
): string[] {
  const say = words[place]
  return [
    random.pick(['------------', '', '* * * *']),
    two(random.pick(['Terminal', 'TID', 'Term.']), random.digits(8)),
    `${random.pick(['AID', 'RRN', 'AUT', 'Trace'])} ${random.digits(random.int(6, 12))}`,
    two(random.pick(say.slip), money(paid)),
    random.pick(say.fine),
  ]
}
