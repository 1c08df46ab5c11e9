import type { Rendition } from '@facteur/formats/rendition.ts'
import { Fault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { type DocumentFiles, type StoredFile, getDocumentFiles } from '#records/documents/documents.read.ts'
import { loadRendition } from '#records/documents/load-rendition.ts'
import { findPdfPasswords } from '#records/passwords/pdf-passwords.read.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'
import { printedPlaces } from './printed-places.ts'

type Mine = 'getDocumentText' | 'getDocumentPages' | 'getDocumentPage' | 'getDocumentPageWords'
type Shown = { file: StoredFile; isOriginal: boolean; files: DocumentFiles }

const pageWidthPx = 1400

export function makePageHandlers(parts: Parts): Pick<Handlers, Mine> {
  return {
    getDocumentText: async (ctx, { path }) => {
      const files = await getDocumentFiles(ctx, path.id)
      const { text } = await renditionOf(parts, ctx, files)
      return { name: `${files.original.name}.txt`, mediaType: 'text/plain', bytes: Buffer.from(text) }
    },
    getDocumentPages: async (ctx, { path }) => {
      const shown = shownFile(await getDocumentFiles(ctx, path.id))
      if (shown === undefined) return { count: 0 }
      const { pages, pageCount } = await shownRendition(parts, ctx, shown)
      return {
        count: pages.length || Math.max(pageCount, 1),
        sizes: pages.map(({ widthPt, heightPt }) => ({ width: widthPt, height: heightPt })),
        places: printedPlaces(pages, shown.files),
      }
    },
    getDocumentPage: async (ctx, { path }) => {
      const number = readNumber(path.number)
      const shown = shownFile(await getDocumentFiles(ctx, path.id))
      if (shown === undefined || number === 0) throw pageMissing()
      const { name, object } = shown.file
      const bytes = await ctx.vault.load(ctx.organisation, object)
      const passwords = await passwordsOf(ctx, shown.files)
      const turned = shown.isOriginal ? await turnOf(parts, ctx, { ...shown, number }) : undefined
      const png = await parts.reader.pageImage({
        bytes,
        page: number,
        maxWidthPx: pageWidthPx,
        ...(turned === undefined ? {} : { turned }),
        ...(passwords.length === 0 ? {} : { passwords }),
      })
      return { name: `${name}-${number}.png`, mediaType: 'image/png', bytes: png }
    },
    getDocumentPageWords: async (ctx, { path }) => {
      const shown = shownFile(await getDocumentFiles(ctx, path.id))
      if (shown === undefined) throw pageMissing()
      const { pages } = await shownRendition(parts, ctx, shown)
      const page = pages.find((one) => one.number === readNumber(path.number))
      if (page === undefined) throw pageMissing()
      const words = page.words.map(({ text, box: [left, top, right, bottom] }) => ({
        text,
        box: [left, top, right, bottom] as [number, number, number, number],
      }))
      return { width: page.widthPt, height: page.heightPt, words }
    },
  }
}

const pageMissing = () => new Fault('page.missing', { say: 'This document has no such page.' })
const readNumber = (text: string): number => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0)

const passwordsOf = (ctx: Context, { id, supplier, senderAddress }: DocumentFiles) =>
  findPdfPasswords(ctx, { document: id, supplier, senderAddress })

/** What was read from the original: kept since it came in, or read now. */
export async function renditionOf({ reader }: Parts, ctx: Context, files: DocumentFiles): Promise<Rendition> {
  return files.rendition === null ? readAnew({ reader }, ctx, files) : loadRendition(ctx, files.rendition)
}

/** Reads the original now, whatever is kept of it. */
export async function readAnew(
  { reader }: Pick<Parts, 'reader'>,
  ctx: Context,
  files: DocumentFiles,
): Promise<Rendition> {
  const { name, object } = files.original
  const bytes = await ctx.vault.load(ctx.organisation, object)
  return (await reader.readFile({ bytes, name, passwords: await passwordsOf(ctx, files) })).rendition
}

async function shownRendition(parts: Parts, ctx: Context, { file, isOriginal, files }: Shown): Promise<Rendition> {
  if (isOriginal) return renditionOf(parts, ctx, files)
  const bytes = await ctx.vault.load(ctx.organisation, file.object)
  return (await parts.reader.readFile({ bytes, name: file.name })).rendition
}

/** A page that was turned to read it is shown as it was read, so that boxes and picture fit. */
async function turnOf(parts: Parts, ctx: Context, { files, number }: Shown & { number: number }) {
  const { pages } = await renditionOf(parts, ctx, files)
  return pages.find((one) => one.number === number)?.turned
}

/** What can be looked at: the original, or the picture that travels with an e-invoice. */
function shownFile(files: DocumentFiles): Shown | undefined {
  const { original, companions } = files
  const file = [original, ...companions].find(
    ({ mediaType }) => mediaType === 'application/pdf' || /^image\/(png|jpeg|tiff|gif|webp|bmp)$/.test(mediaType),
  )
  // A printed mail is read from its print.
  const isOriginal = file === original || original.mediaType === 'message/rfc822'
  return file === undefined ? undefined : { file, isOriginal, files }
}
