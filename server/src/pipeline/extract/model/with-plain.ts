import { hasLegalForm } from '../fields/find-names.ts'
import { nameKey } from '../fields/name-candidates.ts'
import { firmOf, witnessedName } from '../fields/name-witnesses.ts'
import { plainAccount } from '../fields/plain-account.ts'
import { namedCurrency, plainCurrency } from '../fields/plain-currency.ts'
import { plainDue } from '../fields/plain-due.ts'
import { dayOfNumber, isOfOtherLetter, plainIssued, saysIssued } from '../fields/plain-issued.ts'
import { plainNumber } from '../fields/plain-number.ts'
import { sellerBlock } from '../fields/seller-block.ts'
import { isOverCustomersNumber, numberBesideCustomers } from '../fields/whose-name.ts'
import type { Paper } from '../paper.ts'
import { dayTokens } from '../tokens.ts'
import type { Day } from '../values.ts'
import type { Candidate, Scored } from './candidate.ts'
import { type Chosen, isShown, type Shown } from './chosen.ts'
import type { Surroundings } from './field-candidates.ts'

export type SaidCandidates = {
  names: readonly Candidate[]
  numbers: readonly Candidate[]
  accounts: readonly Candidate[]
  currencies: readonly Candidate[]
}

const sureFrom = 0.95
const witnessed = 0.97
const plainlySaid = 0.97
const outweighs = 3.5

/**
 * What a paper says plainly, where what was learnt on other houses' papers is not sure of anything: a name that several things
 * agree on, a day of issue or a due day in so many words, the only number or account that it can be. `dueFrom`: from which on a due day is shown.
 */
export function withPlain(
  chosen: Chosen,
  {
    paper,
    around,
    candidates,
    dueFrom,
  }: { paper: Paper; around: Surroundings; candidates: SaidCandidates; dueFrom: number },
): Chosen {
  const seller = sellerBlock(paper, around.own)
  const vatNumber = vatNumberOf(chosen.supplierVatNumber, seller?.vatNumber ?? numberBesideCustomers(paper))
  const known = { ...chosen, ...(vatNumber ? { supplierVatNumber: vatNumber } : {}) }
  const name = nameOf(paper, around, { chosen: known, names: candidates.names, called: seller?.name })
  const account = accountOf(paper, chosen.creditorIban, candidates.accounts)
  const number = numberOf(chosen.invoiceNumber, candidates.numbers)
  const currency = currencyOf(paper, chosen.currency, candidates.currencies)
  const issued = issuedOf(paper, chosen.issuedOn, number)
  const due = dueOf(paper, around, {
    chosen: { ...chosen, ...(issued ? { issuedOn: issued } : {}) },
    threshold: dueFrom,
  })
  return {
    ...known,
    ...(issued ? { issuedOn: issued } : {}),
    ...(name ? { supplierName: name } : {}),
    ...(due ? { dueOn: due } : {}),
    ...(account ? { creditorIban: account } : {}),
    ...(number ? { invoiceNumber: number } : {}),
    ...(currency ? { currency } : {}),
  }
}

/** Where nothing learnt is sure, the account that nobody else's it can be. */
function accountOf(paper: Paper, learnt: Shown | undefined, accounts: readonly Candidate[]): Shown | undefined {
  if (!learnt || learnt.score >= learnt.threshold) return learnt
  const plain = plainAccount(paper, accounts)
  return plain ? { ...plain, score: plainlySaid, threshold: learnt.threshold } : learnt
}

/** Where nothing learnt is sure, the number in the block that is headed as the supplier's, or the one beside the customer's. */
function vatNumberOf(learnt: Shown | undefined, called: Scored | undefined): Shown | undefined {
  if (!learnt || !called || learnt.score >= learnt.threshold) return learnt
  return { ...called, score: plainlySaid, threshold: learnt.threshold }
}

/** The one currency that a label names; where nothing learnt is sure, the one that is called so or stands at the amounts. */
function currencyOf(paper: Paper, learnt: Shown | undefined, currencies: readonly Candidate[]): Shown | undefined {
  if (!learnt) return learnt
  const named = learnt.score < sureFrom ? namedCurrency(paper, currencies) : undefined
  if (learnt.score >= learnt.threshold && (named === undefined || named.value === learnt.value)) return learnt
  const plain = named ?? plainCurrency(paper, currencies)
  return plain ? { ...plain, score: plainlySaid, threshold: learnt.threshold } : learnt
}

/** Where nothing learnt is sure, the one number that is called so. */
function numberOf(learnt: Shown | undefined, numbers: readonly Candidate[]): Shown | undefined {
  if (!learnt || learnt.score >= learnt.threshold) return learnt
  const plain = plainNumber(numbers)
  return plain ? { ...plain, score: plainlySaid, threshold: learnt.threshold } : learnt
}

/** The day right behind the paper's own number, unless another is called the day of issue; where nothing learnt is sure, the one that is called so. */
function issuedOf(paper: Paper, learnt: Shown | undefined, number: Shown | undefined): Shown | undefined {
  if (!learnt) return learnt
  const said = number && isShown(number) ? dayOfNumber(paper, number) : undefined
  const isOther = isOfOtherLetter(learnt)
  const isSure = isShown(learnt) && !isOther
  const plain = said && !(isSure && saysIssued(paper, learnt.value)) ? said : isSure ? undefined : plainIssued(paper)
  if (!plain) return isOther ? { ...learnt, score: 0 } : learnt
  if (plain.value === learnt.value) return { ...learnt, score: Math.max(learnt.score, plainlySaid) }
  return { ...plain, score: plainlySaid, threshold: learnt.threshold }
}

/** A due day said in so many words, unless what was learnt is sure of another. */
function dueOf(
  paper: Paper,
  { kind }: Pick<Surroundings, 'kind'>,
  { chosen, threshold }: { chosen: Chosen; threshold: number },
): Shown | undefined {
  const { dueOn: learnt, issuedOn: issued } = chosen
  const isSure = learnt !== undefined && learnt.score >= threshold
  if (kind === 'receipt' || kind === 'credit-note' || !issued || issued.score < issued.threshold) return learnt
  const plain = plainDue(paper, issued)
  // What was counted from terms, as every bill of a house prints them, gives way to a day that this one prints.
  const isPrinted = (day: Day) => dayTokens(paper).some(({ value }) => value === day)
  if (!plain || (isSure && learnt.value !== plain.value && (isPrinted(learnt.value) || !isPrinted(plain.value))))
    return learnt
  return { ...plain, score: Math.max(learnt?.value === plain.value ? learnt.score : 0, plainlySaid), threshold }
}

/** What several things on the paper agree on is the name, unless another whole name is surely it. */
function nameOf(
  paper: Paper,
  { own, sender }: Surroundings,
  { chosen, names, called }: { chosen: Chosen; names: readonly Candidate[]; called: Scored | undefined },
): Shown | undefined {
  const ifSure = (one: Scored | undefined) => (one && one.score >= sureFrom ? one : undefined)
  const vat = ifSure(chosen.supplierVatNumber)
  const found =
    (called && { ...called, score: outweighs }) ??
    witnessedName(paper, {
      candidates: names,
      own,
      hints: sender,
      vat,
      account: ifSure(chosen.creditorIban),
    })
  const brand = chosen.supplierName && doubtCustomer(paper, chosen.supplierName, vat)
  const firm = brand && firmOf(brand.value, { candidates: names, own })
  const learnt = brand && firm ? { ...brand, value: firm.value, cell: firm.cell, text: firm.text } : brand
  if (!found || !learnt) return learnt
  const isSame = nameKey(learnt.value) === nameKey(found.value)
  if (isSame) return { ...learnt, score: Math.max(learnt.score, witnessed) }
  // Of a brand that was learnt and a firm that is witnessed the firm is meant.
  if (learnt.score >= learnt.threshold && (hasLegalForm(learnt.value) || found.score < outweighs)) return learnt
  return { ...found, score: witnessed, threshold: learnt.threshold }
}

const doubtCustomer = (paper: Paper, name: Shown, vat: Scored | undefined): Shown =>
  name.score >= name.threshold && isOverCustomersNumber(paper, name.cell, vat)
    ? { ...name, score: Math.min(name.score, name.threshold / 2) }
    : name
