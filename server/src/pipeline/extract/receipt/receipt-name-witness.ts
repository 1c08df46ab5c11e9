import { squash } from '../../reading/squash.ts'
import { distance } from './like.ts'
import type { Row } from './printed-amounts.ts'

const hostLike =
  /(?:www\.|@|https?:\/\/)?([a-z\d-]{3,40})\.(?:be|fr|de|nl|lu|com|eu|net|org|uk|ie|my|example|shop|at|ch)\b/g
const publicHost = /^(?:gmail|hotmail|outlook|yahoo|telenet|skynet|proximus|gmx|web|icloud|live|facebook|instagram)$/
const longestLine = 120

/** What printed web and mail addresses are called, squashed; of one whose end was not read, all of it. */
export function hostsIn(rows: readonly Row[]): string[] {
  return rows.flatMap(({ line }) => {
    if (line.folded.length > longestLine) return []
    const whole = [...line.folded.replaceAll(/ ?([.@]) ?/g, '$1').matchAll(hostLike)].map((match) => match[1] ?? '')
    const open = whole.length === 0 ? (/^\W*www\b(.+)/.exec(line.folded)?.[1] ?? '') : ''
    return [...whole, open].map(squash).filter((host) => host.length >= 4 && !publicHost.test(host))
  })
}

/** What each row of a paper says, squashed. */
export const saidIn = (rows: readonly Row[]): string[] =>
  rows.map(({ line }) => (line.folded.length > longestLine ? '' : squash(line.folded)))

/** German hosts spell what our folding leaves out: "müller" is "mueller". */
const spelt = (text: string) => text.replaceAll(/([aou])e/g, '$1')
const leastShared = 4
const leastWhole = 6
const mostlyCovered = 0.7

/** Whether an address is called what the name is, so that its letters were read twice. Squashed. */
export function isCalledSo(name: string, hosts: readonly string[]): boolean {
  const whole = spelt(name)
  return hosts.map(spelt).some((host) => {
    if (host.includes(whole)) return whole.length >= leastWhole || whole === host
    return host.length >= leastWhole && whole.includes(host) && host.length >= mostlyCovered * whole.length
  })
}

/** Whether an address is called nearly so: one of the two was misread. Squashed. */
export function isCalledElse(name: string, hosts: readonly string[]): boolean {
  const whole = spelt(name)
  const near = hosts.map(spelt).filter((host) => host.length >= 8 && whole.length >= 8)
  return !isCalledSo(name, hosts) && near.some((host) => distance(whole, host, 2) <= 2)
}

/** Whether the name stands on another row too, in a greeting, in the foot or over a card slip. Squashed. */
export function isSaidAgain(name: string, at: number, said: readonly string[]): boolean {
  return name.length >= leastWhole && said.some((row, i) => i !== at && row.includes(name))
}

/** Whether two texts have a word in common that is one of neither trade nor form. Folded. */
export function sharesWord(one: string, other: string, isCommon: (word: string) => boolean): boolean {
  const wordsOf = (text: string) =>
    text.split(/[^a-z\d]+/).filter((word) => word.length >= leastShared && /[a-z]/.test(word) && !isCommon(word))
  const others = new Set(wordsOf(other))
  return wordsOf(one).some((word) => others.has(word))
}
