// Each function takes the free digits and adds the check digits of the country's own rule.

/** BE + 8 free digits + 97 − (n mod 97). Numbers from 09… are not given out. */
export function beVat(free: string): string {
  return `BE${free}${pad(97 - remainder(free, 97), 2)}`
}

/** NL + 9 digits that pass the eleven test + B + two digits that make the whole pass mod 97. */
export function nlVat(free: string): string {
  const nine = free + elevenDigit(free)
  for (let tail = 1; tail <= 97; tail += 1) {
    const number = `NL${nine}B${pad(tail, 2)}`
    if (remainder(lettersAsNumbers(number), 97) === 1) return number
  }
  throw new RangeError(`no Dutch VAT number from ${free}`)
}

/** FR + key + SIREN (8 free digits and a Luhn digit). */
export function frVat(free: string): string {
  const siren = free + luhnDigit(free)
  return `FR${pad((12 + 3 * remainder(siren, 97)) % 97, 2)}${siren}`
}

/** DE + 8 free digits + ISO 7064 mod 11,10. */
export function deVat(free: string): string {
  let product = 10
  for (const digit of free) {
    const sum = (Number(digit) + product) % 10
    product = (2 * (sum === 0 ? 10 : sum)) % 11
  }
  return `DE${free}${(11 - product) % 10}`
}

/** LU + 6 free digits + n mod 89. */
export function luVat(free: string): string {
  return `LU${free}${pad(remainder(free, 89), 2)}`
}

/** GB + 7 free digits + two digits by the 8…2 weights, mod 97. */
export function gbVat(free: string): string {
  const sum = [...free].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0)
  return `GB${free}${pad(97 - (sum % 97), 2)}`
}

/** IT + 11 digits, the last by Luhn. */
export function itVat(free: string): string {
  return `IT${free}${luhnDigit(free)}`
}

/** ES + B + 7 free digits + control digit. */
export function esVat(free: string): string {
  const sum = [...free].reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `ESB${free}${(10 - (sum % 10)) % 10}`
}

/** PL + 9 free digits and a weighted sum mod 11; the next number is taken where that is 10. */
export function plVat(free: string): string {
  const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
  const check = [...free].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0) % 11
  return check === 10 ? plVat(pad(Number(free) + 1, 9)) : `PL${free}${check}`
}

/** IE + 7 free digits + a letter by the 8…2 weights, mod 23. */
export function ieVat(free: string): string {
  const sum = [...free].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0)
  return `IE${free}${'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23]}`
}

/** ATU + 7 free digits and a digit. */
export function atVat(free: string): string {
  const sum = [...free].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `ATU${free}${(10 - ((sum + 4) % 10)) % 10}`
}

/** CHE + 8 free digits and a weighted sum mod 11; the next number is taken where that is 10. */
export function chVat(free: string): string {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4]
  const rest = [...free].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0) % 11
  return rest === 1 ? chVat(pad(Number(free) + 1, 8)) : `CHE${free}${(11 - rest) % 11}`
}

/** RF + two digits + reference, ISO 11649. */
export function creditorReference(free: string): string {
  return `RF${pad(98 - remainder(lettersAsNumbers(`${free}RF00`), 97), 2)}${free}`
}

/** Belgian account: 10 free digits, own mod 97, then ISO 13616. */
export function beIban(free: string): string {
  const own = remainder(free, 97)
  return iban('BE', free + pad(own === 0 ? 97 : own, 2))
}

/** Dutch account: four letters and nine free digits plus the eleven-test digit. */
export function nlIban(bank: string, free: string): string {
  for (let last = 0; last <= 9; last += 1) {
    const ten = free + last
    const sum = [...ten].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
    if (sum % 11 === 0) return iban('NL', bank + ten)
  }
  return nlIban(bank, pad(Number(free) + 1, 9))
}

/** French account: bank 5, branch 5, account 11 digits and the RIB key. */
export function frIban(bank: string, branch: string, account: string): string {
  const key = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * remainder(account, 97)) % 97)
  return iban('FR', bank + branch + account + pad(key, 2))
}

/** ISO 13616 check digits before any national account number. */
export function iban(country: string, account: string): string {
  const rest = remainder(lettersAsNumbers(`${account}${country}00`), 97)
  return `${country}${pad(98 - rest, 2)}${account}`
}

/** Belgian +++123/4567/89002+++: ten free digits and mod 97, where 0 is written 97. */
export function structuredCommunication(free: string): string {
  const check = remainder(free, 97)
  const all = free + pad(check === 0 ? 97 : check, 2)
  return `+++${all.slice(0, 3)}/${all.slice(3, 7)}/${all.slice(7)}+++`
}

/** True when the account passes ISO 13616. */
export function isIban(text: string): boolean {
  return remainder(lettersAsNumbers(text.slice(4) + text.slice(0, 4)), 97) === 1
}

function remainder(digits: string, by: number): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % by
  return rest
}

function lettersAsNumbers(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
}

function elevenDigit(free: string): string {
  const sum = [...free].reduce((total, digit, i) => total + Number(digit) * (9 - i), 0)
  if (sum % 11 === 10) throw new RangeError(`${free} has no eleven-test digit`)
  return String(sum % 11)
}

function luhnDigit(free: string): string {
  const sum = [...free].reverse().reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
