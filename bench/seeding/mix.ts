import { makeRandom } from '@facteur/e2e/invented/random.ts'

/** The mailbox of the first-scan measurement, in hundredths of a per cent; what is left is plain mail. */
export const shares = {
  newsletter: 5500,
  photo: 1000,
  paper: 500,
  calendar: 300,
  pdf: 140,
  link: 40,
  pdfAndUbl: 25,
} as const

export type Sort = keyof typeof shares | 'plain'

/** Which sort each of `count` messages is, oldest first. The shares hold exactly, rounded. */
export function sortsOf({ seed, count }: { seed: string; count: number }): Sort[] {
  // Safe: the keys of a constant object.
  const named = (Object.entries(shares) as [Sort, number][]).flatMap(([sort, share]) =>
    Array<Sort>(Math.round((share * count) / 10_000)).fill(sort),
  )
  const plain = Array<Sort>(Math.max(0, count - named.length)).fill('plain')
  return makeRandom(`${seed} sorts`).shuffle([...named, ...plain].slice(0, count))
}

/** Arrival of message `index`: evenly from January 2019 to mid-November 2026, at second precision. */
export function arrivalOf(index: number, count: number): Date {
  const start = Date.parse('2019-01-02T06:00:00Z')
  const span = Date.parse('2026-11-15T18:00:00Z') - start
  return new Date(Math.floor((start + (span * index) / count) / 1000) * 1000)
}
