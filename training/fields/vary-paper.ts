import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf, type Line } from '../../server/src/pipeline/reading/lines.ts'
import { paperOf } from '../../server/src/pipeline/extract/paper.ts'
import { valuesIn } from '../../server/src/pipeline/extract/tokens.ts'
import { makeRandom } from './grow-trees.ts'
import { isRight } from './is-right.ts'
import { withPayerAccount } from './payer-account.ts'
import { withNameOverTwoLines } from './split-name.ts'
import { withTrapLines } from './trap-lines.ts'
import type { TextField, TrainingPaper } from './training-paper.ts'

/** A paper may come without its mail, and to somebody of whom nothing is known. */
export function forgetSome(paper: TrainingPaper, seed: number): TrainingPaper {
  const random = makeRandom(seed * 31 + 5)
  const nobody = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
  const { mail, ...rest } = paper
  const kept = mail === undefined || random() < 0.3 ? rest : { ...rest, mail }
  const own = random()
  const customer = paper.truth.customerVatNumber
  if (own < 0.3) return { ...kept, context: nobody }
  if (own < 0.6 && customer) return { ...kept, context: { ...kept.context, ownVatNumbers: [customer] } }
  return kept
}

/**
 * Some papers are seen otherwise too: with the customer's own account on them, with lines of other days and numbers, with the name over two lines; as text without positions, as from a mail; with lines missing, as on sparse papers
 * and bad scans. What is then not printed any more is not known.
 */
export function varyPaper(paper: TrainingPaper, seed: number): TrainingPaper {
  const random = makeRandom(seed * 97 + 13)
  const chance = random()
  if ((paper.source !== 'invented' && paper.source !== 'printed') || paper.kind === 'receipt') return paper
  if (chance > 0.65) return paper
  if (chance > 0.52) return withNameOverTwoLines(paper, random)
  if (chance > 0.32) return withTrapLines(paper, random)
  if (chance > 0.2) return withPayerAccount(paper, { random, isCollected: chance > 0.26 })
  const lines = linesOf(paper.rendition)
  const kept = chance < 0.06 ? lines : lines.filter(() => random() > 0.35)
  const rendition = chance < 0.12 ? asText(paper.rendition, kept) : withoutLines(paper.rendition, kept)
  return { ...paper, rendition, truth: stillPrinted(rendition, paper.truth) }
}

function asText(rendition: Rendition, lines: readonly Line[]): Rendition {
  const text = lines.map((line) => line.text).join('\n')
  const page = { number: 1, widthPt: 0, heightPt: 0, words: [], text }
  return { ...rendition, pages: [page], pageCount: 1, text }
}

function withoutLines(rendition: Rendition, lines: readonly Line[]): Rendition {
  const isKept = (number: number, top: number, bottom: number) =>
    lines.some(({ page, box }) => page === number && box[1] <= (top + bottom) / 2 && box[3] >= (top + bottom) / 2)
  const pages = rendition.pages.map((page) => ({
    ...page,
    words: page.words.filter(({ box }) => isKept(page.number, box[1], box[3])),
  }))
  return { ...rendition, pages }
}

const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function stillPrinted(rendition: Rendition, truth: TrainingPaper['truth']): TrainingPaper['truth'] {
  const paper = paperOf(rendition)
  const all = squash(paper.lines.map(({ text }) => text).join(' '))
  const isFound = (field: TextField, value: string | null | undefined): boolean =>
    value !== null &&
    value !== undefined &&
    paper.cells.some((placed) => valuesIn(paper, field, placed).some((one) => isRight(field, one.value, value)))
  // VAT is what total and net leave, printed or not.
  const leavesVat =
    isFound('totalIncludingVat', truth.totalIncludingVat) && isFound('totalExcludingVat', truth.totalExcludingVat)
  const isThere = (field: TextField, value: string) =>
    field === 'totalVat' && leavesVat
      ? true
      : field === 'currency' || field === 'supplierName'
        ? all.includes(squash(value))
        : isFound(field, value)
  // Safe: the keys of an object of this type.
  const fields = Object.keys(truth) as TextField[]
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = truth[field]
      return value === undefined || (value !== null && !isThere(field, value)) ? [] : [[field, value]]
    }),
  )
}
