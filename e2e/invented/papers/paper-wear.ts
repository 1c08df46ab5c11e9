import type { Random } from '../random.ts'
import type { Grey } from './warp.ts'

/** Ink that heat and light have taken: paler in bands along the paper, with a stripe where a point of the print head is dead. */
export function fade(paper: Grey, { random, share }: { random: Random; share: number }): Grey {
  const { width, height } = paper
  const [start, length] = [random.next() * 6, width * (0.3 + random.next())]
  const dead = random.chance(0.5) ? random.int(0, width - 1) : -9
  const pixels = new Uint8Array(paper.pixels.length)
  for (let x = 0; x < width; x += 1) {
    const lost = share * (0.75 + 0.5 * Math.sin(start + x / length))
    const kept = Math.abs(x - dead) < 2 ? 0.1 : 1 - Math.min(0.85, lost)
    for (let y = 0; y < height; y += 1) {
      const i = y * width + x
      pixels[i] = 255 - (255 - (paper.pixels[i] ?? 255)) * kept
    }
  }
  return { pixels, width, height }
}

/** A paper that does not lie flat: its middle stands higher in the picture than its sides. */
export function bulge(paper: Grey, share: number): Grey {
  const { width, height } = paper
  const pixels = new Uint8Array(paper.pixels.length).fill(255)
  for (let x = 0; x < width; x += 1) {
    const off = height * share * Math.sin((Math.PI * x) / width)
    for (let y = 0; y < height; y += 1) {
      const from = y + off
      const above = Math.floor(from)
      if (above >= height - 1) continue
      const part = from - above
      const [one, other] = [paper.pixels[above * width + x] ?? 255, paper.pixels[(above + 1) * width + x] ?? 255]
      pixels[y * width + x] = one * (1 - part) + other * part
    }
  }
  return { pixels, width, height }
}

/** What a telephone that moves leaves of a point: a line of so many pixels, as the kernel of a convolution. */
export function shakeKernel(
  random: Random,
  pixels: number,
): { width: number; height: number; kernel: number[]; scale: number } {
  const size = pixels % 2 === 0 ? pixels + 1 : pixels
  const lean = random.next() * 2 - 1
  const kernel = Array.from({ length: size * size }, () => 0)
  const middle = (size - 1) / 2
  for (let step = 0; step < size; step += 1) kernel[Math.round(middle + (step - middle) * lean) * size + step] = 1
  return { width: size, height: size, kernel, scale: size }
}
