import { makeRandom } from '@facteur/e2e/invented/random.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import {
  always,
  paperSorts,
  type PaperSort,
  type PaperWeights,
} from '../../server/src/pipeline/recognise/paper/paper-model.ts'
import { signalsOfPaper } from '../../server/src/pipeline/recognise/paper/paper-signals.ts'
import { learn, type Lesson } from '../mails/learn.ts'
import type { PaperExample } from './gather.ts'

const rounds = 200
export const usualPenalty = 3e-4
/** Of what arrives as a file, most are bills. */
const shareOfBills = 0.55

const sorts: Record<PaperExample['sort'], PaperSort> = {
  invoice: 'invoice',
  advance: 'invoice',
  'special-invoice': 'invoice',
  'dated-bill': 'invoice',
  'premium-bill': 'invoice',
  'credit-note': 'credit-note',
  receipt: 'receipt',
  quote: 'quote',
  'pro-forma': 'pro-forma',
  'order-confirmation': 'order-confirmation',
  'delivery-note': 'delivery-note',
  'packing-list': 'delivery-note',
  statement: 'statement',
  'bank-statement': 'statement',
  reminder: 'reminder',
  'bill-reminder': 'reminder',
  payslip: 'payslip',
  contract: 'contract',
  'price-list': 'price-list',
  'work-sheet': 'work-sheet',
  certificate: 'certificate',
  tax: 'tax-paper',
  customs: 'customs-paper',
  remittance: 'payment-notice',
  terms: 'terms',
  tender: 'tender',
  ticket: 'ticket',
  letter: 'unknown',
  report: 'report',
}
const bills: readonly PaperSort[] = ['invoice', 'credit-note', 'receipt']

/** Weights from these papers, rounded so that the file stays small. The same papers give the same weights. */
export function fit(papers: readonly PaperExample[], penalty = usualPenalty): PaperWeights {
  const lessons = balance(papers.flatMap(lessonsOf))
  const learnt = learn(lessons, { classes: paperSorts.length, penalty, rounds })
  const rounded = (row: Float64Array | undefined) => [...(row ?? [])].map((weight) => Math.round(weight * 100) / 100)
  return Object.fromEntries([
    ...learnt.names.map((name, i) => [name, rounded(learnt.rows[i])] as const),
    [always, rounded(learnt.bias)] as const,
  ])
}

/** A paper as it is, and made harder: without positions, with a part of its lines missing, and as a scan. */
function lessonsOf({ rendition, name, sort }: PaperExample): Lesson[] {
  const right = paperSorts.indexOf(sorts[sort])
  const lesson = (one: Rendition, weight: number, called = name) => ({
    signals: signalsOfPaper(one, called).signals,
    right,
    weight,
  })
  return [
    lesson(rendition, 1),
    lesson(asText(rendition), 0.35, 'doc.pdf'),
    lesson(withGaps(rendition, name), 0.35),
    lesson(asScan(rendition, name), 0.35, 'scan.pdf'),
    ...untitled(lesson(rendition, 0.2, 'doc.pdf')),
  ]
}

/** The same without any title, where other words are left to tell what it is. */
function untitled({ signals, ...rest }: Lesson): Lesson[] {
  const left = [...signals].filter(([signal]) => !/^(?:title|titled|best|top):/.test(signal))
  const said = left.filter(([signal]) => signal.startsWith('says:')).length
  return said < 3 ? [] : [{ ...rest, signals: new Map([...left, ['title:none', 1]]) }]
}

/** As a recogniser reads it: some letters of some words are others. */
function asScan(rendition: Rendition, name: string): Rendition {
  const random = makeRandom(`scan ${name}`)
  const damaged = (text: string) =>
    random.chance(0.07) ? text.replace(/[a-z]/i, () => random.pick(['l', 'c', 'e', 'i', 'n', '1', ''])) : text
  const pages = rendition.pages.map((page) => {
    const words = page.words.map((word) => ({ ...word, text: damaged(word.text), sure: 0.9 }))
    return { ...page, words, text: page.text.split(/(\s+)/).map(damaged).join('') }
  })
  return { ...rendition, ocr: 'done', pages, text: pages.map(({ text }) => text).join('\f') }
}

const asText = (rendition: Rendition): Rendition => ({
  ...rendition,
  pages: rendition.pages.map((page) => ({ ...page, words: [] })),
})

function withGaps(rendition: Rendition, name: string): Rendition {
  const random = makeRandom(`gaps ${name}`)
  const pages = rendition.pages.map((page) => {
    const text = page.text
      .split('\n')
      .filter(() => random.chance(0.75))
      .join('\n')
    return { ...page, words: [], text }
  })
  return { ...rendition, pages, text: pages.map(({ text }) => text).join('\f') }
}

/** Bills together weigh what they weigh among what arrives; the other sorts share the rest. */
function balance(lessons: readonly Lesson[]): Lesson[] {
  const sums = new Map<number, number>()
  for (const { right, weight } of lessons) sums.set(right, (sums.get(right) ?? 0) + weight)
  const isBill = (right: number) => bills.includes(paperSorts[right] ?? 'unknown')
  const others = [...sums.keys()].filter((right) => !isBill(right)).length
  const ofBills = [...sums].reduce((sum, [right, weight]) => sum + (isBill(right) ? weight ** 0.6 : 0), 0)
  const total = lessons.length
  return lessons.map((lesson) => {
    const sum = sums.get(lesson.right) ?? 1
    const share = isBill(lesson.right) ? (shareOfBills * sum ** 0.6) / ofBills : (1 - shareOfBills) / others
    return { ...lesson, weight: (lesson.weight * total * share) / sum }
  })
}
