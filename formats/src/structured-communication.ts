/** The Belgian structured communication: ten digits and two that check them (mod 97, where a remainder of 0 is written 97). */

/** '+++123/4567/89002+++', '***…***' or twelve digits in that grouping; undefined where the check digits do not hold. */
export function readStructuredCommunication(text: string): string | undefined {
  const match = /^\s*(?:\+{3}|\*{3})?\s*(\d{3})\s*\/?\s*(\d{4})\s*\/?\s*(\d{5})\s*(?:\+{3}|\*{3})?\s*$/.exec(text)
  return match ? format(match.slice(1).join('')) : undefined
}

/** From the ten digits a business chooses, as a number of an invoice. */
export function makeStructuredCommunication(tenDigits: string): string {
  if (!/^\d{10}$/.test(tenDigits)) throw new RangeError('a structured communication is made of ten digits')
  return write(tenDigits + checkDigits(tenDigits))
}

export type FoundCommunication = { communication: string; text: string; index: number }

/** Those printed in a text between +++ or ***, or bare as 123/4567/89002. */
export function findStructuredCommunications(text: string): FoundCommunication[] {
  const printed =
    /(?:(?:\+{3}|\*{3})\s?)?(?<!\d|\d\/)\d{3}\s?\/\s?\d{4}\s?\/\s?\d{5}(?![\d/])(?:\s?(?:\+{3}|\*{3}))?|(?:\+{3}|\*{3})\s?\d{12}\s?(?:\+{3}|\*{3})/g
  return Array.from(text.matchAll(printed), (match) => {
    const communication = readStructuredCommunication(match[0])
    return communication ? [{ communication, text: match[0], index: match.index }] : []
  }).flat()
}

function format(twelveDigits: string): string | undefined {
  const ten = twelveDigits.slice(0, 10)
  return checkDigits(ten) === twelveDigits.slice(10) && ten !== '0000000000' ? write(twelveDigits) : undefined
}

const checkDigits = (ten: string) => String(Number(ten) % 97 || 97).padStart(2, '0')
const write = (twelve: string) => `+++${twelve.slice(0, 3)}/${twelve.slice(3, 7)}/${twelve.slice(7)}+++`
