import type { KeptHint } from '../tables.ts'

type PlainHint = Omit<KeptHint, 'earlier'>

const mostEarlier = 5

/** What is known with what was learned just now. The newest hint about a field holds; those of other papers come back when it is taken back. */
export function addHints(known: readonly KeptHint[], fresh: readonly KeptHint[]): KeptHint[] {
  const untouched = known.filter((one) => !fresh.some((two) => two.field === one.field))
  return [...untouched, ...fresh.map((hint) => onTopOf(known, hint))]
}

/** Without what this document taught about these fields; without `fields`: about any. */
export function forgetHints(
  known: readonly KeptHint[],
  { document, fields }: { document: string; fields?: readonly string[] },
): KeptHint[] {
  return known.flatMap((hint) => {
    if (fields !== undefined && !fields.includes(hint.field)) return [hint]
    const [newest, ...earlier] = chainOf(hint).filter((one) => one.document !== document)
    return newest === undefined ? [] : [chained(newest, earlier)]
  })
}

function onTopOf(known: readonly KeptHint[], hint: KeptHint): KeptHint {
  const before = known.filter((one) => one.field === hint.field).flatMap(chainOf)
  return chained(
    plain(hint),
    before.filter((one) => one.document === null || one.document !== hint.document),
  )
}

const chained = (newest: PlainHint, earlier: readonly PlainHint[]): KeptHint =>
  earlier.length === 0 ? newest : { ...newest, earlier: earlier.slice(0, mostEarlier) }

const chainOf = (hint: KeptHint): PlainHint[] => [plain(hint), ...(hint.earlier ?? [])]

function plain(hint: KeptHint): PlainHint {
  const { earlier: _, ...rest } = hint
  return rest
}
