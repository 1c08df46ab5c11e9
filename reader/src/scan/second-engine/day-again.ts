import { isAmount, isDay, isMonth } from '../figures.ts'
import { crop, type Area, type Grey } from '../grey.ts'
import { refocus } from '../picture.ts'
import type { SeenWord } from '../tesseract.ts'
import type { Sign } from './read-line.ts'

const mostLines = 4
/** What is taller is no line, but several run together. */
const tallest = 120
/** More than the library sharpens by. */
const mostPixels = 9
const sureDay = 0.8
const gluedMonth = /^\W?\d{1,2}[./-]?\p{L}{3,9}[./-]?20\d\d/u
const pieces = /\d{1,2}[./-]\d{1,2}[./-]|\d{2}[./-]\d{2,}|20[0-4]\d|[./-]20\d\d/
const time = /(?<!\d)\d{1,2}[:;]\d{2}/
const label = /^\W?(?:dat(?:e|um)?|jour|tag|heure|uhr(?:zeit)?|tijd|time|zeit)\b/i

/** Whether any day was read that can be relied on. Pure. */
export const hasSureDay = (words: readonly SeenWord[]) =>
  words.some(({ text, sure }) => sure >= sureDay && (isDay(text) || isMonth(text) || gluedMonth.test(text)))

/** The lines in which a day may stand that was not read, those that look most like one first. Pure. */
export function linesOfDay(areas: readonly Area[], words: readonly SeenWord[]): Area[] {
  return areas
    .filter(({ height }) => height <= tallest)
    .map((area) => ({ area, rank: rankOf(area, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, mostLines)
    .map(({ area }) => area)
}

function rankOf(area: Area, words: readonly SeenWord[]): number {
  const own = words.filter((word) => isIn(word, area)).map(({ text }) => text)
  const row = words.filter((word) => isBeside(word, area)).map(({ text }) => text)
  const looksLike = own.some((text) => pieces.test(text) && !isAmount(text))
  const isTimed = row.some((text) => time.test(text) || label.test(text))
  if (!own.some((text) => /\d/.test(text)) || !(looksLike || isTimed)) return 0
  return (looksLike ? 2 : 0) + (isTimed ? 1 : 0)
}

function isBeside({ box }: SeenWord, { top, height }: Area): boolean {
  const middle = (box[1] + box[3]) / 2
  return middle >= top && middle <= top + height
}

/** Whether the middle of a word lies in a line's frame. */
export const isIn = (word: SeenWord, area: Area) =>
  isBeside(word, area) &&
  (word.box[0] + word.box[2]) / 2 >= area.left &&
  (word.box[0] + word.box[2]) / 2 <= area.left + area.width

/** A line as it is seen when cut out and focused in other ways: what is read in most of them is printed there. */
export async function* waysToSee(picture: Grey, area: Area): AsyncGenerator<Grey> {
  const cut = (by: number) => {
    const top = Math.max(0, Math.round(area.top - by * area.height))
    const bottom = Math.min(picture.height, Math.round(area.top + (1 + by) * area.height))
    return crop(picture, { ...area, top, height: Math.max(1, bottom - top) })
  }
  yield cut(0.15)
  yield cut(-0.12)
  yield refocus(cut(0.05), { way: 'soften', pixels: Math.min(mostPixels, 0.05 * area.height) })
  yield refocus(cut(0.05), { way: 'sharpen', pixels: Math.min(mostPixels, 0.08 * area.height) })
  yield stretch(cut(0.05))
}

const darkest = 0.02
const brightest = 0.7
const leastContrast = 20

function stretch({ data, ...size }: Grey): Grey {
  const sorted = Uint8Array.from(data).toSorted()
  const [dark = 0, bright = 255] = [darkest, brightest].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0)
  const contrast = Math.max(leastContrast, bright - dark)
  return { ...size, data: data.map((value) => Math.max(0, Math.min(255, ((value - dark) * 255) / contrast))) }
}

const leastVotes = 3
const ofFirst = 2
const surelyMore = 3
const voted = 0.86

/** A day in what was read of a line, with one of its signs lost perhaps: day, month, year. */
const printed = new RegExp(
  String.raw`(?<!\d)(0?[1-9]|[12]\d|3[01])(?:([./-])(?:(0?[1-9]|1[0-2])[./-]|(0[1-9]|1[0-2]))|(0[1-9]|1[0-2])([./-]))(20[0-4]\d|[0-4]\d(?!\d))`,
)

/**
 * The line with its day as most readings of it have it, as one word that is as sure as a day can be that was hard to read;
 * undefined where they disagree. `first` is what the first engine read there: it counts twice, for it learnt elsewhere. Pure.
 */
export function voteOnDay(readings: readonly (readonly Sign[])[], first: string): Sign[] | undefined {
  const found = readings.flatMap((signs) => {
    const match = printed.exec(signs.map(({ sign }) => sign).join(''))
    return match ? [{ signs, match, key: keyOf(match) }] : []
  })
  const byDay = [...Map.groupBy(found, ({ key }) => key)]
    .map(([key, seen]) => ({ seen, votes: seen.length + (saysSame(first, key) ? ofFirst : 0) }))
    .toSorted((one, other) => other.votes - one.votes)
  const [best, rival] = byDay
  const chosen = best?.seen[0]
  if (!best || !chosen || best.votes < leastVotes || best.votes < surelyMore * (rival?.votes ?? 0)) return undefined
  return withDay(chosen.signs, chosen.match)
}

function partsOf([, day = '', first, parted, glued, before, second, year = '']: RegExpExecArray) {
  return { day, month: parted ?? glued ?? before ?? '', year, sign: first ?? second ?? '/' }
}

function keyOf(match: RegExpExecArray): string {
  const { day, month, year } = partsOf(match)
  return `${Number(day)} ${Number(month)} ${year.slice(-2)}`
}

function saysSame(first: string, key: string): boolean {
  const match = printed.exec(first)
  return match !== null && keyOf(match) === key
}

function withDay(signs: readonly Sign[], match: RegExpExecArray): Sign[] {
  const { day, month, year, sign } = partsOf(match)
  const [from, to] = [match.index, match.index + match[0].length]
  const [start, end] = [signs[from]?.at ?? 0, signs[to - 1]?.at ?? 1]
  const parted = [...[day, month, year].join(sign)]
  const place = (at: number) => start + ((end - start) * at) / Math.max(1, parted.length - 1)
  const gap = (at: number): Sign => ({ sign: ' ', at, sure: voted })
  return [
    ...signs.slice(0, from),
    ...(from > 0 ? [gap(start)] : []),
    ...parted.map((one, at) => ({ sign: one, at: place(at), sure: voted })),
    ...(to < signs.length ? [gap(end)] : []),
    ...signs.slice(to),
  ]
}
