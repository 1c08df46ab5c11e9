import type { Word } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import { blur } from './like.ts'

const months =
  `januari januar janvier january jan janv februari februar fevrier february feb fev fevr maart mars marz march mrt mar
  april avril apr avr mei mai may juni juin june jun juli juillet july jul juil augustus aout august aug september septembre sept sep
  oktober octobre october okt oct november novembre nov december decembre dezember dec dez`.split(/\s+/)
const known = new Set(months)
const byBlur = Map.groupBy(months, blur)
const dayNumber = /^\D{0,1}\d{1,2}(?:\.|er|st|nd|rd|th)?$/
const year = /^20\d\d\D?$/

/** Words of a picture with the months between a day and a year as they are spelt, where only one is meant: "23 Jui 2026". Pure. */
export function mendMonths(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? '']
    if (word.sure === undefined || !dayNumber.test(before) || !year.test(after)) return word
    const said = fold(word.text).replaceAll(/[.,]/g, '')
    if (said.length < 3 || said.length > 9 || known.has(said)) return word
    const [meant, ...others] = byBlur.get(blur(said)) ?? []
    return meant === undefined || others.length > 0 ? word : { ...word, text: meant }
  })
}
