import type { Problem } from '@facteur/contract/problem.ts'

/** A refusal by the server, or no answer at all: a stable code with a page in the guide, and a sentence to show. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: { path: string; say: string }[]

  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail' | 'errors' | 'title'>) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail ?? problem.title
    this.errors = problem.errors ?? []
  }
}

/** Problem details where the server sent them; else a plain problem made of the status. */
export function readProblem(
  status: number,
  value: unknown,
): Pick<Problem, 'status' | 'code' | 'detail' | 'errors' | 'title'> {
  const found = isRecord(value) ? value : {}
  const { code, detail, title, message, errors } = found
  const sentence = [detail, message, title].find((one) => typeof one === 'string')
  return {
    status,
    code: typeof code === 'string' ? code : `http.${status}`,
    title: sentence ?? `HTTP ${status}`,
    ...(sentence === undefined ? {} : { detail: sentence }),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
  }
}

export function unreachableError(): ApiError {
  return new ApiError({ status: 0, code: 'server.unreachable', title: 'Facteur does not answer. Is it running?' })
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const title = error instanceof Error ? error.message : String(error)
  return new ApiError({ status: 0, code: 'page.unexpected', title })
}

function isFieldError(value: unknown): value is { path: string; say: string } {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['say'] === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
