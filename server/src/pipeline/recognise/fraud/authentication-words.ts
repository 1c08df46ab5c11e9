import { authservIdOf } from '#records/sources/trusted-authserv.ts'

/** One statement of an Authentication-Results header (RFC 8601), in lower case: `dmarc`, `fail`, and all that stands with it. */
export type Finding = { method: string; result: string; said: string }

const maxHeader = 4_000

/**
 * What the server that wrote the topmost header found, and its name. It writes above what came with the mail: of each method
 * the first header that speaks of it counts, whatever a stranger wrote below in its name. Undefined where nobody said anything.
 */
export function findingsOf(results: readonly string[]): { id: string; findings: Finding[] } | undefined {
  const id = authservIdOf(results[0])
  if (id === null) return undefined
  const other = results.findIndex((header) => authservIdOf(header) !== id)
  const headers = results.slice(0, other < 0 ? results.length : other).map(statementsIn)
  const findings = headers.flatMap((header, at) =>
    header.filter(({ method }) => !headers.slice(0, at).some((above) => above.some((one) => one.method === method))),
  )
  return { id, findings }
}

// What stands in quotes or brackets is the sender's to choose; so are the words behind a method: `smtp.mailfrom=dmarc=pass@x7.example`.
function statementsIn(header: string): Finding[] {
  return header
    .slice(0, maxHeader)
    .toLowerCase()
    .replace(/"(?:[^"\\]|\\.)*"?|\([^()]*\)?/g, (found) => (found.startsWith('"') ? '""' : ' '))
    .replace(/^\s*[a-z\d._-]{1,200}(?:\s+\d{1,3})?(?=[\s;]|$)/, '')
    .split(';')
    .flatMap((statement) => {
      const [, method, result] =
        /^\s*([a-z][a-z\d-]{0,30})(?:\/\d+)?\s{0,3}=\s{0,3}([a-z]{1,20})\b/.exec(statement) ?? []
      return method === undefined || result === undefined ? [] : [{ method, result, said: statement }]
    })
}

/** The results of one method, in the order in which they stand. */
export const resultsOf = (findings: readonly Finding[], method: string): string[] =>
  findings.filter((one) => one.method === method).map(({ result }) => result)
