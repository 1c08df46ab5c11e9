import { fold } from '../../reading/fold.ts'
import type { Cell, Line } from '../../reading/lines.ts'
import { findIbans } from '../identifiers.ts'
import { blockedAccount } from '../labels/blocked-account.ts'
import type { Paper } from '../paper.ts'

const customers =
  /\b(?:van(?: (?:uw|je|jouw|jullie|de|mijn))? (?:bank-? ?|zicht)?(?:rekening\w*|iban)|(?:uw|je|jouw|jullie) (?:bank-? ?|zicht)?(?:rekening\w*|iban)|ten laste van|(?:rekening\w*|iban) (?:van de )?(?:klant|debiteur|betaler)|(?:klant|debiteur|betaler)\w*(?: |:)*(?:rekening\w*|iban)|(?:te debiteren|gedebiteerde?|afgeschreven van|afgehouden van|gedomicilieerde?) ?(?:de )?rekening\w*|(?:de|sur|a) votre (?:compte|iban)\w*|votre (?:compte|iban)|du compte (?:bancaire )?(?:n[°o]|numero)|(?:du|le) compte (?:du client|a debiter)|compte (?:a debiter|debite|client|du (?:client|debiteur|payeur))|debite\w* (?:de|du|sur)(?: le| votre)?(?: compte)?|prelev\w* (?:sur|du|de)(?: le| votre)?(?: compte)?|(?:von |vom )?ihrem? (?:bank|giro)?konto|ihre (?:bankverbindung|iban|kontoverbindung)|(?:vom|von dem|des) konto|zu lasten|belast\w* (?:ihr|wir) \w*konto|konto des (?:kunden|zahlers|zahlungspflichtigen)|(?:kunden|debitoren)-?(?:konto|iban)|your (?:bank )?(?:account|iban)\w*|from (?:the )?(?:bank )?account|(?:debited|taken|collected) from|account to be debited|(?:customer|debtor|payer)(?:'?s)? (?:account|iban|bank)\w*|(?:su|tu|vuestra) cuenta|cuenta de cargo|(?:suo|tuo|vostro) conto|addebit\w* (?:su|sul))\b/g
const creditors =
  /\b(?:op|naar|vers|auf|to|t\.?g\.?v|ten gunste van|ten voordele van|op (?:onze |ons )?(?:rekening\w*|iban)|naar (?:onze |ons )?(?:rekening\w*|iban)|onze (?:bank|rekening\w*|iban)|begunstigde|ontvanger|schuldeiser|incassant|(?:au profit|en faveur|au benefice) d\w+|notre (?:compte|banque|iban)|nos coordonnees|sur le compte|au compte|beneficiaire|creancier|zu ?gunsten|auf (?:unser |das )?(?:bank)?konto|unser\w* (?:konto|iban|bank\w*)|empfanger|glaubiger|in favou?r of|to (?:our |the )?(?:bank )?account|our (?:bank|account|iban)|payee|beneficiary|creditor|nuestra cuenta|nostro conto)\b/g

const aside = new RegExp(String.raw`\b(?:${blockedAccount})\b`, 'g')

const reach = 120
/** From the words that name an account to the account: "(IBAN):", a bank, a holder's name. */
const near = 45

/** `whose` is undefined where the words before an account do not tell. */
type Seen = {
  value: string
  text: string
  cell: Cell
  line: number
  whose: 'customer' | 'creditor' | 'aside' | undefined
}

/** Accounts that the words before them call the customer's, or blocked, and the one other account on a paper that has such. */
export type Accounts = { notToPay: ReadonlySet<string>; creditor: Seen | undefined }

/** Of the customer's account and the creditor's, printed together where the bill is collected, which is whose. */
export function whoseAccounts(paper: Paper): Accounts {
  const seen = accountsOf(paper)
  const by = Map.groupBy(seen, ({ value }) => value)
  const notToPay = [...by].filter(([, places]) => isNotToPay(places)).map(([value]) => value)
  const others = [...by.keys()].filter((value) => !notToPay.includes(value))
  const [other] = others
  const creditor = notToPay.length > 0 && others.length === 1 && other !== undefined ? by.get(other)?.[0] : undefined
  return { notToPay: new Set(notToPay), creditor }
}

const collected = /domicil|lastschrift|prelev|incasso|direct debit|geind|eingezogen|abgebucht|afgeschreven|addebit/
const between = /^ {0,3}(?:[/|,;·-]|of|ou|oder|or|o)? {0,3}(?:iban:?)? {0,2}$/

/** The first of two accounts that are printed as one or the other, on a paper that is paid by transfer. */
export function firstOfPair(paper: Paper): Seen | undefined {
  const seen = accountsOf(paper)
  const [first] = seen
  const values = new Set(seen.map(({ value }) => value))
  if (!first || values.size !== 2 || collected.test(paper.folded) || seen.some(({ whose }) => whose === 'customer'))
    return undefined
  const isPair = paper.lines.some(({ text }) => {
    const [one, other] = findIbans(text)
    return one?.value === first.value && other !== undefined && between.test(fold(text.slice(one.end, other.at)))
  })
  return isPair ? first : undefined
}

const isNotToPay = (places: readonly Seen[]) =>
  places.some(({ whose }) => whose === 'customer' || whose === 'aside') &&
  places.every(({ whose }) => whose !== 'creditor')

/** A sentence runs over lines: what stands before an account may end the line above. */
function accountsOf(paper: Paper): Seen[] {
  return paper.lines.flatMap((line, row) => {
    let from = 0
    return findIbans(line.text).flatMap(({ value, text, at, end }) => {
      const above = from === 0 ? endOf(paper.lines[row - 1], line) : ''
      const until = sentenceOf(`${above} ${fold(line.text.slice(from, at))}`)
      from = end
      const cell = line.cells.find((one) => one.text.includes(text)) ?? line.cells[0]
      return cell ? [{ value, text, cell, line: row, whose: whoseBy(until) }] : []
    })
  })
}

/** What the line above says behind its last account, where the text flows on. */
function endOf(above: Line | undefined, line: Line): string {
  if (!above || above.page !== line.page || line.box[1] - above.box[3] > above.height) return ''
  const last = findIbans(above.text).at(-1)
  return fold(above.text.slice(last?.end ?? 0)).slice(-reach)
}

const sentenceOf = (until: string) =>
  until
    .slice(-reach)
    .split(/(?<=[a-z\d)]{4})[.!?;](?= |$)/)
    .at(-1) ?? ''

/** The words that come last before the account, not too far from it. */
function whoseBy(until: string): Seen['whose'] {
  if (lastEnd(until, aside) >= Math.max(0, until.length - near)) return 'aside'
  const [customer, creditor] = [lastEnd(until, customers), lastEnd(until, creditors)]
  if (Math.max(customer, creditor) < until.length - near || customer === creditor) return undefined
  return customer > creditor ? 'customer' : 'creditor'
}

function lastEnd(text: string, words: RegExp): number {
  let end = -1
  for (const match of text.matchAll(words)) end = match.index + match[0].length
  return end
}
