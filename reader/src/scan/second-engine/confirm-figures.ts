import { OwnTroubleError } from '../../limits.ts'
import { isAmount } from '../figures.ts'
import type { Grey } from '../grey.ts'
import { makeRoomForSecond, putSecondAway } from '../make-room.ts'
import { isDoubtful } from '../second-reading.ts'
import type { SeenWord } from '../tesseract.ts'
import { chooseLines } from './choose-lines.ts'
import { mergeEngines } from './merge-engines.ts'
import { readBySecond } from './second-engine.ts'

/** A ticket has fewer words; on a page with more, a table's sums prove each other, so only doubt is worth the time. */
const mostOnTicket = 260
const leastFigures = 3
const mostLines = 45
/** So much of the processor for the lines of one page. */
const allowanceMs = 3_500

/** Whether a page has figures that nothing but a second opinion proves: tickets, and pages that read badly. Pure. */
export function isWorthConfirming(words: readonly SeenWord[]): boolean {
  const said = words.filter(({ text }) => (text.match(/[\p{L}\d]/gu)?.length ?? 0) >= 2)
  const figures = said.filter(({ text }) => isAmount(text) || (/\d.*\d/.test(text) && text.length > 3))
  return figures.length >= leastFigures && (said.length <= mostOnTicket || isDoubtful(words))
}

/** The words of a page after a second engine, which learnt from other print, has read the lines that matter. */
export async function confirmFigures(
  picture: Grey,
  words: readonly SeenWord[],
  { isOver }: { isOver(): boolean },
): Promise<SeenWord[]> {
  if (isOver()) return [...words]
  try {
    await makeRoomForSecond()
    const before = process.cpuUsage()
    const isSpent = () => isOver() || process.cpuUsage(before).user / 1_000 > allowanceMs
    const second = await readBySecond(picture, {
      choose: (areas) => chooseLines(areas, words).slice(0, mostLines),
      isSpent,
      first: words,
    })
    return mergeEngines(words, second)
  } catch (thrown) {
    // What the first engine read stands, whatever became of the second; that it does not start is told to whoever runs this.
    if (thrown instanceof OwnTroubleError) process.stderr.write(`${thrown.message}\n`)
    return [...words]
  } finally {
    await putSecondAway()
  }
}
