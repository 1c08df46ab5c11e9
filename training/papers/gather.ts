import { makeBills } from '@facteur/e2e/invented/composed/make-bills.ts'
import { composedSuppliers, everySupplier } from '@facteur/e2e/invented/composed/suppliers.ts'
import { makeOthers, type OtherKind } from '@facteur/e2e/invented/others/make-others.ts'
import { owners } from '@facteur/e2e/invented/owners.ts'
import type { Supplier } from '@facteur/e2e/invented/suppliers.ts'
import type { DocumentKind } from '@facteur/contract/verdict.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { openFile } from '../../reader/src/open.ts'
import { halfOf, type Half } from '../split.ts'

/** One bare paper: what it is to the contract, and as what it was drawn. */
export type PaperExample = {
  group: string
  half: Half
  kind: DocumentKind
  sort: OtherKind | 'invoice'
  name: string
  rendition: Rendition
}

/** Bills, and papers that look like bills, of the houses asked for. */
export async function gatherPapers({
  seed,
  suppliers,
  perSupplier,
}: {
  seed: string
  suppliers: readonly Supplier[]
  perSupplier: { bills: number; others: number }
}): Promise<PaperExample[]> {
  const papers: PaperExample[] = []
  const keep = async (bytes: Buffer, known: Omit<PaperExample, 'rendition' | 'half'>) => {
    const { rendition } = await openFile({ bytes, name: known.name, isLean: false })
    papers.push({ ...known, half: halfOf(known.group), rendition })
  }
  for await (const { bill, bytes, truth } of makeBills({ seed, suppliers, owners, perSupplier: perSupplier.bills })) {
    const sort = truth.kind === 'credit-note' ? truth.kind : 'invoice'
    await keep(bytes, { group: bill.supplier.name, kind: truth.kind, sort, name: truth.name ?? 'doc.pdf' })
  }
  for await (const { bytes, supplier, kind, sort, name } of makeOthers({
    seed,
    suppliers,
    perSupplier: perSupplier.others,
  }))
    await keep(bytes, { group: supplier.name, kind, sort, name })
  return papers
}

const isTune = ({ name }: Supplier) => halfOf(name) === 'tune'

/** Houses to learn from: those of the tune half, and as many again that call a third of all things by words of no language. */
export function housesToLearn(): Supplier[] {
  const tune = everySupplier.filter(isTune)
  const strange = composedSuppliers
    .filter(isTune)
    .map((house) => ({ ...house, name: nameInTune(house.name), slang: 0.3 }))
  return [...tune, ...strange]
}

/** Houses that nobody learns from. */
export const housesToReport = (): Supplier[] => everySupplier.filter((house) => !isTune(house))

/** By its name a house gets its stationery, and perhaps wordings that are kept for the report half. */
function nameInTune(name: string, attempt = 0): string {
  const other = `${name} ${['Plus', 'Nova', 'Punt', 'Alto', 'Ring', 'Zuid', 'Est', 'Kant'][attempt % 8] ?? ''}${attempt >= 8 ? attempt : ''}`
  return halfOf(other) === 'tune' ? other : nameInTune(name, attempt + 1)
}
