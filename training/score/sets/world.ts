import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { scoredFields, type Case, type Papers, type StagedSet, type TruthDocument, type TruthFields } from '../case.ts'
import { sayValue } from './labels.ts'
import { openStage, sample } from './stage.ts'

type WorldTruth = {
  file: string
  kind: string
  subkind?: string
  collect: boolean
  where: string
  attachments?: string[]
  fields?: Record<string, unknown>
  documents?: { name: string | null; fields: Record<string, unknown> }[]
  mail?: { from: string }
}

// Safe as a measurement can be: the truth file is given with the world.
const asTruth = (line: string) => JSON.parse(line) as WorldTruth

/** The mails or the papers of the shared world; undefined where it is not there. */
export async function stageWorld(
  part: 'mails' | 'paper',
  { shared, root, isQuick }: { shared: string; root: string; isQuick: boolean },
): Promise<StagedSet | undefined> {
  const home = join(shared, 'world')
  if (!existsSync(join(home, 'truth.jsonl'))) return undefined
  const truths = (await readFile(join(home, 'truth.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(asTruth)
    .filter((truth) => isPaperOf(truth) === (part === 'paper'))
  const stage = await openStage(join(root, `world-${part}`))
  const cases: Case[] = []
  // Mails are one history: a quick run takes the first ones, papers a sample.
  const chosen = part === 'mails' ? truths.slice(0, isQuick ? 120 : undefined) : sample(truths, isQuick ? 8 : undefined)
  for (const truth of chosen) cases.push(caseOf(truth, await stage.copy(join(home, truth.file), basename(truth.file))))
  const papers: Papers = part === 'mails' ? 'mails' : 'scan'
  return { name: `world-${part}`, papers, folder: stage.folder, cases }
}

const isPaperOf = (truth: WorldTruth) => truth.file.startsWith('paper/')

/** Whose mail or paper it is, for `halfOf`: whoever learns from the world has to split it as it is scored. */
export const groupOfTruth = (truth: Pick<WorldTruth, 'file' | 'fields' | 'mail'>): string =>
  sayValue(truth.fields?.['supplierName']) ?? truth.mail?.from.split('@')[1] ?? truth.file

function caseOf(truth: WorldTruth, file: string): Case {
  const isScored = truth.collect && ['attachment', 'body', 'paper'].includes(truth.where)
  const named = truth.documents?.length
    ? truth.documents
    : [{ name: truth.attachments?.[0] ?? null, fields: truth.fields ?? {} }]
  const isPaper = isPaperOf(truth)
  return {
    file,
    papers: isPaper ? 'scan' : 'mails',
    group: groupOfTruth(truth),
    kinds: truth.subkind === 'own-sales-invoice' ? [truth.kind, 'sales'] : [truth.kind],
    collect: truth.collect,
    ...(isPaper ? {} : { where: truth.where }),
    documents: isScored ? named.map(({ name, fields }) => ({ name: isPaper ? null : name, ...fieldsOf(fields) })) : [],
  }
}

const names: Partial<Record<(typeof scoredFields)[number], string>> = {
  supplierVatNumber: 'supplierVat',
  issuedOn: 'issueDate',
  dueOn: 'dueDate',
  totalIncludingVat: 'totalIncl',
  totalExcludingVat: 'totalExcl',
  creditorIban: 'iban',
}

/**
 * Here the truth holds what the paper shows: what it does not name is known to be absent. But of tickets it leaves out net
 * and VAT, though they print them by rate: where it names neither, who shows them is only held against its total.
 */
function fieldsOf(said: Record<string, unknown>): Omit<TruthDocument, 'name'> {
  const fields: TruthFields = Object.fromEntries(
    scoredFields.map((field) => [field, sayValue(said[names[field] ?? field]) ?? null]),
  )
  const { totalExcludingVat: net, totalVat: vat, ...others } = fields
  if (net === null && vat === null) return { fields: others, isSplitUnstated: true }
  const total = fields.totalIncludingVat
  // One of the two and the total tell the other: a paper without VAT says so in words, and nothing is due of it.
  if (total && net && vat === null)
    return { fields: { ...others, totalExcludingVat: net }, implied: { totalVat: less(total, net) } }
  if (total && vat && net === null)
    return { fields: { ...others, totalVat: vat }, implied: { totalExcludingVat: less(total, vat) } }
  return { fields }
}

const less = (total: string, part: string) => (Math.abs(Number(total)) - Math.abs(Number(part))).toFixed(2)
