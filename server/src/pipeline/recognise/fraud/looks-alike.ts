import { domainToUnicode } from 'node:url'
import { fold } from '../../reading/fold.ts'
import { isMisspelt } from './imitated.ts'
import { unmask } from './unmask.ts'

/** How much a host imitates a known one, as the weight of a sign: 4 beyond doubt, 2.5 likely, 0 not at all. */
export function likenessOf(domain: string, known: readonly string[]): number {
  if (isMisspelt(domain) || wearsAnother(domain, known) || isDisguised(domain, known)) return 4
  return looksAlike(domain, known) ? 2.5 : 0
}

/** Written with signs of other alphabets or with accents, and read as a known one or one beside it: `xn--…`. */
function isDisguised(domain: string, known: readonly string[]): boolean {
  if (!/(?:^|\.)xn--|[^\u0020-\u007e]/.test(domain)) return false
  const read = fold(unmask(domainToUnicode(domain) || domain))
  return read !== '' && (isOneOf(read, known) || isVariantOf(read, known) || isBesideOne(read, known))
}

/** The name of a known one, its hyphens left out or under another end: its own as often as not. */
export function isVariantOf(domain: string, known: readonly string[]): boolean {
  const label = mainLabel(domain)
  const name = squashed(label)
  const isNamed = (other: string) => other === label || (other[0] === label[0] && squashed(other) === name)
  return name.length >= 5 && known.some((other) => isNamed(mainLabel(other))) && !isOneOf(domain, known)
}

/** A digit that stands for a letter, or a domain one stroke or one hyphenated word beside a known one. */
export function looksAlike(domain: string, known: readonly string[]): boolean {
  if (domain === '' || isOneOf(domain, known)) return false
  return /[a-z-]0[a-z]{2}|[a-z]{2}0[a-z]|[a-z]{2}1[a-z]{1}/.test(mainLabel(domain)) || isBesideOne(domain, known)
}

export function isBesideOne(domain: string, known: readonly string[]): boolean {
  const label = mainLabel(domain)
  return (
    !isOneOf(domain, known) &&
    known
      .map(mainLabel)
      .some(
        (other) => other.length >= 5 && label !== other && (isOneStrokeFrom(label, other) || addsWords(label, other)),
      )
  )
}

/** `firm-betaling`, `pay-firm`, and the same where the name itself has lost its hyphens. */
function addsWords(label: string, other: string): boolean {
  if (!label.includes('-')) return false
  const words = label.split('-')
  const name = squashed(other)
  return words.some((_, at) => at > 0 && (words.slice(0, at).join('') === name || words.slice(at).join('') === name))
}

/** The same house: one of its hosts, what lies below or above one. */
export const isOneOf = (domain: string, known: readonly string[]): boolean =>
  known.some((other) => domain === other || domain.endsWith(`.${other}`) || other.endsWith(`.${domain}`))

/** A known host whole, in front of somebody else's: `firm.example.x7.example`, `firm.example-pay.example`; `firm.com.au` is none. */
export function wearsAnother(domain: string, known: readonly string[]): boolean {
  if (isOneOf(domain, known)) return false
  return known.some((other) => {
    if (!domain.includes(other)) return false
    const at = `.${domain}`.indexOf(`.${other}`)
    if (at < 0 || !other.includes('.')) return false
    const behind = `.${domain}`.slice(at + other.length + 1)
    return behind.startsWith('-') || (behind.startsWith('.') && behind.slice(1).includes('.'))
  })
}

const squashed = (label: string) => label.replaceAll('-', '')
function mainLabel(domain: string): string {
  const end = domain.lastIndexOf('.')
  return end < 0 ? domain : domain.slice(domain.lastIndexOf('.', end - 1) + 1, end)
}

function isOneStrokeFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const rest = (text: string, length: number) => text.slice(start + length)
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}
