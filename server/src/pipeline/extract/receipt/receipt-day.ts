import { makeDay } from '@facteur/formats/date.ts'
import type { Cell } from '../../reading/lines.ts'
import type { Scored } from '../model/candidate.ts'
import { daysBetween, findDays, type Day, type DayOrder, type Found } from '../values.ts'
import type { Row } from './printed-amounts.ts'
import type { SureOf } from './sureness.ts'

export type DayContext = { order: DayOrder; today: Day; sentOn?: Day | undefined; sureOf: SureOf; paperSure: number }

const time = /(?<!\d)(?:[01]?\d|2[0-3]) ?[:h.] ?[0-5]\d(?: ?[:.] ?[0-5]\d)?(?!\d)(?: ?(?:am|pm|uhr|u|uur|h)\b)?/
/** Right behind a day also one that lost its colon. */
const bareTime = /^[^\p{L}\d]{0,3}(?:[01]\d|2[0-3]) ?[0-5]\d(?!\d)/u
const dayLabel =
  /\b(?:(?:beleg|bon|kassa|verkoop|verkaufs|kauf|aankoop|factuur|rechnungs|ausstellungs|transactie)?datum|date|dat\.?|dd|tag|le|du|vom|op|am|uhrzeit|heure|tijd|time|zeit|sale|trans(?:action|actie)?)\b/
const otherDay =
  /\b(?:geldig|valable|valid|gultig|until|jusqu|exp(?:iry|ires?|\.)?|expir\w*|verval\w*|houdbaar|tht|tgt|dlc|dluo|mhd|mindestens|best before|use by|a consommer|birth|geboren|naissance|since|sinds|depuis|seit|garantie|warranty|return by|retour(?:neren)? (?:voor|tot)|ruilen tot|echange jusqu|umtausch|bis|inwerking|version|versie|afhal|vertrek|arrival|departure|check-?(?:in|out)|inreden|entree|einfahrt|entry|in:|aankomst|punten|points|klaar|gereed|pret|fertig|ready|abhol\w*|ophalen|retrait|pick-?up|rendez-vous|termin|afspraak|appointment)\b/
/** A time with a sign misread. */
const timeLike = /(?<!\d)\d{1,2}[:;]\d{2}/
const bareCode = /^(?:\d{4} ?\d{4}|\d{4}[./-]\d{2}|\d{2}[./-]\d{4})$/
/** "Weggis, 16.02.2026": where and when it was written. */
const letterHead = /^\W{0,2}[a-z][a-z .-]{2,24}, ?(?:le |den |the |op )?$/
const earlyDay =
  /\b(?:entree|entry|einfahrt|inrit|check-?in|arrival|aankomst|arrivee|anreise|start|debut|begin|van|from|von)\b/

/** The day a receipt was given: near a time of day, by its label, and possible. Best first, each day once. */
export function daysOn(rows: readonly Row[], context: DayContext): Scored<Day>[] {
  const seen = rows.flatMap((row) =>
    row.line.cells.flatMap((cell) => {
      const found = daysIn(cell, context.order).toSorted((a, b) => a.at - b.at)
      return found.map((one, i) => ({ ...one, cell, row, from: Math.max(found[i - 1]?.end ?? 0, one.at - 30) }))
    }),
  )
  const possible = seen.filter(({ value }) => isPossible(value, context))
  const byDay = [...Map.groupBy(possible, ({ value }) => value)].map(([value, sightings]) => {
    const rated = sightings
      .map((one) => ({ ...one, weight: weightOf(one, rows, context) }))
      .toSorted((a, b) => b.weight - a.weight)
    const best = rated[0]
    return (
      best && {
        value,
        cell: best.cell,
        text: best.text,
        isSeenTwice: sightings.length > 1,
        weight: best.weight + Math.min(0.6, 0.3 * (sightings.length - 1)),
      }
    )
  })
  const sorted = byDay
    .filter((one) => one !== undefined)
    .filter((one, _, all) => !all.some((other) => isMisreadOf(one, other, context)))
    .toSorted((a, b) => b.weight - a.weight)
  return sorted.map(({ weight, isSeenTwice, ...one }, i) => {
    const rival = sorted.find((_, j) => j !== i)
    const lead = weight - (rival?.weight ?? weight - 2)
    const score = sigmoid(1.6 + 0.9 * weight + 0.9 * Math.max(-3, Math.min(1.5, lead)) - (rival ? 0.9 : 0))
    const isDoubtful = (!isSeenTwice && context.sureOf(one.cell, one.text) < doubtful) || context.paperSure < hardlyRead
    return { ...one, score: isDoubtful ? Math.min(score, 0.7) : score }
  })
}

/** One figure apart from a day that two recognisers read alike, and not confirmed itself: the same day, printed twice. */
function isMisreadOf(one: Seen, other: Seen, { sureOf }: DayContext): boolean {
  if (one === other || !isOneFigureApart(one.value, other.value)) return false
  return sureOf(other.cell, other.text) >= confirmed && sureOf(one.cell, one.text) < confirmed
}

type Seen = { value: Day; cell: Cell; text: string }

const isOneFigureApart = (one: string, other: string) =>
  Array.from(one).filter((sign, at) => sign !== other[at]).length === 1

const confirmed = 0.965
// One digit that nobody is sure of makes another day.
const doubtful = 0.8
/** On a paper of which hardly a word is sure, no figure is. */
const hardlyRead = 0.6

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

function weightOf(
  { row, from, at, end, cell, text }: Found<Day> & { cell: Cell; row: Row; from: number },
  rows: readonly Row[],
  { sureOf, sentOn, paperSure }: DayContext,
): number {
  const around = row.line.folded
  // What stands before another day of the same cell speaks of that one.
  const before = cell.folded.slice(from, at)
  const start = from === 0 || at - from === 30 ? around.slice(0, Math.max(0, around.indexOf(text))) : ''
  const above = rows[row.index - 1]?.line.folded ?? ''
  const behind = cell.folded.slice(end, end + 12)
  const hasTime = time.test(around.replace(text, ' ')) || time.test(behind) || bareTime.test(behind)
  let weight = 0
  if (hasTime) weight += 1
  if (letterHead.test(before)) weight += 0.7
  if (dayLabel.test(before) || (before.trim() === '' && dayLabel.test(around.slice(0, 25)))) weight += 0.7
  if (
    otherDay.test(before) ||
    otherDay.test(start.slice(0, 30)) ||
    (otherDay.test(above) && above.length < 30 && !hasTime)
  )
    weight -= 2
  if (earlyDay.test(before)) weight -= 0.6
  // So many bare digits are seldom a day: a number of the till, unless the time of day follows.
  if (bareCode.test(text) && !hasTime && !timeLike.test(around)) weight -= 2.5
  if (!/20\d\d/.test(text)) weight -= 0.15
  if (sentOn !== undefined) weight += 0.2
  return weight - 4 * Math.max(0, 0.85 - sureOf(cell, text)) - 4 * Math.max(0, 0.8 - paperSure)
}

function isPossible(day: Day, { today, sentOn }: DayContext): boolean {
  const latest = sentOn ?? today
  return daysBetween(day, latest) >= -3 && daysBetween(day, latest) < 365 * 16
}

const yearFirst = /(?<!\d)(20\d\d) ?([./]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/g
// A separator was misread, or the time follows without a space.
const loose = /(?<![\d])(\d{1,2}) ?([./,:;-]) ?(\d{1,2}) ?[./,:;-] ?(20\d\d)(?=\D|$|\d{1,2}[:.]\d\d)/g
const spaced = /(?<![\d.,])(\d{2})[ ./-](\d{2})[ ./-](20\d\d)(?!\d)/g
const glued = /(?<![\d.,])(\d{2})[ ./-]?(\d{2})[ ./-]?(20\d\d)(?!\d)/g
// Three pairs before a time are no time themselves.
const beforeTime = /(?<!\d)(\d{2})([:;,'’])(\d{2})\2(\d{2})(?= {1,3}\d{1,2}[:h]\d\d)/g

// "0502-18", "05/0218": one of two signs was lost.
const halfParted = /(?<![\d.,:/-])(\d{2})(?:([./-])(\d{2})|(\d{2})[./-])(\d{2})(?![\d.,:/-])/g

/** Days of one cell, also where a sign between the numbers was lost. */
export function daysIn(cell: Cell, order: DayOrder): Found<Day>[] {
  const found: Found<Day>[] = findDays(cell.folded, order)
  const add = (match: RegExpMatchArray, [year, month, day]: readonly (string | undefined)[]) => {
    const at = match.index ?? 0
    if (found.some((one) => at < one.end && at + match[0].length > one.at)) return
    const value =
      makeDay(Number(year), Number(month), Number(day)) ??
      (order === 'month-first' ? undefined : makeDay(Number(year), Number(day), Number(month)))
    if (value) found.push({ value, text: match[0], at, end: at + match[0].length })
  }
  for (const match of cell.folded.matchAll(yearFirst)) add(match, [match[1], match[3], match[4]])
  for (const match of cell.folded.matchAll(beforeTime)) add(match, [`20${match[4]}`, match[3], match[1]])
  for (const pattern of [loose, spaced])
    for (const match of cell.folded.matchAll(pattern)) {
      const [first, second] = pattern === loose ? [match[1], match[3]] : [match[1], match[2]]
      const year = pattern === loose ? match[4] : match[3]
      add(match, order === 'month-first' ? [year, first, second] : [year, second, first])
    }
  for (const match of cell.folded.matchAll(halfParted)) {
    const [first, second, year] = [match[1], match[3] ?? match[4], `20${match[5]}`]
    add(match, order === 'month-first' ? [year, first, second] : [year, second, first])
  }
  if (cell.folded.length < 40)
    for (const match of cell.folded.matchAll(glued)) add(match, [match[3], match[2], match[1]])
  return found
}
