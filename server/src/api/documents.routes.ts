import type { Rendition } from '@facteur/formats/rendition.ts'
import { Fault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { type StoredFile, getDocument, getDocumentFiles, listDocuments } from '#records/documents/documents.read.ts'
import { listHistory } from '#records/journal.read.ts'
import type { FileAnswer, Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'listDocuments'
  | 'getDocument'
  | 'downloadDocument'
  | 'downloadCompanion'
  | 'getDocumentText'
  | 'getDocumentPages'
  | 'getDocumentPage'
  | 'getDocumentHistory'
  | 'collectDocument'

const pageWidthPx = 1400

export function makeDocumentHandlers({ doors, reader }: Parts): Pick<Handlers, Mine> {
  async function load(ctx: Context, { name, mediaType, object }: StoredFile): Promise<FileAnswer> {
    return { name, mediaType, bytes: await ctx.vault.load(ctx.organisation, object) }
  }

  async function renditionOf(ctx: Context, id: string): Promise<Rendition> {
    const { original, rendition } = await getDocumentFiles(ctx, id)
    if (rendition !== null)
      return asRendition(JSON.parse((await ctx.vault.load(ctx.organisation, rendition)).toString('utf8')))
    const { bytes, name } = await load(ctx, original)
    return (await reader.readFile({ bytes, name })).rendition
  }

  return {
    listDocuments: (ctx, { query, http }) => listDocuments(ctx, query, http),
    getDocument: (ctx, { path, http }) => getDocument(ctx, path.id, http),
    downloadDocument: async (ctx, { path }) => load(ctx, (await getDocumentFiles(ctx, path.id)).original),
    downloadCompanion: async (ctx, { path }) => {
      const { companions } = await getDocumentFiles(ctx, path.id)
      const companion = /^\d{1,4}$/.test(path.index) ? companions[Number(path.index)] : undefined
      if (companion === undefined)
        throw new Fault('companion.missing', { say: 'Nothing else travels with this document under that number.' })
      return load(ctx, companion)
    },
    getDocumentText: async (ctx, { path }) => {
      const { original } = await getDocumentFiles(ctx, path.id)
      return {
        name: `${original.name}.txt`,
        mediaType: 'text/plain',
        bytes: Buffer.from((await renditionOf(ctx, path.id)).text),
      }
    },
    getDocumentPages: async (ctx, { path }) => {
      const files = await getDocumentFiles(ctx, path.id)
      const shown = shownFile(files)
      if (shown === undefined) return { count: 0 }
      if (shown.mediaType !== 'application/pdf') return { count: 1 }
      const rendition =
        shown === files.original
          ? await renditionOf(ctx, path.id)
          : (await reader.readFile(await load(ctx, shown))).rendition
      return {
        count: rendition.pages.length || rendition.pageCount,
        sizes: rendition.pages.map(({ widthPt, heightPt }) => ({ width: widthPt, height: heightPt })),
      }
    },
    getDocumentPage: async (ctx, { path }) => {
      const shown = shownFile(await getDocumentFiles(ctx, path.id))
      const page = /^[1-9]\d{0,3}$/.test(path.number) ? Number(path.number) : 0
      if (shown === undefined || page === 0) throw new Fault('page.missing', { say: 'This document has no such page.' })
      const file = await load(ctx, shown)
      if (file.mediaType !== 'application/pdf') return file
      const bytes = await reader.pageImage({ bytes: file.bytes, page, maxWidthPx: pageWidthPx })
      return { name: `${shown.name}-${page}.png`, mediaType: 'image/png', bytes }
    },
    getDocumentHistory: async (ctx, { path, http }) => {
      await getDocument(ctx, path.id, http)
      return { items: await listHistory(ctx, path.id) }
    },
    collectDocument: async (ctx, { path, http }) => {
      await getDocument(ctx, path.id, http)
      await doors.collectDocument(ctx, path)
      return getDocument(ctx, path.id, http)
    },
  }
}

/** What can be looked at: the original, or the picture that travels with an e-invoice. */
function shownFile({
  original,
  companions,
}: {
  original: StoredFile
  companions: StoredFile[]
}): StoredFile | undefined {
  return [original, ...companions].find((file) =>
    ['application/pdf', 'image/png', 'image/jpeg'].includes(file.mediaType),
  )
}

// Safe: we wrote it ourselves, into the vault, which proves that it is unchanged.
const asRendition = (value: unknown) => value as Rendition
