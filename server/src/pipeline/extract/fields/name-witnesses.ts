import { fold } from '../../reading/fold.ts'
import type { Cell } from '../../reading/lines.ts'
import { partyLabels } from '../labels/party-labels.ts'
import type { Candidate, Scored } from '../model/candidate.ts'
import type { Paper, Placed } from '../paper.ts'
import { blockAbove } from './block.ts'
import { everyForm, hasLegalForm, isAddress, isFormOnly, isNoName } from './find-names.ts'
import { likeness, nameKey, printedHosts, senderMarks, type MailHints } from './name-candidates.ts'
import { customerCells, depthBelow, ownNameTest, type OwnSide } from './party-zones.ts'
import { squash } from '../../reading/squash.ts'
import { cellsBelow } from '../wrapped.ts'

type Asked = {
  candidates: readonly Candidate[]
  own: OwnSide
  hints: MailHints
  /** Where the supplier's VAT number and the account to pay to stand, as far as they are sure. */
  vat: Scored | undefined
  account: Scored | undefined
}

/** What speaks for a name without any word that was learnt; from `enough` on it is the supplier's, unless another has as much. */
const worth = {
  form: 1,
  vat: 2,
  account: 1,
  sender: 1,
  same: 0.5,
  host: 1,
  label: 1.5,
  brand: 1,
  register: 1,
  entry: 1,
  head: 1,
  window: 2,
}
const enough = 3
const lead = 0.75
const leadOfForm = 2
const customerDepth = 4

const register =
  /\b(?:rpr|rpm|rcs|hrb|hra|kvk|kbo|bce|siren|siret|registered|company (?:no|number|reg)|amtsgericht|handelsregister|ondernemingsn\w*|n[°o] d'entreprise|steuernummer|st\.?-?nr|capital|kapitaal)\b/

/**
 * The name that several things agree on: it ends in a legal form, stands before the supplier's VAT number or account, is what the
 * sender or a printed host is called, or holds the brand in the letterhead. Undefined where they do not agree on one.
 */
export function witnessedName(paper: Paper, asked: Asked): Scored | undefined {
  const { candidates, own, hints } = asked
  const isOurs = ownNameTest(own)
  const heads = customerCells(paper, isOurs)
  const marks = senderMarks(hints, own)
  const placed = new Map(paper.cells.map((one) => [one.cell, one] as const))
  const isTheirs = ({ value, cell }: Candidate) =>
    !isOurs(value) && (depthBelow(paper, cell, heads) > customerDepth || isBeforeNumber(cell, value, asked.vat))
  const names = candidates.filter((one) => isTheirs(one) && isWhole(one.value))
  const shared = { ...asked, marks, hosts: printedHosts(paper, own), placed, all: names, head: headOf(paper, names) }
  const weighed = [...Map.groupBy(names, ({ value }) => nameKey(value))]
    .map(([key, same]) => ({
      key,
      same,
      called: same[0]?.value ?? '',
      isFormed: same.some(({ value }) => hasLegalForm(value)),
    }))
    .map((one) => ({ ...one, weight: weigh(paper, one.same, shared) }))
    .toSorted((a, b) => b.weight - a.weight)
  const [first] = weighed
  // Of a brand and the firm whose name holds it the firm is meant.
  const best =
    first && (weighed.find((one) => one.isFormed && one.weight >= enough && isKin(one.called, first.called)) ?? first)
  if (!best || best.weight < enough) return undefined
  const rival = weighed.find(
    ({ key, called, isFormed, weight }) =>
      key !== best.key &&
      !isKin(called, best.called) &&
      weight > best.weight - (isFormed && !best.isFormed ? leadOfForm : lead),
  )
  if (rival) return undefined
  const [chosen] = best.same.toSorted((a, b) => Number(hasLegalForm(b.value)) - Number(hasLegalForm(a.value)))
  return chosen && { value: chosen.value, cell: chosen.cell, text: chosen.text, score: best.weight }
}

/** Neither a label, an address nor the rest of a line: what has digits must end in its legal form. */
function isWhole(value: string): boolean {
  const folded = fold(value)
  const [form] = [...value.matchAll(everyForm)].toReversed()
  const isFormed = form !== undefined && hasLegalForm(value) && form.index + form[0].length >= value.length - 1
  if ((/\d/.test(value) && !isFormed) || isFormOnly(value) || /\p{L}\s+[–—|·•]\s/u.test(value)) return false
  if (isNoName(folded) || isAddress(folded) || nameKey(value).length < 3) return false
  return register.exec(folded)?.[0] !== folded && Math.max(...partyLabels.whole(folded)) < 0.95
}

/** The firm, with its legal form, whose name has all the words of a brand: "BLAUW papier" and "Papier Blauw BV". */
export function firmOf(brand: string, { candidates, own }: Pick<Asked, 'candidates' | 'own'>): Candidate | undefined {
  const isOurs = ownNameTest(own)
  const words = wordsOf(brand)
  if (words.length < 2 || hasLegalForm(brand)) return undefined
  return candidates.find(
    ({ value }) =>
      hasLegalForm(value) && !isOurs(value) && isWhole(value) && words.every((word) => wordsOf(value).includes(word)),
  )
}

/** All words of the one are words of the other: a brand and its firm, in whatever order. */
function isKin(one: string, other: string): boolean {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length)
  return few.length > 0 && few.every((word) => many.includes(word))
}

type Shared = Asked & {
  marks: readonly string[]
  hosts: readonly string[]
  placed: ReadonlyMap<Cell, Placed>
  all: readonly Candidate[]
  head: Cell | undefined
}

const [seller, payee] = [partyLabels.names.indexOf('seller'), partyLabels.names.indexOf('payee')]

function weigh(
  paper: Paper,
  same: readonly Candidate[],
  { marks, hosts, placed, all, head, vat, account }: Shared,
): number {
  const values = same.map(({ value }) => value)
  const leads = (to: Scored | undefined) =>
    to !== undefined &&
    same.some(
      ({ value, cell }) => isBeforeNumber(cell, value, to) || isHeadOf(paper, placed.get(cell), placed.get(to.cell)),
    )
  const isCalled = same.some(({ features }) =>
    ['said', 'above', 'left'].some((side) =>
      [seller, payee].some((at) => (features[`${side}.${partyLabels.names[at]}`] ?? 0) > 0.6),
    ),
  )
  const isBranded = hasBrand(paper, values, all)
  const own = [
    leads(vat) ? worth.vat : 0,
    leads(account) ? worth.account : 0,
    values.some((value) => marks.some((mark) => likeness(value, mark) > 0.9)) ? worth.sender : 0,
    marks[0] !== undefined && values.some((value) => nameKey(value) === nameKey(marks[0] ?? '')) ? worth.same : 0,
    values.some((value) => hosts.some((host) => likeness(value, host) > 0.75)) ? worth.host : 0,
    isCalled ? worth.label : 0,
    isBranded ? worth.brand : 0,
  ]
  const shape = [
    values.some(hasLegalForm) ? worth.form : 0,
    same.some(({ cell }) => register.test(cell.folded)) ? worth.register : 0,
    isBranded && same.some(({ cell, value }) => isEntry(cell, value)) ? worth.entry : 0,
    same.some(({ cell }) => cell === head) ? worth.head : 0,
    same.some((one) => isWindowLine(one) || isSaidInWindow(paper, one, placed.get(one.cell))) ? worth.window : 0,
  ]
  const total = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
  return total(own) + total(shape)
}

/** The name begins an entry that goes on with this number: "Rail SA, Place 1, 1080 Bruxelles, TVA BE…". */
function isBeforeNumber(cell: Cell, value: string, number: Scored | undefined): boolean {
  if (number === undefined || cell.page !== number.cell.page) return false
  if (cell === number.cell) {
    const [at, end] = [cell.text.indexOf(value), cell.text.indexOf(number.text)]
    const isFirst = at === 0 || (hasLegalForm(value) && /[.:|·–—]\s+$/.test(cell.text.slice(0, Math.max(0, at))))
    return isFirst && at < end
  }
  const height = Math.max(6, cell.box[3] - cell.box[1])
  const gap = number.cell.box[0] - cell.box[2]
  const isBeside = Math.abs(cell.box[1] - number.cell.box[1]) < height * 0.4 && gap >= 0 && gap < height * 4
  return isBeside && cell.text.startsWith(value)
}

/** The name is the first of the lines in which the number stands. */
function isHeadOf(paper: Paper, name: Placed | undefined, number: Placed | undefined): boolean {
  if (!name || !number || name.cell === number.cell) return false
  const above = blockAbove(paper, number)
  return above.includes(name.cell) && (above.at(-1) === name.cell || hasLegalForm(name.cell.text))
}

/** "Jana Reuter, Weserstr. 90, 12059 Berlin": name and address in one entry. */
const isEntry = ({ text }: Cell, value: string): boolean =>
  text.startsWith(value) && text.length > value.length + 12 && /\b\d{4,5}\b/.test(text.slice(value.length))

const parts = /\s*[|·•●∙]\s*/

/** "Reuter Werbung | Weserstr. 90 | 12059 Berlin": who sends, in the small line over the address in a window. */
function isWindowLine({ cell: { text, page }, value }: Candidate): boolean {
  const [name, ...address] = text.split(parts)
  return (
    page === 1 &&
    text.length < 120 &&
    name === value &&
    address.length >= 2 &&
    address.length <= 4 &&
    /\b\d{4,5}\b/.test(address.at(-1) ?? '') &&
    !/@|www|\btel\b|\d{6}/i.test(text)
  )
}

/** The name and the address under it stand once more in one line, whatever parts them there. */
function isSaidInWindow(paper: Paper, { cell, value }: Candidate, placed: Placed | undefined): boolean {
  const [below] = placed && cell.text === value ? cellsBelow(paper, placed, { most: 1, gap: 1 }) : []
  if (!below || !/\d/.test(below.text)) return false
  const said = squash(value + below.text)
  return paper.cells.some(({ cell: other }) => other !== cell && squash(other.text).startsWith(said))
}

/** The name in the tallest letters at the top of the first page. */
function headOf(paper: Paper, names: readonly Candidate[]): Cell | undefined {
  const { height = 842 } = paper.sizes.get(1) ?? {}
  const tall = ({ box }: Cell) => box[3] - box[1]
  const top = paper.cells.filter(({ cell }) => cell.page === 1 && cell.box[1] < height * 0.2).map(({ cell }) => cell)
  const most = Math.max(0, ...top.filter(({ folded }) => !isNoName(folded)).map(tall))
  return names.find(({ cell }) => top.includes(cell) && tall(cell) >= most * 0.95)?.cell
}

/** Another name at the top of the first page, made of some of the words of this one. */
function hasBrand(paper: Paper, values: readonly string[], all: readonly Candidate[]): boolean {
  const { height = 842 } = paper.sizes.get(1) ?? {}
  const words = new Set(values.flatMap(wordsOf))
  return all.some(({ value, cell }) => {
    if (cell.page !== 1 || cell.box[1] > height * 0.2 || hasLegalForm(value)) return false
    if (values.some((one) => nameKey(one) === nameKey(value))) return false
    const own = wordsOf(value)
    return own.length > 0 && own.length <= words.size && own.every((word) => words.has(word))
  })
}

const wordsOf = (name: string) =>
  fold(name)
    .split(/[^a-z\d]+/)
    .map(squash)
    .filter((word) => word.length >= 4)
