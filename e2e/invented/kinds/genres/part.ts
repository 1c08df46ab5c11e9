import type { Random } from '../../random.ts'

/** What a mail of a genre is made with: its chance, its half of the lines, and what fills the gaps in them. */
export type Part = { random: Random; half: 0 | 1; fill: (text: string) => string }

/** A date between 1999 and now, as old as lists go. */
export const anyDay = (random: Random): Date =>
  new Date(
    Date.UTC(
      random.chance(0.45) ? random.int(1999, 2006) : random.int(2007, 2026),
      random.int(0, 11),
      random.int(1, 28),
      random.int(0, 23),
      random.int(0, 59),
    ),
  )

export const idAt = (random: Random, host: string) => `${random.word(12)}.${random.digits(6)}@${host}`
