import { correctDocument } from '#records/documents/correct-document.ts'
import { getDocument } from '#records/documents/documents.read.ts'
import { unlockDocument } from '#records/documents/unlock-document.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

/** What the owner says about a document that Facteur could not read, or read wrongly. */
export function makeCorrectionHandlers({
  doors,
  reader,
  limit,
}: Parts): Pick<Handlers, 'correctDocument' | 'unlockDocument'> {
  return {
    correctDocument: async (ctx, { path, body, http }) => {
      await getDocument(ctx, path.id, http)
      await correctDocument(ctx, { id: path.id, ...body, learnHint: doors.learnHint })
      return getDocument(ctx, path.id, http)
    },
    unlockDocument: async (ctx, { path, body, http }) => {
      await getDocument(ctx, path.id, http)
      const attempt = { what: 'pdf-password', account: path.id, address: http.address }
      await limit.count(attempt)
      await unlockDocument(ctx, {
        id: path.id,
        password: body.password,
        readFile: (input) => reader.readFile(input),
        kindOf: (opened, name) => doors.kindOfFile(ctx, { opened, name }),
      })
      await limit.forgive(attempt)
      return getDocument(ctx, path.id, http)
    },
  }
}
