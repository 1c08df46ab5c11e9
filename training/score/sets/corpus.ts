import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Case, Papers, StagedSet, TruthFields } from '../case.ts'
import { asPrinted, printsNumber, textOf, withoutEmbeddedXml } from './bare-pdf.ts'
import { fieldsOfLabel, readLabels, type Label } from './labels.ts'
import { openStage, sample, type Stage } from './stage.ts'
import { fillTemplate, wrapInMail } from './wrap.ts'

export type CorpusSpec = {
  name: string
  /** Folder under `corpus`. */
  folder: string
  papers: Papers
  /** At most so many in a quick run. */
  quick: number
  stage?: (stage: Stage, label: Label, path: string) => Promise<string | undefined>
  judge: (label: Label) => Pick<Case, 'kinds' | 'collect' | 'where'>
  /** Where the label says more than the file shows; else the label. */
  truth?: (label: Label, path: string) => Promise<TruthFields>
  only?: (label: Label) => boolean
}

const bookable = new Set(['invoice', 'credit-note', 'receipt'])
const isCollected = (label: Label) => bookable.has(label.label)
const asMail = (stage: Stage, _: Label, path: string) => stage.copy(path, `${basename(path)}.eml`)
const asFile = (label: Label) => ({ kinds: [label.label], collect: isCollected(label) })
/** Its collection alone is judged: the label is no word of ours, or a guess by the subject. */
const collectOnly = (label: Label) => ({ collect: isCollected(label) && label.where !== 'none' })

async function htmlAsMail(stage: Stage, label: Label, path: string): Promise<string> {
  const isHtml = /\.html?$/i.test(path)
  return stage.write(wrapInMail(fillTemplate(await readFile(path, 'utf8')), { label, isHtml }), `${basename(path)}.eml`)
}

export const corpusSpecs: readonly CorpusSpec[] = [
  {
    name: 'mail-mixed',
    folder: 'mail-mixed',
    papers: 'mails',
    quick: 120,
    stage: (stage, label, path) => (label.kind === 'eml' ? asMail(stage, label, path) : htmlAsMail(stage, label, path)),
    judge: (label) => ({
      kinds: label.label === 'other' ? ['other', 'newsletter', 'phishing', 'personal'] : [label.label],
      collect: isCollected(label) && label.where !== 'none',
      ...(label.where && label.where !== 'none' ? { where: label.where } : {}),
    }),
  },
  {
    name: 'mail-synthetic-thirdparty',
    folder: 'mail-synthetic-thirdparty',
    papers: 'mails',
    quick: 80,
    stage: asMail,
    judge: collectOnly,
  },
  {
    name: 'mail-html-templates',
    folder: 'mail-html-templates',
    papers: 'mails',
    quick: 80,
    stage: htmlAsMail,
    judge: collectOnly,
  },
  {
    name: 'mail-phishing-nc',
    folder: 'mail-phishing-nc',
    papers: 'mails',
    quick: 120,
    stage: asMail,
    judge: () => ({ kinds: ['phishing'], collect: false }),
  },
  { name: 'pdf-invoices', folder: 'pdf-invoices', papers: 'text-pdf', quick: 40, judge: asFile },
  {
    name: 'einvoice-hybrid-pdf',
    folder: 'einvoice-hybrid-pdf',
    papers: 'e-invoice',
    quick: 40,
    only: (label) => label.label === 'invoice',
    judge: asFile,
  },
  {
    name: 'hybrid-as-text',
    folder: 'einvoice-hybrid-pdf',
    papers: 'text-pdf',
    quick: 40,
    only: (label) => label.label === 'invoice',
    stage: async (stage, label, path) => {
      const bare = await withoutEmbeddedXml(await readFile(path))
      const { invoiceNumber } = fieldsOfLabel(label)
      return bare && printsNumber(await textOf(bare), invoiceNumber ?? '')
        ? stage.write(bare, basename(path))
        : undefined
    },
    truth: async (label, path) => asPrinted(await textOf(await readFile(path)), fieldsOfLabel(label)),
    judge: asFile,
  },
  {
    name: 'einvoice-xml',
    folder: 'einvoice-xml',
    papers: 'e-invoice',
    quick: 120,
    judge: (label) => (isCollected(label) ? asFile(label) : { collect: false }),
  },
  { name: 'receipts', folder: 'receipts', papers: 'scan', quick: 8, judge: asFile },
  { name: 'documents-nolicence', folder: 'documents-nolicence', papers: 'scan', quick: 4, judge: asFile },
  {
    name: 'bank-statements',
    folder: 'bank-statements',
    papers: 'other',
    quick: 50,
    judge: () => ({ collect: false }),
  },
]

/** Undefined where the corpus is not there. */
export async function stageCorpus(
  spec: CorpusSpec,
  { shared, root, isQuick }: { shared: string; root: string; isQuick: boolean },
): Promise<StagedSet | undefined> {
  const home = join(shared, 'corpus', spec.folder)
  if (!existsSync(join(home, 'labels.jsonl'))) return undefined
  const labels = (await readLabels(join(home, 'labels.jsonl'))).filter(spec.only ?? (() => true))
  const stage = await openStage(join(root, spec.name))
  const cases: Case[] = []
  for (const label of sample(labels, isQuick ? spec.quick : undefined)) {
    const path = join(home, label.file)
    const file = await (spec.stage?.(stage, label, path) ?? stage.copy(path, basename(path)))
    if (file === undefined) continue
    const judged = spec.judge(label)
    const fields = (await spec.truth?.(label, path)) ?? fieldsOfLabel(label)
    const documents = judged.collect ? [{ name: null, fields }] : []
    cases.push({ file, group: label.group, papers: spec.papers, ...judged, documents })
  }
  return { name: spec.name, papers: spec.papers, folder: stage.folder, cases }
}
