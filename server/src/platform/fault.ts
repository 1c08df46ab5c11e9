export type Retry = 'never' | 'later'

type FaultOptions = { say: string; retry?: Retry; cause?: unknown; facts?: Record<string, string | number | boolean> }

/** A failure with a stable code, one sentence for a person, and whether trying again may help. */
export class Fault extends Error {
  readonly code: string
  readonly say: string
  readonly retry: Retry
  readonly facts: Record<string, string | number | boolean>

  constructor(code: string, { say, retry = 'never', cause, facts = {} }: FaultOptions) {
    super(`${code}: ${say}`, { cause })
    this.name = 'Fault'
    this.code = code
    this.say = say
    this.retry = retry
    this.facts = facts
  }
}

/** Any thrown thing as a Fault, so that a code and a sentence always exist. The cause is kept, never shown. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown
  return new Fault('facteur.unexpected', { say: 'Something went wrong inside Facteur.', retry: 'later', cause: thrown })
}
