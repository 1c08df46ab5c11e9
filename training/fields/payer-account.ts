import { beIban } from '@facteur/e2e/invented/check-digits.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { firstGap, wordsOf } from './add-line.ts'
import type { TrainingPaper } from './training-paper.ts'

const sentences = [
  'Het bedrag wordt via domiciliëring van uw rekening {iban} gehaald.',
  'Wij innen dit bedrag automatisch van rekening {iban}.',
  'Uw rekeningnummer: {iban}',
  'Domiciliëring op {iban}, mandaat M{number}',
  'Terugbetaling gebeurt op uw rekening {iban}.',
  'Ce montant sera prélevé sur votre compte {iban}.',
  'Domiciliation : {iban} (mandat M{number})',
  'Votre compte bancaire : {iban}',
  'Der Betrag wird von Ihrem Konto {iban} abgebucht.',
  'SEPA-Lastschrift, IBAN {iban}, Mandat {number}',
  'We will collect this amount from your account {iban}.',
  'Direct debit from {iban} under mandate {number}',
]

/**
 * The same paper with the customer's own account on it: beside the supplier's, or, where `isCollected`, instead of it.
 * Gives the paper back as it is where it has no positions, or too many pages to
 * take an account out of.
 */
export function withPayerAccount(
  paper: TrainingPaper,
  { random, isCollected }: { random: () => number; isCollected: boolean },
): TrainingPaper {
  const first = paper.rendition.pages[0]
  if (!first || first.words.length === 0 || (isCollected && paper.rendition.pages.length > 1)) return paper
  const digits = String(Math.floor(random() * 1e8)).padStart(8, '0')
  const iban = beIban(`97${digits}`).replace(/(.{4})(?=.)/g, '$1 ')
  const sentence = (sentences[Math.floor(random() * sentences.length)] ?? '')
    .replace('{iban}', iban)
    .replace('{number}', digits)
  const theirs = paper.truth.creditorIban
  const words =
    isCollected && theirs
      ? first.words.filter(({ text }) => text.length < 3 || !theirs.includes(text.replace(/\W/g, '')))
      : first.words
  const top = random() < 0.5 ? Math.max(...words.map(({ box }) => box[3])) + 12 : firstGap(words)
  const page = { ...first, words: [...words, ...wordsOf(sentence, { top })] }
  const rendition: Rendition = { ...paper.rendition, pages: [page, ...paper.rendition.pages.slice(1)] }
  return { ...paper, rendition, truth: { ...paper.truth, ...(isCollected ? { creditorIban: null } : {}) } }
}
