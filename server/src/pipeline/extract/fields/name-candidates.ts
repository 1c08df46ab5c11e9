import { fold } from '../../reading/fold.ts'
import type { Cell } from '../../reading/lines.ts'
import { aroundOf, cellInColumn } from '../around.ts'
import { numberLabels } from '../labels/number-labels.ts'
import { partyLabels } from '../labels/party-labels.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { position } from './day-candidates.ts'
import {
  everyForm,
  findNames,
  hasLegalForm,
  isAddress,
  isFormOnly,
  isNoName,
  isOpenEnded,
  type NameToken,
} from './find-names.ts'
import { customerCells, depthBelow, mainLabel, ownNameTest, type OwnSide } from './party-zones.ts'
import { squash } from '../../reading/squash.ts'

export type MailHints = { fromName: string; fromAddress: string }
type NameContext = {
  own: OwnSide
  hints: MailHints
  /** Where the supplier's VAT number and account were found. */
  vat: Cell | undefined
  account: Cell | undefined
}

/** Every text on the paper that could be the supplier's name. */
export function nameCandidates(paper: Paper, context: NameContext): Candidate[] {
  const isOurs = ownNameTest(context.own)
  const marks = senderMarks(context.hints, context.own)
  const hosts = printedHosts(paper, context.own)
  const tokens = findNames(paper, (text) => marks.some((mark) => likeness(text, mark) > 0.7)).filter(isNoOfficer)
  const heads = customerCells(paper, isOurs)
  const squashed = paper.cells.map(({ cell }) => squash(cell.text))
  const tallest = Math.max(
    1,
    ...tokens.filter(({ cell }) => cell.page === 1).map(({ cell }) => cell.box[3] - cell.box[1]),
  )
  const joins = new Set(tokens.filter(({ isJoined }) => isJoined).map(({ cell }) => cell))
  const formed = new Set(tokens.filter((one) => one.isJoined && one.hasForm).map(({ cell }) => cell))
  const shared = { ...context, isOurs, marks, hosts, heads, squashed, tallest, tokens, joins, formed }
  return tokens.map((token, index) => ({
    value: token.value,
    cell: token.cell,
    text: token.value,
    features: featuresOf(paper, token, { ...shared, index }),
  }))
}

const officer = partyLabels.names.indexOf('officer')

/** "phG: Müller Verwaltungs-GmbH": who stands for the firm is not the firm. */
const isNoOfficer = ({ label }: NameToken) => label === '' || (partyLabels.trailing(fold(label))[officer] ?? 0) < 0.6

/** The name without its legal form, squashed: names are the same where this is. */
export function nameKey(name: string): string {
  const bare = squash(name.replace(everyForm, ' '))
  return bare.length >= 2 ? bare : squash(name)
}

type Shared = NameContext & {
  isOurs: (text: string) => boolean
  marks: readonly string[]
  hosts: readonly string[]
  heads: readonly Cell[]
  squashed: readonly string[]
  tallest: number
  tokens: readonly NameToken[]
  /** Cells whose text may go on in the line below, and those of them that then end in a legal form. */
  joins: ReadonlySet<Cell>
  formed: ReadonlySet<Cell>
  index: number
}

function featuresOf(paper: Paper, token: NameToken, shared: Shared): Features {
  const { value, cell, line, hasForm, isPiece, isJoined, label } = token
  const key = nameKey(value)
  const folded = fold(value)
  const around = aroundOf(paper, { ...token, text: value, at: 0, end: cell.text.length, from: 0 })
  const said = partyLabels.whole(fold(label))
  const over = partyLabels.whole(around.aboveRows <= 2 ? around.above : '')
  const beside = partyLabels.whole(around.leftGap < 14 ? around.left : '')
  const features: Features = {}
  for (const [i, name] of partyLabels.names.entries()) {
    features[`said.${name}`] = said[i] ?? 0
    features[`above.${name}`] = over[i] ?? 0
    features[`left.${name}`] = beside[i] ?? 0
  }
  const letters = value.replace(/\P{L}/gu, '')
  return {
    ...features,
    ...position(paper, token),
    ...beneath(paper, token),
    'has.form': hasForm ? 1 : 0,
    'is.piece': isPiece ? 1 : 0,
    'is.joined': isJoined ? 1 : 0,
    'ends.open': isOpenEnded(value) ? 1 : 0,
    'is.form.only': isFormOnly(value) ? 1 : 0,
    'may.go.on': isJoined ? 0 : shared.formed.has(cell) ? 2 : shared.joins.has(cell) ? 1 : 0,
    'first.is.open': isJoined && isOpenEnded(cell.text) ? 1 : 0,
    'first.has.form': isJoined && hasLegalForm(cell.text) ? 1 : 0,
    'is.tallest': (cell.box[3] - cell.box[1]) / shared.tallest,
    order: Math.min(40, shared.index),
    'names.with.form': Math.min(6, shared.tokens.filter((other) => other.hasForm).length),
    'like.sender': Math.max(0, ...shared.marks.map((mark) => likeness(value, mark))),
    'knows.sender': shared.marks.length > 0 ? 1 : 0,
    'like.host': Math.max(0, ...shared.hosts.map((host) => likeness(value, host))),
    'knows.host': shared.hosts.length > 0 ? 1 : 0,
    'is.ours': shared.isOurs(value) ? 1 : 0,
    'knows.us': shared.own.ownAddresses.length + shared.own.ownNames.length > 0 ? 1 : 0,
    'customer.depth': Math.min(20, depthBelow(paper, cell, shared.heads)),
    times: Math.min(6, key.length < 4 ? 1 : shared.squashed.filter((text) => text.includes(key)).length),
    'from.vat': apart(cell, shared.vat),
    'from.account': apart(cell, shared.account),
    words: value.split(/\s+/).length,
    length: value.length,
    capitals: letters === '' ? 0 : letters.replace(/\P{Lu}/gu, '').length / letters.length,
    digits: value.replace(/\D/g, '').length,
    'is.title': numberLabels.whole(folded)[1] ?? 0,
    'is.no.name': isNoName(folded) ? 1 : 0,
    'is.address': isAddress(folded) ? 1 : 0,
    'row.cells': Math.min(6, paper.lines[line]?.cells.length ?? 1),
    'cell.length': Math.min(200, cell.text.length),
    'ends.cell.colon': /:\s*$/.test(cell.text) ? 1 : 0,
  }
}

const addressLine = /\d{1,4}/
const townLine = /\b(?:[a-z]{1,2}-? ?)?\d{4,5}\b/

/** Whether an address or contact details stand under the name. */
function beneath(paper: Paper, { cell, line }: NameToken): Features {
  const below = [1, 2, 3].map((step) => {
    const next = paper.lines[line + step]
    return next && next.page === cell.page ? (cellInColumn(next.cells, cell)?.folded ?? '') : ''
  })
  return {
    'below.address': below.slice(0, 2).some((text) => addressLine.test(text) && text.length < 70) ? 1 : 0,
    'below.town': below.some((text) => townLine.test(text) && text.length < 70) ? 1 : 0,
    'below.contact': below.some((text) => /@|www|\btel\b|btw|tva|vat|ust|iban/.test(text)) ? 1 : 0,
  }
}

/** Lines between two cells of a page; 60 where there is nothing to compare. */
function apart(cell: Cell, other: Cell | undefined): number {
  if (!other || other.page !== cell.page) return 60
  if (other === cell) return 0
  const columns = Math.min(cell.box[2], other.box[2]) - Math.max(cell.box[0], other.box[0]) > -20 ? 0 : 6
  return Math.min(59, Math.abs(cell.box[1] - other.box[1]) / Math.max(6, other.box[3] - other.box[1]) + columns)
}

const plain = (text: string) => squash(text).replace(/([aou])e/g, '$1')

/** How much of a mark (a host's name, a word of the sender) a name holds: 0 to 1. */
export function likeness(name: string, mark: string): number {
  const whole = plain(name)
  const wanted = plain(mark)
  if (wanted.length < 3 || whole.length < 3) return 0
  if (whole.includes(wanted)) return 1
  if (wanted.includes(whole)) return whole.length / wanted.length
  const words = name
    .split(/[\s&.'-]+/)
    .map(plain)
    .filter((word) => word.length >= 4 && wanted.includes(word))
  return Math.min(1, words.reduce((sum, word) => sum + word.length, 0) / wanted.length)
}

const roles =
  /^(?:team|billing|factu\w*|invoice\w*|noreply|no-reply|info|support|service|klanten\w*|accounts?|compta\w*|buchhaltung|rechnung\w*|administrat\w*|sales|contact|hello|mail|office|finance|debiteuren|boekhouding|customer|via|the|van|der|und|and|les)$/

/** What the sender is called, as marks to look for: the words of the name as a whole and the host, unless that is ours or open to all. */
export function senderMarks({ fromName, fromAddress }: MailHints, own: OwnSide): string[] {
  const isOurs = ownNameTest(own)
  const name = squash(
    fold(fromName)
      .split(/[^a-z\d]+/)
      .filter((word) => !roles.test(word))
      .join(' '),
  )
  const host = mainLabel(fromAddress)
  return [name, ...host.split('-').filter((word) => word.length >= 4), squash(host)].filter(
    (mark) =>
      mark.length >= 3 &&
      !isOurs(mark) &&
      !/^(?:gmail|outlook|hotmail|yahoo|telenet|skynet|proximus|icloud|live|gmx|web)$/.test(mark),
  )
}

/** The hosts of addresses and pages printed on the paper, without ours. */
export function printedHosts(paper: Paper, own: OwnSide): string[] {
  const isOurs = ownNameTest(own)
  const found = paper.folded.matchAll(/(?:@|www\.|https?:\/\/)([a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){1,3})/g)
  const hosts = [...found].slice(0, 12).map(([, host = '']) => mainLabel(host))
  return [...new Set(hosts)].filter(
    (host) => host.length >= 3 && !isOurs(host) && !/^(?:gmail|outlook|hotmail|yahoo|telenet|skynet)$/.test(host),
  )
}
