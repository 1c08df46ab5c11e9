import { Fault } from '#platform/fault.ts'

/** Where a page of a list ended: opaque outside, two sort values inside. */
export function makeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function readCursor(text: string | undefined, count: number): string[] | undefined {
  if (text === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(values) && values.length === count && values.every((one) => typeof one === 'string'))
      return values
  } catch {
    // Said below, like any other nonsense.
  }
  throw new Fault('request.bad-cursor', { say: 'This place in the list is not known: start again from the top.' })
}

/** Text for LIKE: its own wildcards mean themselves. */
export const likePattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
