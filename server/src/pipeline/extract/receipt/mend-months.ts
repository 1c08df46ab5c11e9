import type { Word } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import { asDigits } from './as-digits.ts'
import { blur, distance } from './like.ts'

const names = `januari januar janvier january jan janv
februari februar fevrier february feb fev fevr
maart mars marz march mrt mar
april avril apr avr
mei mai may
juni juin june jun
juli juillet july jul juil
augustus aout august aug
september septembre sept sep
oktober octobre october okt oct
november novembre nov
december decembre dezember dec dez`
  .split('\n')
  .flatMap((line, month) => line.split(' ').flatMap((name) => asPrinted(name).map((text) => ({ name: text, month }))))
/** Every way to print a month, and its number; what could be two is none. */
const months = names.filter(({ name, month }) => names.every((other) => other.name !== name || other.month === month))
const known = new Set(months.map(({ name }) => name))
const byBlur = Map.groupBy(months, ({ name }) => blur(name))
/** Months of other languages that are a letter away from another month of ours. */
const elsewhere = new Set(['lug', 'mag', 'maj', 'out', 'juh'])
const digit = String.raw`[\dOoQDlI|!ZSB]`
const dayNumber = new RegExp(String.raw`^\W?(?=\D?\d)${digit}{1,2}(?:\.|er|st|nd|rd|th)?$`)
const year = /^20\d\d\D?$/
/** "08N0V2025", "l4-0KT-26": drawn so close that it is one word. */
const oneWord = new RegExp(
  String.raw`^(\W?)(?=\D?\d)(${digit}{1,2})([./-]?)([\p{L}\d]{3,9}?)(?:([./-]?)(2${digit}{3})|([./-])(\d\d))(\W?)$`,
  'u',
)
const leastMisread = 3
const leastFarOff = 8
const longest = 20

/**
 * Words of a picture with the months between a day and a year as they are spelt, where only one is meant: "23 Jui 2026". The
 * figures of such a day are figures: "l8 nov 2026" is not the eighth. Pure.
 */
export function mendMonths(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    if (word.sure === undefined || word.text.length > longest) return word
    const said = (from: number) => words[at + from]?.text ?? ''
    if (dayNumber.test(said(-1)) && year.test(said(1))) return { ...word, text: misreadMonth(word.text) ?? word.text }
    if (dayNumber.test(word.text) && year.test(said(2)) && isMonth(said(1)))
      return { ...word, text: word.text.replace(new RegExp(`^\\W?${digit}{1,2}`), asDigits) }
    return { ...word, text: mendDay(word.text) }
  })
}

function mendDay(text: string): string {
  const [, open = '', day = '', sign = '', said = '', second = '', full, third = '', short, close = ''] =
    oneWord.exec(text) ?? []
  if (!/\p{L}/u.test(said) || !isMonth(said)) return text
  return [
    open,
    asDigits(day),
    sign,
    misreadMonth(said) ?? said,
    second || third,
    asDigits(full ?? short ?? ''),
    close,
  ].join('')
}

const isMonth = (text: string) => known.has(bare(text)) || misreadMonth(text) !== undefined
const bare = (text: string) => fold(text).replaceAll(/[.,]/g, '')

/** How a month is spelt that was misread by signs that look alike, by one letter, or by two in a long name; undefined where it reads well or could be several. */
function misreadMonth(text: string): string | undefined {
  const said = bare(text)
  if (said.length < leastMisread || said.length > 9 || known.has(said) || elsewhere.has(said)) return undefined
  const alike = byBlur.get(blur(said)) ?? months.filter(({ name }) => isMisread(said, name))
  const [meant] = alike
  return alike.every(({ month }) => month === meant?.month) ? meant?.name : undefined
}

/** Tills print a month's first three, four or five letters. */
function asPrinted(name: string): string[] {
  return [name, ...[3, 4, 5].filter((length) => length < name.length).map((length) => name.slice(0, length))]
}

const isMisread = (said: string, name: string) =>
  name.length >= leastMisread && distance(said, name, 2) <= (name.length >= leastFarOff ? 2 : 1)
