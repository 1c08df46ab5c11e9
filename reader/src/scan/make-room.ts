import { limits, UnreadableError } from '../limits.ts'
import { dropPdfium, limitPdfium } from '../pdfium.ts'
import { collectEngines } from './collect-garbage.ts'
import { dropSecondEngine } from './second-engine/second-engine.ts'
import { dropTesseract, tesseractBytes } from './tesseract.ts'

const tooMuch = 'file.too-much-memory'

/**
 * The recogniser makes way where so many bytes would not fit beside it, or where its heap has grown: a heap never shrinks,
 * and making it anew takes half a second.
 */
export async function makeRoomFor(bytes: number): Promise<void> {
  const held = tesseractBytes()
  if (held === 0 || (held <= limits.scanHeapKeepBytes && bytes <= limits.decodingBesideBytes)) return
  dropTesseract()
  await collectEngines()
}

/** Work of pdfium: beside the recogniser where there is room for both, else once more without it. `isCutShort`: for want of room. */
export async function withRoomForPdfium<T>(
  work: () => Promise<T>,
  isCutShort: (result: T) => boolean = () => false,
): Promise<T> {
  await makeRoomFor(0)
  if (tesseractBytes() === 0) return work()
  limitPdfium(limits.pdfHeapBesideBytes)
  try {
    const result = await work()
    if (!isCutShort(result)) return result
  } catch (thrown) {
    if (!(thrown instanceof UnreadableError) || thrown.code !== tooMuch) throw thrown
  } finally {
    limitPdfium(limits.pdfHeapBytes)
  }
  dropPdfium()
  dropTesseract()
  await collectEngines()
  return work()
}

/** pdfium makes way for the recogniser; another takes 20 ms to make. */
export async function putPdfiumAway(): Promise<void> {
  dropPdfium()
  await collectEngines()
}

/** The two recognisers do not fit beside each other: whichever is not at work makes way. */
export async function makeRoomForSecond(): Promise<void> {
  dropPdfium()
  dropTesseract()
  await collectEngines()
}

export async function putSecondAway(): Promise<void> {
  dropSecondEngine()
  await collectEngines()
}
