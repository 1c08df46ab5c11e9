import type { Word } from '@facteur/formats/rendition.ts'

const fewestCells = 5

/**
 * Joins what a payment slip prints one character to a box ('B E 7 1   0 9 6 1 …'): a run of single characters at an even
 * pitch, where a box left empty ends a word. Takes and gives the words of one line, left to right. Pure.
 */
export function joinCombFields(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  let at = 0
  while (at < words.length) {
    const groups = readComb(words, at)
    const cells = groups.reduce((sum, group) => sum + group.length, 0)
    const isComb = cells >= fewestCells
    joined.push(...(isComb ? groups.map(unite) : words.slice(at, at + 1)))
    at += isComb ? cells : 1
  }
  return joined
}

function readComb(words: readonly Word[], start: number): Word[][] {
  const pitch = pitchAt(words, start)
  if (pitch === undefined) return []
  const isNear = (step: number, wanted: number) => Math.abs(step - wanted) <= 0.2 * pitch
  const groups = [words.slice(start, start + 1)]
  for (let index = start; ; index++) {
    const step = pitchAt(words, index)
    const next = words.slice(index + 1, index + 2)
    if (step !== undefined && isNear(step, pitch)) groups.at(-1)?.push(...next)
    else if (step !== undefined && isNear(step, 2 * pitch)) groups.push(next)
    else return groups
  }
}

/** From the middle of this character to the middle of the next; undefined where either is no lone character, or they lie far apart. */
function pitchAt(words: readonly Word[], index: number): number | undefined {
  const [one, other] = [words[index], words[index + 1]]
  if (!one || !other || one.text.length !== 1 || other.text.length !== 1) return undefined
  const pitch = (other.box[0] + other.box[2] - one.box[0] - one.box[2]) / 2
  return pitch > 0 && pitch < 3 * (one.box[3] - one.box[1]) ? pitch : undefined
}

function unite(run: readonly Word[]): Word {
  const side = (pick: (...values: number[]) => number, corner: 0 | 1 | 2 | 3) =>
    pick(...run.map(({ box }) => box[corner]))
  return {
    text: run.map(({ text }) => text).join(''),
    box: [side(Math.min, 0), side(Math.min, 1), side(Math.max, 2), side(Math.max, 3)],
  }
}
