import type { Grey } from '../grey.ts'
import type { Network, Tensor } from './network.ts'
import { resize } from './resize.ts'

/** The network reads lines of this height; their width costs time and memory. */
const lineHeight = 48
const mostWidth = 1_200
const leastWidth = 16

/** A sign as read: where its middle is along the line, from 0 to 1, and how likely it is. */
export type Sign = { sign: string; at: number; sure: number }

/** What the outputs of the network mean, and which of them the papers we read can hold. */
export type Alphabet = { signs: readonly string[]; used: readonly number[] }

const printable = /^[\x20-\x7e£€°´·éèêëàâçîïôûùüöäßÉÈÀÜÖÄ]$/

/** One sign a line, as the network was trained; before them the blank, after them the space. */
export function toAlphabet(file: string): Alphabet {
  const signs = ['', ...file.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
  return { signs, used: signs.flatMap((sign, index) => (index === 0 || printable.test(sign) ? [index] : [])) }
}

/** The signs of one line, left to right. */
export async function readLine(network: Network, alphabet: Alphabet, line: Grey): Promise<Sign[]> {
  const wanted = Math.ceil((lineHeight * line.width) / line.height)
  const width = Math.max(leastWidth, Math.min(mostWidth, wanted))
  const { data } = await resize(line, { width, height: lineHeight })
  const input = new Float32Array(3 * data.length)
  for (let at = 0; at < data.length; at++) {
    const value = (data[at] ?? 0) / 127.5 - 1
    input[at] = value
    input[at + data.length] = value
    input[at + 2 * data.length] = value
  }
  return network.run({ data: input, dims: [1, 3, lineHeight, width] }, (output) => decode(output, alphabet))
}

/** The likeliest sign of each step; a sign that goes on over steps is one, a blank parts two of the same. Pure. */
export function decode({ data, dims }: Tensor, { signs, used }: Alphabet): Sign[] {
  const [, steps = 0, classes = 0] = dims
  const read: Sign[] = []
  let before = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    let sure = -1
    for (const index of used) {
      const value = data[step * classes + index] ?? 0
      if (value > sure) [best, sure] = [index, value]
    }
    const last = read.at(-1)
    if (best !== 0 && best !== before) read.push({ sign: signs[best] ?? '', at: (step + 0.5) / steps, sure })
    else if (best !== 0 && last) last.sure = Math.max(last.sure, sure)
    before = best
  }
  return read
}
