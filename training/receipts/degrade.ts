import type { Rendition, Word } from '@facteur/formats/rendition.ts'
import type { Random } from '@facteur/e2e/invented/random.ts'
import { tall } from './invent.ts'

const confused: Record<string, string> = {
  '0': '069O8',
  '1': '17lI',
  '2': '2Z7',
  '3': '385',
  '4': '41',
  '5': '5S6',
  '6': '685',
  '7': '71',
  '8': '83B6',
  '9': '94',
  ',': '., ',
  '.': ',. ',
  a: 'ao',
  e: 'ec',
  o: 'oe0',
  l: 'l1I',
  i: 'il1',
  t: 'tr',
  n: 'nm',
  m: 'mn',
  s: 's5',
  A: 'A4',
  B: 'B8',
  O: 'O0',
  T: 'T7I',
  L: 'LI',
  E: 'EF',
  S: 'S5',
  G: 'G6',
}

/** The lines as a recogniser might give them back: letters taken for others, gaps in amounts, words and whole lines lost to a fold or the edge. */
export function degrade(lines: readonly string[], random: Random, { isRough = false } = {}): Rendition {
  const pitch = isRough ? 18 : 14
  const noise = random.pick([0, 0.003, 0.006, 0.012, 0.025, 0.045])
  const isTwice = random.chance(0.5)
  const lostFrom = random.chance(0.06) ? random.int(0, lines.length) : -1
  const lostLines = lostFrom < 0 ? 0 : random.int(2, 6)
  const lostLeft = random.chance(0.05) ? random.int(2, 8) : 0
  const words: Word[] = []
  for (const [row, line] of lines.entries()) {
    if ((row >= lostFrom && row < lostFrom + lostLines) || random.chance(noise / 3)) continue
    const isTall = line.startsWith(tall)
    const wide = isTall ? 9 : 7
    // Heights are read roughly: a tail, a speck or a fold makes a line taller than it was printed.
    const high = (isTall ? 14 : 10) * (!isRough ? 1 : random.chance(0.07) ? 1.5 : 0.85 + 0.35 * random.next())
    for (const match of line.slice(isTall ? 1 : 0).matchAll(/\S+/g)) {
      if (match.index < lostLeft || random.chance(noise / 4)) continue
      const text = misread(match[0], { noise, random })
      const isWrong = text !== match[0]
      const sure = surenessOf(random, { isWrong, isTwice, isNoisy: noise > 0.02 })
      let left = match.index * wide
      for (const piece of text.split(' ').filter(Boolean)) {
        words.push({ text: piece, box: [left, row * pitch, left + piece.length * wide - 1, row * pitch + high], sure })
        left += (piece.length + 0.8) * wide
      }
    }
  }
  const text = words.map((word) => word.text).join(' ')
  return {
    format: 'image',
    mediaType: 'image/jpeg',
    pageCount: 1,
    pages: [{ number: 1, widthPt: 340, heightPt: lines.length * pitch, words, text }],
    text,
    isTruncated: false,
    ocr: 'done',
  }
}

type Read = { isWrong: boolean; isTwice: boolean; isNoisy: boolean }

/**
 * How sure who reads says to be. Of amounts of which one recogniser was surer than nine in ten one in a hundred was wrong,
 * of others nearly every second. Where two read it, they agree on nearly all that is right and on little that is wrong.
 */
function surenessOf(random: Random, { isWrong, isTwice, isNoisy }: Read): number {
  const share = (low: number, high: number) => random.int(low, high) / 100
  if (isTwice && isWrong)
    return random.chance(0.04) ? share(97, 98) : random.chance(0.2) ? share(71, 92) : share(25, 70)
  if (isTwice) return random.chance(isNoisy ? 0.8 : 0.92) ? share(97, 98) : share(45, 94)
  if (isWrong) return random.chance(0.12) ? share(90, 96) : share(25, 89)
  return share(isNoisy ? 70 : 86, 97)
}

function misread(word: string, { noise, random }: { noise: number; random: Random }): string {
  let text = ''
  for (const sign of word) {
    if (!random.chance(noise)) text += sign
    else if (random.chance(0.12)) continue
    else {
      const others = confused[sign] ?? confused[sign.toLowerCase()] ?? sign
      text += random.pick([...others])
    }
  }
  // A comma read with a gap behind it, or not at all.
  if (/^\d+[.,]\d{2}$/.test(text) && random.chance(0.012 + noise))
    text = text.replace(/([.,])/, random.pick(['$1 ', ' $1', ' ', '']))
  return text
}
