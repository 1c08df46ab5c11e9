import { type Context, type Tx, inTransaction } from '../context.ts'
import type { KeptHint, SupplierAccount } from '../tables.ts'
import type { LearnedHint, SupplierMemory } from './supplier-memory.ts'

type Remembered = { version: number; memory: SupplierMemory }
type Book = { version: number; byId: Map<string, Remembered>; list: readonly SupplierMemory[] }

/** What was read before, by organisation: only what changed since is read again, so thousands of suppliers cost one small question. */
const books = new Map<string, Book>()

/** Everyone whose papers were archived. The same array as long as nothing changed. */
export async function listSupplierMemoriesWithin(tx: Tx, ctx: Context): Promise<readonly SupplierMemory[]> {
  const book = books.get(ctx.organisation) ?? { version: 0, byId: new Map(), list: [] }
  books.set(ctx.organisation, book)
  const rows = await tx
    .selectFrom('supplier')
    .select(['id', 'name', 'vat_numbers', 'accounts', 'hosts', 'document_count', 'hints', 'version'])
    .where('organisation_id', '=', ctx.organisation)
    .where('version', '>', book.version)
    .execute()
  if (rows.length === 0) return book.list
  for (const row of rows) {
    // Two questions may overlap: what was read later wins, whichever answer came first.
    if ((book.byId.get(row.id)?.version ?? 0) >= row.version) continue
    book.byId.set(row.id, { version: row.version, memory: toMemory(row) })
    book.version = Math.max(book.version, row.version)
  }
  book.list = [...book.byId.values()].map((one) => one.memory).filter((one) => one.documentCount > 0)
  return book.list
}

export const listSupplierMemories = (ctx: Context): Promise<readonly SupplierMemory[]> =>
  inTransaction(ctx, (tx) => listSupplierMemoriesWithin(tx, ctx))

const mostFound = 5

/** The few suppliers that a paper may be of: by a VAT number or an account on it, or by the host that sent it; best first. */
export async function findSuppliers(
  ctx: Context,
  clues: { vatNumbers: readonly string[]; ibans: readonly string[]; host: string | undefined },
): Promise<SupplierMemory[]> {
  const { vatNumbers, ibans, host } = clues
  const scored = (await listSupplierMemories(ctx)).flatMap((memory) => {
    const score =
      (memory.vatNumbers.some((one) => vatNumbers.includes(one)) ? 4 : 0) +
      (memory.ibans.some((one) => ibans.includes(one)) ? 2 : 0) +
      (host !== undefined && memory.hosts.includes(host) ? 1 : 0)
    return score === 0 ? [] : [{ memory, score }]
  })
  return scored
    .toSorted((a, b) => b.score - a.score || b.memory.documentCount - a.memory.documentCount)
    .slice(0, mostFound)
    .map((one) => one.memory)
}

function toMemory(row: {
  id: string
  name: string
  vat_numbers: string[]
  accounts: SupplierAccount[]
  hosts: string[]
  document_count: number
  hints: KeptHint[]
}): SupplierMemory {
  return {
    id: row.id,
    name: row.name,
    vatNumbers: row.vat_numbers,
    ibans: row.accounts.filter((one) => one.isConfirmed).map((one) => one.iban),
    hosts: row.hosts,
    documentCount: row.document_count,
    hints: row.hints.map(toHint),
  }
}

function toHint(kept: KeptHint): LearnedHint {
  const { learnedAt: _, document: __, earlier: ___, ...hint } = kept
  return hint
}
