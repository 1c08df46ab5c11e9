import { Fault } from '#platform/fault.ts'
import { sayReasons } from '#records/reasons-shown.ts'
import { bodyLimits, readBody, tooLarge } from './edge.ts'
import { safeFileName } from './files.ts'
import type { Handlers } from './handler.ts'
import type { Parts, UploadedFile } from './parts.ts'

/** Bodies are held in memory while they come in, so only so many at once. */
const mostAtOnce = 2

export function makeUploadHandlers({ doors }: Parts): Pick<Handlers, 'uploadDocuments'> {
  let underWay = 0
  return {
    uploadDocuments: async (ctx, { http }) => {
      if (underWay >= mostAtOnce)
        throw new Fault('request.too-busy', {
          say: 'Other files are being received right now: try again in a moment.',
          retry: 'later',
          facts: { retryAfterSeconds: 5 },
        })
      underWay += 1
      try {
        const items = await doors.receiveUpload(ctx, await readFiles(http.request))
        return { items: items.map((item) => ({ ...item, reasons: sayReasons(item.reasons, http.language) })) }
      } finally {
        underWay -= 1
      }
    },
  }
}

async function readFiles(request: Request): Promise<UploadedFile[]> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data'))
    throw new Fault('upload.not-files', { say: 'Send files as multipart/form-data, each in a field called files.' })
  const body = await readBody(request, bodyLimits.upload)
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw new Fault('upload.not-files', { say: 'The files did not arrive whole: try again.', cause })
  })
  const files = [...form.values()].filter((value) => typeof value !== 'string')
  if (files.length === 0) throw new Fault('upload.empty', { say: 'There is no file in this upload.' })
  if (files.length > bodyLimits.uploadFiles)
    throw new Fault('upload.too-many', { say: `Send at most ${bodyLimits.uploadFiles} files at once.` })
  if (files.some((file) => file.size > bodyLimits.uploadFile)) throw tooLarge(bodyLimits.uploadFile)
  return Promise.all(
    files.map(async (file) => ({ name: safeFileName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
