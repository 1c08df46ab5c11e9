import sharp from 'sharp'
import { makePageImage } from '../../../reader/src/page-image.ts'
import type { Random } from '../random.ts'
import { lay } from './warp.ts'
import type { Grey, Point } from './warp.ts'

export const shots = [
  'clean scan',
  'skewed scan',
  'poor scan',
  'photo',
  'turned photo',
  'dark photo',
  'crumpled photo',
] as const
export type Shot = (typeof shots)[number]

/** A page of a PDF as grey pixels. */
export async function rasterOf(pdf: Buffer, widthPx: number): Promise<Grey> {
  const png = await makePageImage({ bytes: pdf, page: 1, maxWidthPx: Math.round(widthPx) })
  const { data, info } = await sharp(png)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

/** One or two papers as a scanner or a telephone sees them, as JPEG. Chance decides how badly. */
export async function photograph(
  random: Random,
  { papers, shot }: { papers: readonly Grey[]; shot: Shot },
): Promise<Buffer> {
  const isPhoto = shot.endsWith('photo')
  const table = isPhoto ? random.int(70, 190) : 255
  const edge = isPhoto ? 60 : shot === 'clean scan' ? 4 : 26
  const wide = papers.reduce((sum, one) => sum + one.width, 0) + edge * (papers.length + 1)
  const tall = Math.max(...papers.map((one) => one.height)) + edge * 2
  const scene: Grey = { width: wide, height: tall, pixels: new Uint8Array(wide * tall).fill(table) }
  if (isPhoto) grain(scene, random)
  let x = edge
  for (const paper of papers) {
    lay(scene, paper, cornersFor(random, { paper, x, y: edge, shot }))
    x += paper.width + edge
  }
  light(scene, { random, shot })
  const turned = shot === 'turned photo' ? random.pick([90, 180, 270]) : 0
  const blur = shot === 'poor scan' ? 0.9 : isPhoto ? 0.4 + random.next() * 0.7 : 0
  const shrink = shot === 'poor scan' ? 0.55 : 1
  const picture = sharp(Buffer.from(scene.pixels), { raw: { width: wide, height: tall, channels: 1 } })
    .resize({ width: Math.round(wide * shrink) })
    .rotate(turned)
  const soft = blur > 0.3 ? picture.blur(blur) : picture
  return soft.jpeg({ quality: shot === 'poor scan' ? 45 : isPhoto ? random.int(60, 85) : 85 }).toBuffer()
}

/** A little turned; under a telephone also seen from aside. */
function cornersFor(
  random: Random,
  { paper, x, y, shot }: { paper: Grey; x: number; y: number; shot: Shot },
): readonly [Point, Point, Point, Point] {
  const isPhoto = shot.endsWith('photo')
  const degrees = shot === 'clean scan' ? 0.3 : isPhoto ? 5 : 2.2
  const angle = ((random.next() * 2 - 1) * degrees * Math.PI) / 180
  const [cx, cy] = [x + paper.width / 2, y + paper.height / 2]
  const pull = isPhoto ? Math.min(paper.width, paper.height) * 0.045 : 0
  const corner = (dx: number, dy: number): Point => {
    const [px, py] = [(dx * paper.width) / 2, (dy * paper.height) / 2]
    const small = 0.965
    return [
      cx + (px * Math.cos(angle) - py * Math.sin(angle)) * small + (random.next() - 0.5) * pull,
      cy + (px * Math.sin(angle) + py * Math.cos(angle)) * small + (random.next() - 0.5) * pull,
    ]
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** The wood or cloth of a table. */
function grain({ pixels, width, height }: Grey, random: Random): void {
  const wave = 0.01 + random.next() * 0.04
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x
      pixels[i] = clamp(pixels[i]! + Math.sin(y * wave + Math.sin(x * 0.004) * 3) * 12)
    }
}

/** Shadow from one side, folds, and the noise of the sensor. */
function light({ pixels, width, height }: Grey, { random, shot }: { random: Random; shot: Shot }): void {
  const isPhoto = shot.endsWith('photo')
  const shade = shot === 'dark photo' ? 0.5 : isPhoto ? 0.22 : shot === 'poor scan' ? 0.1 : 0.02
  const side = random.next() * Math.PI * 2
  const noise = shot === 'poor scan' ? 26 : isPhoto ? 14 : 4
  const folds =
    shot === 'crumpled photo'
      ? Array.from({ length: 7 }, () => ({
          at: random.next() * (width + height),
          lean: random.next() * 2 - 1,
          deep: random.int(18, 42),
        }))
      : []
  let state = random.int(1, 2 ** 30)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x
      const far = ((x / width) * Math.cos(side) + (y / height) * Math.sin(side) + 1) / 2
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      let level = pixels[i]! * (1 - shade * far) + ((state >>> 16) / 65_536 - 0.5) * noise
      for (const fold of folds) {
        const off = x + y * fold.lean - fold.at
        if (off > -14 && off < 14) level -= fold.deep * (1 - Math.abs(off) / 14)
      }
      pixels[i] = clamp(level)
    }
}

const clamp = (level: number) => (level < 0 ? 0 : level > 255 ? 255 : level)
