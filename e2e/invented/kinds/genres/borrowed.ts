import { machineBooks } from './machines.ts'
import { parcelBooks } from './parcels.ts'

/** What banks, parcels and machines say, for news and talk that mention it: a word alone makes no kind. */
export const borrowedLines: readonly string[] = [
  ...machineBooks.filter(({ kind }) => kind !== 'phishing').flatMap(({ texts }) => texts.join('\n').split('\n')),
  ...parcelBooks.flatMap(({ tongue, lines }) => (tongue === 'en' ? lines : [])),
]
