/** Chance that repeats itself: the same seed gives the same draws on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
  digits(count: number): string
  word(length: number): string
  /** Draws of its own: what one part of the world draws does not shift another part. */
  fork(label: string): Random
}

export function makeRandom(seed: string): Random {
  const next = mulberry(hashOf(seed))
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => at(list, int(0, list.length - 1)),
    shuffle(list) {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = int(0, i)
        const held = at(copy, i)
        copy[i] = at(copy, j)
        copy[j] = held
      }
      return copy
    },
    digits: (count) => Array.from({ length: count }, () => String(int(0, 9))).join(''),
    word: (length) => Array.from({ length }, () => letters[int(0, letters.length - 1)]).join(''),
    fork: (label) => makeRandom(`${seed}/${label}`),
  }
}

/** The element at `index`; throws when there is none, so that callers need no undefined. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`)
  return found
}

/** A stable 32-bit number for a text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
