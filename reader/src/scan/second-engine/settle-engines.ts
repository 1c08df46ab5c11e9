import { isSound, isVatNumber } from '../figures.ts'
import type { SeenWord } from '../tesseract.ts'

/** Two engines that learnt apart seldom make the same mistake: of 216 amounts both read alike on receipts, two were wrong. */
const agreed = 0.97
/** Where they differ, the second was right 12 times of 12 when it was so sure. */
const secondSure = 0.9
const overruled = 0.86
const bothSure = 0.95
const disputed = 0.6
const leastHeard = 0.7
const leastInCode = 4
const doubted = 0.78
/** Words of letters are left to the first engine, which knows accents, unless it could not read them. */
const unread = 0.55
const betterRead = 0.3
/** "2026" and "20,26" are the same figures, and a year or an amount. */
const bareYear = /^\D?20[0-3]\d\D?$/

/** What the first engine made of one word, by what the second saw in its place. Pure. */
export function settleEngines(one: SeenWord, seen: readonly SeenWord[]): SeenWord {
  const figures = seen.filter(({ text }) => isSound(text))
  if (!/\d/.test(one.text) && figures.length === 0) return settleLetters(one, seen)
  const said = figuresIn(one.text)
  const number = seen.find(({ text }) => isVatNumber(text))
  if (number && figuresIn(number.text) !== said) return settleNumbers(one, number)
  const same = figures.find(({ text }) => figuresIn(text) === said)
  if (same && bareYear.test(one.text) && !bareYear.test(same.text)) return dispute(one, same)
  if (same) return { ...one, text: isSound(one.text) ? one.text : same.text, sure: Math.max(one.sure, agreed) }
  if (said === seen.map(({ text }) => figuresIn(text)).join('')) return { ...one, sure: Math.max(one.sure, agreed) }
  const [other] = figures.length > 0 ? figures : seen
  if (other === undefined || figures.length > 1) return one
  return settleFigures(one, other)
}

function settleFigures(one: SeenWord, other: SeenWord): SeenWord {
  if (!isSound(other.text)) {
    const isDoubted = other.sure > leastHeard && (isSound(one.text) || isOtherCode(one.text, other.text))
    return isDoubted ? { ...one, sure: Math.min(one.sure, doubted) } : one
  }
  const chosenOther = { ...other, line: one.line, sure: Math.min(other.sure, overruled), rival: one.text }
  if (!isSound(one.text)) return other.sure > Math.min(leastHeard, one.sure) ? chosenOther : one
  const isOverruled = other.sure >= secondSure && other.sure > one.sure && one.sure < bothSure
  if (isOverruled) return chosenOther
  return dispute(one, other)
}

/** The check digits of a VAT number are a witness of their own; two numbers that both hold are in doubt. */
function settleNumbers(one: SeenWord, other: SeenWord): SeenWord {
  if (isVatNumber(one.text)) return dispute(one, other)
  return { ...other, line: one.line, sure: overruled, rival: one.text }
}

/** Numbers of as many figures that are not the same, where no check digits prove the first. */
function isOtherCode(one: string, other: string): boolean {
  const [a, b] = [figuresIn(one), figuresIn(other)]
  return a.length >= leastInCode && a.length === b.length && a !== b && !isVatNumber(one)
}

function dispute(one: SeenWord, other: SeenWord): SeenWord {
  const [chosen, rival] = other.sure > one.sure ? [other, one] : [one, other]
  return { ...chosen, line: one.line, sure: Math.min(chosen.sure, disputed), rival: rival.text }
}

function settleLetters(one: SeenWord, [other, ...more]: readonly SeenWord[]): SeenWord {
  const isBetter = other !== undefined && more.length === 0 && one.sure < unread && other.sure > one.sure + betterRead
  return isBetter ? { ...other, line: one.line } : one
}

const figuresIn = (text: string) => text.replaceAll(/\D/g, '')
