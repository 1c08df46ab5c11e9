import { existsSync, readFileSync } from 'node:fs'
import { type DocumentKind, documentKinds } from '@facteur/contract/verdict.ts'
import { openFile, openMail } from '../../reader/src/open.ts'
import { withoutEmbeddedXml } from '../score/sets/bare-pdf.ts'
import { readLabels } from '../score/sets/labels.ts'
import { groupOfTruth } from '../score/sets/world.ts'
import { halfOf } from '../split.ts'
import type { PaperExample } from './gather.ts'

const shared = new URL('../../../shared/', import.meta.url)
const mayLearn = /^(?:MIT|Apache-2\.0|BSD)/

/** Mails of the shared world with one PDF that is what the mail is; a reminder's copy and our own sales are left out. */
export async function worldPapers(): Promise<PaperExample[]> {
  const home = new URL('world/', shared)
  if (!existsSync(new URL('truth.jsonl', home))) return []
  const papers: PaperExample[] = []
  for (const line of readFileSync(new URL('truth.jsonl', home), 'utf8').trim().split('\n')) {
    // Safe: the shape is the one that the world's README describes.
    const truth = JSON.parse(line) as {
      file: string
      kind: string
      subkind?: string
      fields?: { supplierName?: string }
      mail?: { from: string }
    }
    const sort = sortOf(truth)
    if (!truth.file.startsWith('mails/') || sort === undefined) continue
    const mail = await openMail(readFileSync(new URL(truth.file, home)), { isLean: false })
    const pdfs = mail.parts.filter(
      ({ rendition, inside }) => rendition.format === 'pdf' && rendition.text.length > 40 && inside !== 'e-invoice',
    )
    const [only] = pdfs
    const group = groupOfTruth(truth)
    const kind = documentKinds.find((known) => known === truth.kind)
    if (pdfs.length === 1 && only && kind)
      papers.push({ group, half: halfOf(group), kind, sort, name: only.name, rendition: only.rendition })
  }
  return papers
}

const sameName = [
  'invoice',
  'credit-note',
  'receipt',
  'quote',
  'pro-forma',
  'order-confirmation',
  'delivery-note',
  'statement',
] as const
const bySubkind: Record<string, PaperExample['sort']> = {
  'price-list': 'price-list',
  terms: 'terms',
  contract: 'contract',
  payslip: 'payslip',
  'insurance-card': 'certificate',
  minutes: 'report',
  cv: 'report',
}

const sortOf = ({ kind, subkind }: { kind: string; subkind?: string }): PaperExample['sort'] | undefined =>
  kind === 'other' ? bySubkind[subkind ?? ''] : sameName.find((name) => name === kind)

/** Invoices of other projects whose licence allows to learn from them; hybrids without their XML. */
export async function corpusPapers(): Promise<PaperExample[]> {
  const papers: PaperExample[] = []
  for (const set of ['pdf-invoices', 'einvoice-hybrid-pdf']) {
    const home = new URL(`corpus/${set}/`, shared)
    if (!existsSync(new URL('labels.jsonl', home))) continue
    for (const label of await readLabels(new URL('labels.jsonl', home).pathname)) {
      if (label.label !== 'invoice' || label.kind !== 'pdf' || !mayLearn.test(label.licence ?? '')) continue
      const raw = readFileSync(new URL(label.file.split('/').map(encodeURIComponent).join('/'), home))
      const bytes = set === 'einvoice-hybrid-pdf' ? await withoutEmbeddedXml(raw) : raw
      const { rendition } = await openFile({ bytes: bytes ?? raw, name: 'doc.pdf', isLean: false })
      const kind: DocumentKind = 'invoice'
      if (rendition.format === 'pdf' && rendition.text.length > 40)
        papers.push({
          group: label.group,
          half: halfOf(label.group),
          kind,
          sort: 'invoice',
          name: 'doc.pdf',
          rendition,
        })
    }
  }
  return papers
}
