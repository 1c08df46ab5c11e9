/** Signs that a recogniser takes for each other, as one. */
export function blur(word: string): string {
  return word
    .replaceAll('vv', 'w')
    .replaceAll('rn', 'm')
    .replaceAll(/[0oq]/g, 'o')
    .replaceAll(/[1il|!]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('8', 'b')
    .replaceAll('6', 'g')
    .replaceAll('2', 'z')
}

/** How many letters differ, at most `most` + 1. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)),
      )
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[other.length] ?? most + 1
}

const tolerance = (length: number) => (length >= 8 ? 2 : length >= 6 ? 1 : 0)
// Five letters are often another word that differs by one; of these labels a paper needs every one it has.
const soughtAfter = new Set(['total', 'summe', 'payer'])

/** Whether a word may be this label, misread by a letter or two; short ones only by signs that look alike. Folded. */
export function isLike(word: string, label: string): boolean {
  if (word === label) return true
  if (word.length > 24 || label.length < 3) return false
  const [a, b] = [blur(word), blur(label)]
  if (a === b) return /[a-z]/.test(word)
  const most = soughtAfter.has(label) ? 1 : tolerance(b.length)
  if (most === 0) return false
  // A fold or the edge of the picture takes the first letter away.
  if (a[0] !== b[0]) return a === b.slice(1) || (most > 1 && distance(a, b, 1) <= 1)
  return distance(a, b, most) <= most
}
