import sharp from 'sharp'
import { makePageImage } from '../../../reader/src/page-image.ts'
import type { Random } from '../random.ts'
import { bulge, fade, shakeKernel } from './paper-wear.ts'
import { ways, type Seen, type Shot } from './shots.ts'
import { lay } from './warp.ts'
import type { Grey, Point } from './warp.ts'

/** A page of a PDF as grey pixels. */
export async function rasterOf(pdf: Buffer, widthPx: number, page = 1): Promise<Grey> {
  const png = await makePageImage({ bytes: pdf, page, maxWidthPx: Math.round(widthPx) })
  const { data, info } = await sharp(png)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

/** One or two papers as a scanner or a telephone sees them, as JPEG, or as PNG where only black and white are left. Chance decides how badly. */
export async function photograph(
  random: Random,
  { papers, shot }: { papers: readonly Grey[]; shot: Shot },
): Promise<Buffer> {
  const seen: Seen = ways[shot]
  const table = seen.isPhoto ? random.int(70, 190) : 255
  const edge = seen.isPhoto ? 60 + Math.round(seen.pull * 300) : shot === 'clean scan' ? 4 : 26
  const wide = papers.reduce((sum, one) => sum + one.width, 0) + edge * (papers.length + 1)
  const tall = Math.max(...papers.map((one) => one.height)) + edge * 2
  const scene: Grey = { width: wide, height: tall, pixels: new Uint8Array(wide * tall).fill(table) }
  if (seen.isPhoto) grain(scene, random)
  let x = edge
  for (const paper of papers) {
    lay(scene, worn(random, paper, seen), cornersFor(random, { paper, x, y: edge, seen }))
    x += paper.width + edge
  }
  light(scene, { random, seen })
  return develop(random, scene, seen)
}

function worn(random: Random, paper: Grey, seen: Seen): Grey {
  const faded = seen.fade > 0 ? fade(paper, { random, share: seen.fade }) : paper
  return seen.bulge > 0 ? bulge(faded, seen.bulge) : faded
}

async function develop(random: Random, { pixels, width, height }: Grey, seen: Seen): Promise<Buffer> {
  const turned = seen.isTurned ? random.pick([90, 180, 270]) : 0
  const blur = seen.isPhoto ? seen.blur + (random.next() - 0.5) * 0.7 : seen.blur
  // Turned by itself: in one go with another size the library cuts off what stands out.
  const upright = sharp(Buffer.from(pixels), { raw: { width, height, channels: 1 } }).resize({
    width: Math.round(width * seen.shrink),
  })
  const picture = sharp(await upright.png().toBuffer())
    .greyscale()
    .rotate(turned)
  const soft = blur > 0.3 ? picture.blur(blur) : picture
  const shaken = seen.shake > 0 ? soft.convolve(shakeKernel(random, seen.shake)) : soft
  if (seen.isOneBit) return shaken.threshold(random.int(120, 185)).png({ palette: true, colours: 2 }).toBuffer()
  return shaken.jpeg({ quality: random.int(seen.quality[0], seen.quality[1]) }).toBuffer()
}

/** A little turned; under a telephone also seen from aside. */
function cornersFor(
  random: Random,
  { paper, x, y, seen }: { paper: Grey; x: number; y: number; seen: Seen },
): readonly [Point, Point, Point, Point] {
  const angle = ((random.next() * 2 - 1) * seen.degrees * Math.PI) / 180
  const [cx, cy] = [x + paper.width / 2, y + paper.height / 2]
  const pull = Math.min(paper.width, paper.height) * seen.pull
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
function light({ pixels, width, height }: Grey, { random, seen }: { random: Random; seen: Seen }): void {
  const { shade, noise } = seen
  const side = random.next() * Math.PI * 2
  const folds = Array.from({ length: seen.folds }, () => ({
    at: random.next() * (width + height),
    lean: random.next() * 2 - 1,
    deep: random.int(18, 42),
  }))
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
