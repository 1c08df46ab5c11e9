import { findStructuredCommunications, readStructuredCommunication } from '../structured-communication.ts'

type References = { structuredCommunication: string | null; paymentReference: string | null }

/**
 * What to write with the payment. A reference that is a structured communication is that and nothing else.
 * Bare digits count as one only where the payment may be Belgian: elsewhere twelve digits are some other number.
 */
export function splitReferences(
  references: readonly (string | null)[],
  { isBelgian, elsewhere }: { isBelgian: boolean; elsewhere: readonly (string | null)[] },
): References {
  const given = references.filter((reference) => reference !== null)
  const read = given.map((reference) => ({ reference, structured: readAnySpelling(reference, isBelgian) }))
  const structured = read.find(({ structured }) => structured !== undefined)?.structured
  const plain = read.find(({ structured }) => structured === undefined)?.reference
  return {
    structuredCommunication: structured ?? findMarked(elsewhere) ?? null,
    paymentReference: plain?.slice(0, 500) ?? null,
  }
}

/** '+++090/9337/55493+++', '***090933755493***', '090 9337 55493', 'OGM: 090.9337.55493' … */
function readAnySpelling(reference: string, isBelgian: boolean): string | undefined {
  if (reference.length > 200) return undefined
  const marked = findMarked([reference])
  if (marked !== undefined) return marked
  const bare = reference.replace(
    /^\s*(?:ogm|vcs|gestructureerde mededeling|communication structur[ée]e)\b[\s:.-]*/iu,
    '',
  )
  const isNamed = bare.length < reference.trim().length
  if (!/^[\s\d/.+*#_-]+$/.test(bare)) return undefined
  const isWritten = /^\s*[+*#]|\d{3}\s*\/\s*\d{4}\s*\/\s*\d{5}/.test(bare)
  const digits = bare.replace(/\D/g, '')
  return digits.length === 12 && (isWritten || isNamed || isBelgian) ? readStructuredCommunication(digits) : undefined
}

const findMarked = (texts: readonly (string | null)[]): string | undefined =>
  texts
    .flatMap((text) => (text === null ? [] : findStructuredCommunications(text.slice(0, 5_000))))
    .find(({ text }) => /[+*]{3}/.test(text))?.communication
