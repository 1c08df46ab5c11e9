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
      const sure = (isWrong ? sureOfWrong(random) : random.int(noise > 0.02 ? 70 : 86, 97)) / 100
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

// Of amounts of which the recogniser was surer than nine in ten one in a hundred was wrong, of others nearly every second.
const sureOfWrong = (random: Random) => (random.chance(0.12) ? random.int(90, 96) : random.int(25, 89))

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
