import { owners } from '@facteur/e2e/invented/owners.ts'
import { makePapers } from '@facteur/e2e/invented/papers/make-papers.ts'
import { atelierLune } from '@facteur/e2e/invented/owner.ts'
import { makeWorld } from '@facteur/e2e/invented/world.ts'
import { makeOthers } from '@facteur/e2e/invented/others/make-others.ts'
import { makeBills } from '@facteur/e2e/invented/composed/make-bills.ts'
import { everySupplier } from '@facteur/e2e/invented/composed/suppliers.ts'
import type { Truth } from '@facteur/e2e/invented/truth.ts'
import { scoredFields, type Case, type StagedSet, type TruthFields } from '../case.ts'
import { openStage } from './stage.ts'

/** A mailbox of our own invention at a seed that nobody trains with; a supplier's half is that of its name. */
export async function stageInventedMails({ root, isQuick }: { root: string; isQuick: boolean }): Promise<StagedSet> {
  // Not the jeweller whose mailbox is used while working.
  const owner = owners[1] ?? atelierLune
  const { mails } = await makeWorld({
    seed: 'score mails',
    mails: isQuick ? 150 : 500,
    suppliers: everySupplier,
    owner,
  })
  const stage = await openStage(`${root}/invented-mails`)
  const cases: Case[] = []
  for (const mail of mails) {
    const file = await stage.write(mail.raw, `${mail.folder === 'Sent' ? 'sent-' : ''}${mail.name}.eml`)
    cases.push(caseOf(mail.truth, { file, sender: senderOf(mail.raw) }))
  }
  return { name: 'invented-mails', papers: 'mails', folder: stage.folder, cases }
}

/** Bare PDFs of every invented house: no mail around them gives a hint. */
export async function stageInventedPdfs({ root, isQuick }: { root: string; isQuick: boolean }): Promise<StagedSet> {
  const stage = await openStage(`${root}/invented-pdfs`)
  const cases: Case[] = []
  let count = 0
  for await (const { bill, bytes, truth } of makeBills({ seed: 'score bills', owners, perSupplier: isQuick ? 1 : 3 })) {
    count += 1
    if (isQuick && count % 3 !== 0) continue
    const file = await stage.write(bytes, truth.name ?? 'bill.pdf')
    const documents = [{ name: null, fields: fieldsOf(truth.fields) }]
    cases.push({ file, group: bill.supplier.name, papers: 'text-pdf', kinds: [truth.kind], collect: true, documents })
  }
  return { name: 'invented-pdfs', papers: 'text-pdf', folder: stage.folder, cases }
}

/** Papers that look like bills and are none, and bills that look like something else; a house's half is that of its name. */
export async function stageInventedOthers({ root, isQuick }: { root: string; isQuick: boolean }): Promise<StagedSet> {
  const stage = await openStage(`${root}/invented-others`)
  const cases: Case[] = []
  const wish = { seed: 'score others', perSupplier: isQuick ? 1 : 4 }
  for await (const { bytes, name, kind, supplier } of makeOthers(wish)) {
    const file = await stage.write(bytes, name)
    const collect = kind === 'invoice' || kind === 'credit-note' || kind === 'receipt'
    cases.push({ file, group: supplier.name, papers: 'text-pdf', kinds: [kind], collect, documents: [] })
  }
  return { name: 'invented-others', papers: 'text-pdf', folder: stage.folder, cases }
}

/** Tickets and bills as pictures; a shop's half is that of its name. */
export async function stageInventedPapers({ root, isQuick }: { root: string; isQuick: boolean }): Promise<StagedSet> {
  const stage = await openStage(`${root}/invented-papers`)
  const cases: Case[] = []
  for await (const paper of makePapers({ seed: 'score papers', count: isQuick ? 12 : 64 })) {
    const file = await stage.write(paper.bytes, paper.name)
    const documents = paper.documents.map((fields) => ({ name: null, fields: fieldsOf(fields) }))
    cases.push({ file, group: paper.group, papers: 'scan', kinds: [paper.kind], collect: true, documents })
  }
  return { name: 'invented-papers', papers: 'scan', folder: stage.folder, cases }
}

function caseOf(truth: Truth, { file, sender }: { file: string; sender: string }): Case {
  const isRead = truth.collect && (truth.where === 'attachment' || truth.where === 'body')
  const named = truth.documents[0]?.fields.supplierName
  return {
    file,
    papers: 'mails',
    group: named ?? everySupplier.find((one) => sender.endsWith(one.host))?.name ?? sender,
    kinds: truth.direction === 'sales' ? [truth.kind, 'sales'] : [truth.kind],
    collect: truth.collect,
    where: truth.where,
    documents: isRead ? truth.documents.map(({ name, fields }) => ({ name, fields: fieldsOf(fields) })) : [],
  }
}

/** Net and VAT that a house does not print follow from the rest: whoever says them is neither right nor wrong. */
export function fieldsOf(fields: Truth['documents'][number]['fields']): TruthFields {
  const known = scoredFields.filter(
    (name) => !(fields[name] === null && (name === 'totalExcludingVat' || name === 'totalVat')),
  )
  return Object.fromEntries(known.map((name) => [name, fields[name]]))
}

const senderOf = (raw: Buffer) =>
  /^From:[^\r]*@([\w.-]+)/im.exec(raw.toString('latin1', 0, 4000))?.[1]?.toLowerCase() ?? 'unknown'
