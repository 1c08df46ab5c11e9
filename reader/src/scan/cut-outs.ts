import type { CutOut, Page } from '@facteur/formats/rendition.ts'
import { limits } from '../limits.ts'
import { emptyRendition } from '../renditions.ts'
import type { Area, Grey } from './grey.ts'
import { areWholeSlips, isWholeSlip, splitAtGutter } from './gutter.ts'
import { glanceAt } from './letters.ts'
import { makeRoomFor } from './make-room.ts'
import { findPapers, frameOf, type Paper } from './paper.ts'
import { decodedSide, decodeGrey, openGrey, openPicture, type Picture } from './picture.ts'
import { isPoor } from './quality.ts'
import { readScannedPage } from './read-page.ts'

const mostPapers = 8
const likenessOfSheets = 0.12

/**
 * The papers that lie side by side in one photo, each as a picture of its own and read on its own. Empty where there is but
 * one, or where not every piece reads like a paper: then the photo is one paper that looks strange.
 */
export async function cutOutPapers({ picture, grey, until }: Photo): Promise<CutOut[]> {
  const papers = inReadingOrder(findPapers(grey))
  const largest = Math.max(...papers.map(({ share }) => share))
  const areAlike = papers.every(({ share }) => share >= likenessOfSheets * largest)
  if (papers.length < 2 || papers.length > mostPapers || !areAlike) return []
  return cutOutAll({ picture, grey, until }, { areas: papers.map((paper) => frameOf(paper, grey)) })
}

/** Two slips on a white ground, which have no edge to be seen: parted where nothing that was read on the page joins them. */
export async function cutOutHalves({ picture, grey, until }: Photo, page: Page): Promise<CutOut[]> {
  if (findPapers(grey).length > 0) return []
  const halves = splitAtGutter(glanceAt(grey), grey)
  if (halves === undefined || !areWholeSlips(page, halves)) return []
  return cutOutAll({ picture, grey, until }, { areas: halves.areas, isPiece: isWholeSlip })
}

/** `until`: see ScannedPage. */
export type Photo = { picture: Picture; grey: Grey; until: number }
type Pieces = { areas: readonly Area[]; isPiece?: (text: string) => boolean }

/** All of them, or none. */
async function cutOutAll(photo: Photo, { areas, isPiece = () => true }: Pieces): Promise<CutOut[]> {
  const cutOuts: CutOut[] = []
  for (const [index, area] of areas.entries()) {
    const cutOut = await cutOutOne({ ...photo, area, number: index + 1 })
    if (!cutOut || !isPiece(cutOut.rendition.text)) return []
    cutOuts.push(cutOut)
  }
  return cutOuts
}

const inReadingOrder = (papers: readonly Paper[]) =>
  papers.toSorted((one, other) => one.area.top - other.area.top || one.area.left - other.area.left)

type One = Photo & { area: Area; number: number }

/** The same photo gives the same bytes each time: nothing of the moment goes into them. */
async function cutOutOne({ picture: given, grey, area, number, until }: One): Promise<CutOut | undefined> {
  const picture = given.bytes.cut <= limits.decodingBytes ? given : await openGrey(grey)
  await makeRoomFor(picture.bytes.cut)
  const factor = picture.width / grey.width
  const left = Math.floor(area.left * factor)
  const top = Math.floor(area.top * factor)
  const width = Math.min(picture.width - left, Math.ceil(area.width * factor))
  const height = Math.min(picture.height - top, Math.ceil(area.height * factor))
  const bytes = await picture
    .open()
    .flatten({ background: '#ffffff' })
    .extract({ left, top, width, height })
    .toColourspace('srgb')
    .jpeg({ quality: 92 })
    .toBuffer()
  const piece = await openPicture(bytes)
  const size = { widthPt: piece.width, heightPt: piece.height }
  const page = await readScannedPage({
    number: 1,
    grey: await decodeGrey(piece, { maxSide: decodedSide }),
    ...size,
    until,
  })
  if (isPoor(page.words.map((word) => ({ ...word, sure: word.sure ?? 0 })))) return undefined
  const rendition = { ...emptyRendition('image', 'image/jpeg'), pages: [page], pageCount: 1, text: page.text }
  return { name: `paper-${number}.jpg`, bytes, rendition: { ...rendition, ocr: 'done' } }
}
