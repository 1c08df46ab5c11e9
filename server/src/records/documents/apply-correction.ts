import type { Evidence, Fields } from '@facteur/contract/verdict.ts'
import { noFields } from '@facteur/contract/verdict.ts'
import type { AsRead } from '../tables.ts'
import { retainUntil } from './facts-hash.ts'
import type { DocumentRow } from './move-document.ts'

export type Corrected = DocumentRow & { fields: Fields }

type Correction = {
  /** Fields as the server understood what was typed. */
  given: Partial<Fields>
  kind?: string | undefined
  evidence: Record<string, Evidence>
  /** Names of fields, or `kind`, of which what was read holds again. */
  undo: readonly string[]
  /** To search by. */
  words: readonly string[]
}

/** The document as the owner says it is. What was read is kept beside, so that it can be put back. */
export function applyCorrection(row: DocumentRow, correction: Correction): Corrected {
  const { given, kind, evidence, words } = correction
  const names = Object.keys(given)
  const before = takeBack(
    row,
    correction.undo.filter((name) => !names.includes(name)),
  )
  const fields = { ...before.fields, ...given }
  const isThere = (name: string) => fields[name as keyof Fields] !== null
  const isKindNew = kind !== undefined && kind !== before.kind
  return {
    ...before,
    kind: kind ?? before.kind,
    fields,
    confidence: {
      ...without(before.confidence, names),
      ...Object.fromEntries(names.filter(isThere).map((name) => [name, 1])),
    },
    evidence: {
      ...without(before.evidence, names),
      ...Object.fromEntries(
        Object.entries(evidence)
          .filter(([name]) => names.includes(name) && isThere(name))
          .map(([name, one]) => [name, { ...one, text: one.text.slice(0, 500) }]),
      ),
    },
    corrected: [...new Set([...before.corrected, ...names])].toSorted(),
    as_read: keepAsRead(before, isKindNew ? [...names, 'kind'] : names),
    words: [...new Set([...before.words.map(String), ...words])],
    retain_until: before.archived_at === null ? before.retain_until : retainUntil(fields.issuedOn, before.archived_at),
  }
}

/** What was read the first time holds; what was corrected before it was kept is no reading. */
function keepAsRead(row: Corrected, names: readonly string[]): AsRead {
  const fresh = names.filter((name) => !(name in row.as_read) && !row.corrected.includes(name))
  const said: Record<string, unknown> = { ...row.fields, kind: row.kind }
  return {
    ...row.as_read,
    ...Object.fromEntries(
      fresh.map((name) => {
        const [sure, seen] = [row.confidence[name], row.evidence[name]]
        return [
          name,
          {
            value: said[name] ?? null,
            ...(sure === undefined ? {} : { confidence: sure }),
            ...(seen === undefined ? {} : { evidence: seen }),
          },
        ]
      }),
    ),
  }
}

function takeBack(row: DocumentRow, undo: readonly string[]): Corrected {
  const read = Object.entries(row.as_read).filter(([name]) => undo.includes(name))
  const names = read.map(([name]) => name)
  const wasKind = read.find(([name]) => name === 'kind')?.[1].value
  const values = Object.fromEntries(read.filter(([name]) => name !== 'kind').map(([name, one]) => [name, one.value]))
  return {
    ...row,
    kind: typeof wasKind === 'string' ? wasKind : row.kind,
    fields: { ...noFields, ...row.fields, ...asFields(values) },
    confidence: { ...without(row.confidence, names), ...present(read, ({ confidence }) => confidence) },
    evidence: { ...without(row.evidence, names), ...present(read, ({ evidence }) => evidence) },
    corrected: row.corrected.filter((name) => !names.includes(name)),
    as_read: without(row.as_read, names),
  }
}

// Safe: these are values of this very document's fields, kept by name when they were corrected.
const asFields = (values: Record<string, unknown>) => values as Partial<Fields>

const without = <Value>(kept: Record<string, Value>, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => !names.includes(name)))

const present = <Value>(
  read: readonly [string, AsRead[string]][],
  of: (one: AsRead[string]) => Value | undefined,
): Record<string, Value> =>
  Object.fromEntries(
    read.flatMap(([name, one]) => {
      const value = of(one)
      return value === undefined ? [] : [[name, value]]
    }),
  )
