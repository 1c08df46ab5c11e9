import { Fault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { decideWhose, getDocumentWhose } from '#records/documents/decide-whose.ts'
import { type StoredFile, getDocument, getDocumentFiles, listDocuments } from '#records/documents/documents.read.ts'
import { listHistory } from '#records/journal.read.ts'
import type { FileAnswer, Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'listDocuments'
  | 'getDocument'
  | 'downloadDocument'
  | 'downloadCompanion'
  | 'getDocumentHistory'
  | 'collectDocument'
  | 'getDocumentWhose'
  | 'decideDocumentWhose'

export function makeDocumentHandlers({ doors }: Parts): Pick<Handlers, Mine> {
  async function load(ctx: Context, { name, mediaType, object }: StoredFile): Promise<FileAnswer> {
    return { name, mediaType, bytes: await ctx.vault.load(ctx.organisation, object) }
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
    getDocumentHistory: async (ctx, { path, http }) => {
      await getDocument(ctx, path.id, http)
      return { items: await listHistory(ctx, path.id) }
    },
    getDocumentWhose: (ctx, { path }) => getDocumentWhose(ctx, path),
    decideDocumentWhose: async (ctx, { path, body, http }) => {
      await getDocument(ctx, path.id, http)
      await decideWhose(ctx, { id: path.id, organisation: body.organisation })
      return getDocument(ctx, path.id, http)
    },
    collectDocument: async (ctx, { path, http }) => {
      await getDocument(ctx, path.id, http)
      await doors.collectDocument(ctx, path)
      return getDocument(ctx, path.id, http)
    },
  }
}
