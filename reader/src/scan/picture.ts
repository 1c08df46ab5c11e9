import type sharpModule from 'sharp'
import type { Sharp, SharpOptions } from 'sharp'
import { limits, UnreadableError } from '../limits.ts'
import { refuseHeavy, weighDecoding } from '../decoding-bytes.ts'
import { decodeBmp, isBmp, type Pixels } from './bmp.ts'
import type { Grey } from './grey.ts'

/** Larger pictures are brought down to this when they are decoded. */
export const decodedSide = 3_600

type SharpModule = typeof sharpModule

let loaded: Promise<SharpModule> | undefined

/** Loaded at first use: most readers never see a picture. One thread and no cache, so that memory stays flat. */
export async function openSharp(): Promise<SharpModule> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loaded
}

/**
 * A picture file opened for one of its pages (from 0), with the sizes it has once turned as its EXIF says, and the bytes that
 * decoding holds: brought down in size, or cut from.
 */
export type Picture = {
  pageCount: number
  width: number
  height: number
  bytes: { shrunk: number; cut: number }
  open(): Sharp
}

const decodedAlready = { shrunk: 0, cut: 0 } as const

/** Throws UnreadableError for what is no picture or claims too many pixels. */
export async function openPicture(bytes: Uint8Array, page = 0): Promise<Picture> {
  const sharp = await openSharp()
  if (isBmp(bytes)) return pictureOf(sharp, decodeBmp(bytes))
  const options: SharpOptions = { limitInputPixels: limits.imagePixels, failOn: 'none', page, pages: 1 }
  try {
    const head = await sharp(bytes, options).metadata()
    const { pages = 1, autoOrient } = head
    const { width, height } = autoOrient
    if (width * height > limits.imagePixels)
      throw new UnreadableError('file.bomb', `the image claims ${width} x ${height} pixels`)
    const weight = weighDecoding(head)
    refuseHeavy(weight.shrunk)
    return { pageCount: pages, width, height, bytes: weight, open: () => sharp(bytes, options).autoOrient() }
  } catch (thrown) {
    throw asPictureTrouble(thrown)
  }
}

/** What was decoded or drawn before, as a picture to cut from. */
export async function openGrey({ data, width, height }: Grey): Promise<Picture> {
  const sharp = await openSharp()
  const open = () => sharp(data, { raw: { width, height, channels: 1 } })
  return { pageCount: 1, width, height, bytes: decodedAlready, open }
}

function pictureOf(sharp: SharpModule, { data, width, height }: Pixels): Picture {
  const open = () => sharp(data, { raw: { width, height, channels: 3 } })
  return { pageCount: 1, width, height, bytes: decodedAlready, open }
}

function asPictureTrouble(thrown: unknown): unknown {
  if (thrown instanceof UnreadableError || !(thrown instanceof Error)) return thrown
  if (/pixel limit/i.test(thrown.message)) return new UnreadableError('file.bomb', 'the image has too many pixels')
  if (/unsupported image format/i.test(thrown.message))
    return new UnreadableError('file.unsupported', 'this kind of picture could not be read yet')
  return new UnreadableError('file.damaged', 'the picture could not be decoded')
}

/** Turned as its EXIF says, in grey on white, at most so large. Throws UnreadableError. */
export async function decodeGrey(picture: Picture, { maxSide }: { maxSide: number }): Promise<Grey> {
  try {
    return await toGrey(
      picture
        .open()
        .flatten({ background: '#ffffff' })
        .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true }),
    )
  } catch (thrown) {
    throw asPictureTrouble(thrown)
  }
}

/** The same picture at another size, by Lanczos. */
export async function resample(grey: Grey, scale: number): Promise<Grey> {
  if (scale === 1) return grey
  const sharp = await openSharp()
  const raw = { width: grey.width, height: grey.height, channels: 1 } as const
  const size = { width: Math.round(grey.width * scale), height: Math.round(grey.height * scale) }
  return toGrey(
    sharp(grey.data, { raw, limitInputPixels: limits.imagePixels }).resize({
      ...size,
      fit: 'fill',
      kernel: 'lanczos3',
    }),
  )
}

/** The same picture, softened or sharpened over so many pixels. */
export async function refocus(
  grey: Grey,
  { way, pixels }: { way: 'soften' | 'sharpen'; pixels: number },
): Promise<Grey> {
  const sharp = await openSharp()
  const raw = { width: grey.width, height: grey.height, channels: 1 } as const
  const image = sharp(grey.data, { raw, limitInputPixels: limits.imagePixels })
  const sigma = Math.max(0.5, pixels)
  return toGrey(way === 'soften' ? image.blur(sigma) : image.sharpen({ sigma, m1: 2, m2: 4 }))
}

async function toGrey(image: Sharp): Promise<Grey> {
  const { data, info } = await image.greyscale().extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
