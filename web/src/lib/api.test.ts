import { expect, test, vi } from 'vitest'
import { ApiError, readProblem } from './api-error.ts'
import { askText, urlFrom, urlOf } from './api.ts'

test('a word in the path is filled in and encoded', () => {
  expect(urlOf('getDocumentPage', { path: { id: 'doc_a/b c', number: 2 } })).toBe(
    '/api/v1/documents/doc_a%2Fb%20c/pages/2',
  )
})

test('a missing word is refused rather than sent as "undefined"', () => {
  expect(() => urlFrom('/documents/{id}', {})).toThrow('needs id')
  expect(() => urlFrom('/documents/{id}', { path: { id: '' } })).toThrow('needs id')
})

test('empty filters stay out of the address, false stays in', () => {
  expect(urlOf('listDocuments', { query: { query: 'Gist & Co', supplier: '', needsReview: 'false' } })).toBe(
    '/api/v1/documents?query=Gist+%26+Co&needsReview=false',
  )
})

test('a problem keeps its code, its sentence and the fields at fault', () => {
  const error = new ApiError(
    readProblem(422, {
      code: 'mailbox.password-refused',
      title: 'Refused',
      detail: 'The server refused the password.',
      errors: [{ path: 'password', say: 'wrong' }, 7],
    }),
  )
  expect(error).toMatchObject({
    status: 422,
    code: 'mailbox.password-refused',
    message: 'The server refused the password.',
    errors: [{ path: 'password', say: 'wrong' }],
  })
})

test('an answer that is no problem document still has a code', () => {
  expect(readProblem(502, undefined)).toMatchObject({ code: 'http.502', title: 'HTTP 502' })
})

test('a connection that is lost halfway through an answer is a server that does not answer', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) })
  vi.stubGlobal('fetch', async () => new Response(broken))
  await expect(askText('/x')).rejects.toMatchObject({ code: 'server.unreachable' })
  vi.unstubAllGlobals()
})
