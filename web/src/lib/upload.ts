import { routes } from '@facteur/contract/routes.ts'
import type { UploadResult } from '@facteur/contract/document.ts'
import { ApiError, readProblem, unreachableError } from './api-error.ts'
import { askedLanguage, organisationHeaders, readJson, urlFrom } from './api.ts'

/** Sends files by hand, as multipart field `files`. fetch cannot tell how far an upload is, hence XMLHttpRequest. `onProgress` gets 0 to 1. */
export function uploadDocuments(files: readonly File[], onProgress: (part: number) => void): Promise<UploadResult> {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', urlFrom(routes.uploadDocuments.path, {}))
    request.setRequestHeader('Accept-Language', askedLanguage())
    for (const [name, value] of Object.entries(organisationHeaders())) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(unreachableError()))
    request.addEventListener('load', () => {
      const value = readJson(request.responseText)
      if (request.status >= 400) reject(new ApiError(readProblem(request.status, value)))
      else resolve(asUploadResult(value))
    })
    request.send(form)
  })
}

// Safe: the server answers this route by the same schema.
const asUploadResult = (value: unknown) => value as UploadResult
