import type { CutOut } from '@facteur/formats/rendition.ts'
import { emptyRendition } from '../renditions.ts'
import type { Grey } from './grey.ts'
import { findPapers, frameOf, type Paper } from './paper.ts'
import { decodedSide, decodeGrey, openPicture, type Picture } from './picture.ts'
import { isPoor } from './quality.ts'
import { readScannedPage } from './read-page.ts'

const mostPapers = 8
const likenessOfSheets = 0.12

/**
 * The papers that lie side by side in one photo, each as a picture of its own and read on its own. Empty where there is but
 * one, or where not every piece reads like a paper: then the photo is one paper that looks strange.
 */
export async function cutOutPapers(picture: Picture, grey: Grey): Promise<CutOut[]> {
  const papers = inReadingOrder(findPapers(grey))
  const largest = Math.max(...papers.map(({ share }) => share))
  const areAlike = papers.every(({ share }) => share >= likenessOfSheets * largest)
  if (papers.length < 2 || papers.length > mostPapers || !areAlike) return []
  const cutOuts: CutOut[] = []
  for (const [index, paper] of papers.entries()) {
    const cutOut = await cutOutOne({ picture, grey, paper, number: index + 1 })
    if (!cutOut) return []
    cutOuts.push(cutOut)
  }
  return cutOuts
}

const inReadingOrder = (papers: readonly Paper[]) =>
  papers.toSorted((one, other) => one.area.top - other.area.top || one.area.left - other.area.left)

type One = { picture: Picture; grey: Grey; paper: Paper; number: number }

/** The same photo gives the same bytes each time: nothing of the moment goes into them. */
async function cutOutOne({ picture, grey, paper, number }: One): Promise<CutOut | undefined> {
  const frame = frameOf(paper, grey)
  const factor = picture.width / grey.width
  const left = Math.floor(frame.left * factor)
  const top = Math.floor(frame.top * factor)
  const width = Math.min(picture.width - left, Math.ceil(frame.width * factor))
  const height = Math.min(picture.height - top, Math.ceil(frame.height * factor))
  const bytes = await picture
    .open()
    .flatten({ background: '#ffffff' })
    .extract({ left, top, width, height })
    .toColourspace('srgb')
    .jpeg({ quality: 92 })
    .toBuffer()
  const piece = await openPicture(bytes)
  const size = { widthPt: piece.width, heightPt: piece.height }
  const page = await readScannedPage({ number: 1, grey: await decodeGrey(piece, { maxSide: decodedSide }), ...size })
  if (isPoor(page.words.map((word) => ({ ...word, sure: word.sure ?? 0 })))) return undefined
  const rendition = { ...emptyRendition('image', 'image/jpeg'), pages: [page], pageCount: 1, text: page.text }
  return { name: `paper-${number}.jpg`, bytes, rendition: { ...rendition, ocr: 'done' } }
}
