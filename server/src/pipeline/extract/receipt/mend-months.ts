import type { Word } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import { blur, distance } from './like.ts'

/** By the number of the month; names of one month are one. */
const months = `januari januar janvier january jan janv
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
  .flatMap((names, month) => names.split(' ').map((name) => ({ name, month })))
const known = new Set(months.map(({ name }) => name))
const byBlur = Map.groupBy(months, ({ name }) => blur(name))
/** Months of other languages that are a letter away from another month of ours. */
const elsewhere = new Set(['lug', 'mag', 'maj', 'out', 'juh'])
const dayNumber = /^\D{0,1}\d{1,2}(?:\.|er|st|nd|rd|th)?$/
const year = /^20\d\d\D?$/
/** "08N0V2025": drawn so close that it is one word. */
const oneWord = /^(\D?\d{1,2}[./-]?)([\p{L}\d]{3,9}?)([./-]?20\d\d\D?)$/u
const leastMisread = 3
const leastFarOff = 8

/** Words of a picture with the months between a day and a year as they are spelt, where only one is meant: "23 Jui 2026". Pure. */
export function mendMonths(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    if (word.sure === undefined) return word
    const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? '']
    if (dayNumber.test(before) && year.test(after)) {
      const meant = monthMeant(word.text)
      return meant === undefined ? word : { ...word, text: meant }
    }
    const [, day = '', said = '', rest = ''] = word.text.length < 20 ? (oneWord.exec(word.text) ?? []) : []
    const meant = /\p{L}/u.test(said) ? monthMeant(said) : undefined
    return meant === undefined ? word : { ...word, text: `${day}${meant}${rest}` }
  })
}

/** How a month is spelt that was misread by signs that look alike, by one letter, or by two in a long name; undefined where it reads well or could be several. */
function monthMeant(text: string): string | undefined {
  const said = fold(text).replaceAll(/[.,]/g, '')
  if (said.length < leastMisread || said.length > 9 || known.has(said) || elsewhere.has(said)) return undefined
  const alike = byBlur.get(blur(said)) ?? months.filter(({ name }) => isMisread(said, name))
  const [meant] = alike
  return alike.every(({ month }) => month === meant?.month) ? meant?.name : undefined
}

const isMisread = (said: string, name: string) =>
  name.length >= leastMisread && distance(said, name, 2) <= (name.length >= leastFarOff ? 2 : 1)
