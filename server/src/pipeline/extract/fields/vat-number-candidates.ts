import { fold } from '../../reading/fold.ts'
import type { Cell } from '../../reading/lines.ts'
import { aroundOf, cellInColumn, type Token } from '../around.ts'
import { findIbans, findUncheckedVatNumbers, findVatNumbers, isUnprovenVatNumber } from '../identifiers.ts'
import { numberLabels } from '../labels/number-labels.ts'
import { partyLabels } from '../labels/party-labels.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { tokensOf } from '../tokens.ts'
import { americanSigns, position } from './day-candidates.ts'
import { printedHosts } from './name-candidates.ts'
import { labelFeatures } from './label-features.ts'
import { customerCells, depthBelow, ownNameTest, type OwnSide } from './party-zones.ts'
import { squash } from '../../reading/squash.ts'

/** Every valid VAT number on the paper as possibly the supplier's. `marks`: what the sender is called, squashed. */
export function vatNumberCandidates(
  paper: Paper,
  { own, marks }: { own: OwnSide; marks: readonly string[] },
): Candidate[] {
  const checked = tokensOf(paper, ({ cell }) => findVatNumbers(cell.text)).slice(0, 30)
  // What was recognised from a picture and does not add up was not recognised rightly.
  const doubtful = paper.isScan ? [] : tokensOf(paper, ({ cell }) => findUncheckedVatNumbers(cell.text)).slice(0, 10)
  const tokens = [...checked, ...splitNumbers(paper), ...doubtful].filter(
    (token) => isProven(token) || isCalledVat(paper, token),
  )
  const heads = customerCells(paper, ownNameTest(own))
  const ibanCountries = new Set(
    paper.lines.flatMap(({ text }) => findIbans(text)).map(({ value }) => value.slice(0, 2)),
  )
  const hosts = printedHosts(paper, own)
  const american = americanSigns(paper)
  const foreign = {
    'has.dollar': american.money ? 1 : 0,
    'is.american': american.sender ? 1 : 0,
    'has.pound': /£|\bgbp\b/.test(paper.folded) ? 1 : 0,
    'is.english': paper.language === 'en' ? 1 : 0,
  }
  const distinct = [...new Set(tokens.map(({ value }) => value))]
  const head = letterhead(paper)
  const seen = tokens.map((token) => ({
    token,
    features: {
      ...labelFeatures(partyLabels, aroundOf(paper, token)),
      ...position(paper, token),
      ...neighbours(paper, token, { marks, hosts, head }),
      ...inItsCell(token, ownNameTest(own)),
      'knows.host': hosts.length > 0 ? 1 : 0,
      'from.account': fromAccount(paper, token),
      'customer.depth': Math.min(20, depthBelow(paper, token.cell, heads)),
    },
  }))
  return seen.map(({ token, features }) => ({
    value: token.value,
    cell: token.cell,
    text: token.text,
    features: {
      ...features,
      ...againstOthers(
        seen.filter((other) => other.token.value === token.value).map((other) => other.features),
        seen.filter((other) => other.token.value !== token.value).map((other) => other.features),
      ),
      ...foreign,
      'fails.check': doubtful.includes(token) ? 1 : 0,
      'is.own': own.ownVatNumbers.includes(token.value) ? 1 : 0,
      'knows.own': own.ownVatNumbers.length > 0 ? 1 : 0,
      'others.own': distinct.some((value) => value !== token.value && own.ownVatNumbers.includes(value)) ? 1 : 0,
      distinct: Math.min(6, distinct.length),
      rank: distinct.indexOf(token.value),
      times: Math.min(5, tokens.filter(({ value }) => value === token.value).length),
      'iban.country': ibanCountries.size === 0 ? -1 : ibanCountries.has(token.value.slice(0, 2)) ? 1 : 0,
      'is.belgian': token.value.startsWith('BE') ? 1 : 0,
    },
  }))
}

/** "Btw nr.: NL" at the end of a cell and the digits below it: one number over two lines. */
function splitNumbers(paper: Paper): Token[] {
  return paper.cells.flatMap((placed) => {
    const country = /(?:^|[ :])([A-Z]{2})$/.exec(placed.cell.text)?.[1]
    const next = country === undefined ? undefined : paper.lines[placed.line + 1]
    if (!next || next.page !== placed.cell.page) return []
    const isLast = placed.column === (paper.lines[placed.line]?.cells.length ?? 0) - 1
    const places = [cellInColumn(next.cells, placed.cell), isLast ? next.cells[0] : undefined]
    const found = places
      .flatMap((below) => (below ? findVatNumbers(`${country} ${below.text}`).slice(0, 1) : []))
      .find(({ at }) => at === 0)
    if (!found) return []
    const end = placed.cell.text.length
    return [{ ...placed, value: found.value, text: found.text, at: end - 2, end, from: 0 }]
  })
}

const customerName = partyLabels.names.indexOf('customer')
const isProven = ({ value }: Token) => !isUnprovenVatNumber(value)

/** "RO 8812 0447 31" may be any number of a house that calls its own so: it takes a label to be Romanian. */
function isCalledVat(paper: Paper, token: Token): boolean {
  const { before, left, above, aboveRows } = aroundOf(paper, token)
  const near = `${left} ${aboveRows <= 2 ? above : ''} ${before}`
  return /\b(?:vat|btw|tva|ust|uid|moms|iva|nif|cif|cui|dic|pvm|km|tax|oss)\b|steuer|fiscal|tax/.test(near)
}

/** "Bill to: Atelier Lune, Keizersteeg 14, 2800 Mechelen, BE — VAT ID BE…": whose it is stands before it in the same entry. */
function inItsCell({ cell, at, value }: Token, isOurs: (text: string) => boolean): Features {
  const before = fold(cell.text.slice(Math.max(0, at - 160), at))
  return {
    'cell.ours': isOurs(before) ? 1 : 0,
    'cell.customer': partyLabels.whole(before.slice(0, 40))[customerName] ?? 0,
    'cell.before': Math.min(160, at),
    'is.unproven': isUnprovenVatNumber(value) || value.startsWith('EU') ? 1 : 0,
  }
}

/** The cells of the token's column, four lines up and down. */
function columnOf(paper: Paper, { line, cell }: Token): Cell[] {
  const around = paper.lines.slice(Math.max(0, line - 4), line + 5).filter(({ page }) => page === cell.page)
  return around
    .flatMap(({ cells }) => cells)
    .filter((other) => Math.min(other.box[2], cell.box[2]) > Math.max(other.box[0], cell.box[0]) - 20)
}

/** Lines to the nearest account on the page; 60 where there is none. */
function fromAccount(paper: Paper, { line, cell }: Token): number {
  const rows = paper.lines.flatMap(({ text, page }, row) =>
    page === cell.page && findIbans(text).length > 0 ? [Math.abs(row - line)] : [],
  )
  return Math.min(60, ...rows)
}

/** What speaks for the same number at its other places, and for the other numbers of the paper: of two one is the customer's. */
function againstOthers(same: readonly Features[], others: readonly Features[]): Features {
  const most = (of: readonly Features[], names: readonly string[]) =>
    Math.max(0, ...of.flatMap((one) => names.map((name) => one[name] ?? 0)))
  const least = (of: readonly Features[], name: string) => Math.min(99, ...of.map((one) => one[name] ?? 99))
  const theirs = ['main.customer', 'main.your', 'above.customer', 'left.customer', 'left.your']
  const contact = ['block.contact', 'row.contact', 'row.bank']
  const named = ['block.head', 'block.host', 'block.sender']
  return {
    'all.customer': most(same, theirs),
    'all.contact': most(same, contact),
    'all.named': most(same, named),
    'all.our': most(same, ['main.our', 'left.our']),
    'others.our': most(others, ['main.our', 'left.our']),
    'all.depth': least(same, 'customer.depth'),
    'others.customer': most(others, theirs),
    'others.contact': most(others, contact),
    'others.named': most(others, named),
    'others.depth': least(others, 'customer.depth'),
    'others.firm': most(others, ['row.firm', 'main.firm']),
    'nearer.account': Math.max(-30, Math.min(30, least(others, 'from.account') - least(same, 'from.account'))),
  }
}

/** The tallest text with letters at the top of the first page, squashed: mostly who sends the paper. */
function letterhead(paper: Paper): string {
  const [first] = paper.cells
    .filter(({ cell, line }) => cell.page === 1 && line < 14 && /\p{L}{3}/u.test(cell.text) && cell.text.length < 60)
    .filter(({ cell }) => (numberLabels.whole(cell.folded)[1] ?? 0) < 0.5)
    .toSorted((a, b) => b.cell.box[3] - b.cell.box[1] - (a.cell.box[3] - a.cell.box[1]))
  const whole = squash(first?.cell.text ?? '')
  return whole.length >= 4 ? whole : ''
}

type Marks = { marks: readonly string[]; hosts: readonly string[]; head: string }

/** What stands in the lines around: contact details and the sender's name are of the supplier. */
function neighbours(paper: Paper, token: Token, { marks, hosts, head }: Marks): Features {
  const own = paper.lines[token.line]?.folded ?? ''
  const column = columnOf(paper, token)
  const block = column.map(({ text }) => squash(text)).join(' ')
  return {
    'row.bank': /iban|\bbic\b/.test(own) ? 1 : 0,
    'row.contact': /tel|@|www|fax/.test(own) ? 1 : 0,
    'row.firm': /rpr|rpm|rcs|hrb|capital|kapitaal|kbo|bce|kvk|ondernemings|entreprise/.test(own) ? 1 : 0,
    'row.length': Math.min(160, own.length),
    'block.contact': column.some(({ folded }) => /@|www\.|\btel\b|iban/.test(folded)) ? 1 : 0,
    'block.sender': marks.some((mark) => block.includes(mark)) ? 1 : 0,
    'knows.sender': marks.length > 0 ? 1 : 0,
    'block.host': hosts.some((host) => block.includes(squash(host))) ? 1 : 0,
    'block.head': head !== '' && block.includes(head) ? 1 : 0,
    'block.lines': Math.min(12, column.length),
  }
}
