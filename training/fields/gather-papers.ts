import { composedPapers, owners, hybridPapers, inventedPapers, pdfPapers, worldPapers } from './load-papers.ts'
import { mailReceipts } from './mail-receipts.ts'
import { printedPapers } from './printed/printed-papers.ts'
import type { TrainingPaper } from './training-paper.ts'

const papersMix = {
  pdf: 16,
  'pdf-long': 1,
  'pdf-odd-subject': 1,
  'credit-note': 2,
  'receipt-pdf': 2,
  'body-train': 0.3,
  'body-app-shop': 0.3,
  'body-taxi': 0.3,
}

/** All papers that fields are trained and measured on. */
export async function gatherPapers({ mails = 700, variants = 4, perSupplier = 2, styles = 4 } = {}): Promise<
  TrainingPaper[]
> {
  return [
    ...(await inventedPapers({ seed: 'fields', mails, mix: papersMix })),
    ...(await composedPapers({ variants, perSupplier })),
    ...(await printedPapers({ styles, owners })),
    ...(await worldPapers()),
    ...(await hybridPapers()),
    ...(await pdfPapers()),
    ...mailReceipts({ perHouse: 3 }),
  ]
}
