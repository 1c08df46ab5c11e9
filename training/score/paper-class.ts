import type { Case, PaperClass, TruthDocument } from './case.ts'

/** Which table a document counts in: what was read of it by its XML, by its text, from a picture, or from a mail's body. */
export function classOf(
  document: TruthDocument,
  { papers }: Pick<Case, 'papers'>,
  format: string | undefined,
): PaperClass {
  if (format === 'image') return 'scan'
  if (papers !== 'mails') return papers
  if (document.name === null) return 'body'
  const isStructured = format === 'ubl' || format === 'cii' || format === 'factur-x' || /\.xml$/i.test(document.name)
  return isStructured ? 'e-invoice' : 'text-pdf'
}
