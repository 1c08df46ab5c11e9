import { makeWorld } from '@facteur/e2e/invented/world.ts'
import { suppliers } from '@facteur/e2e/invented/suppliers.ts'
import type { Truth } from '@facteur/e2e/invented/truth.ts'
import { scoredFields, type Case, type StagedSet, type TruthFields } from '../case.ts'
import { openStage } from './stage.ts'

/** A mailbox of our own invention at a seed that nobody trains with; a supplier's half is that of its name. */
export async function stageInventedMails({ root, isQuick }: { root: string; isQuick: boolean }): Promise<StagedSet> {
  const { mails } = await makeWorld({ seed: 'score mails', mails: isQuick ? 240 : 900 })
  const stage = await openStage(`${root}/invented-mails`)
  const cases: Case[] = []
  for (const mail of mails) {
    const file = await stage.write(mail.raw, `${mail.folder === 'Sent' ? 'sent-' : ''}${mail.name}.eml`)
    cases.push(caseOf(mail.truth, { file, sender: senderOf(mail.raw) }))
  }
  return { name: 'invented-mails', papers: 'mails', folder: stage.folder, cases }
}

function caseOf(truth: Truth, { file, sender }: { file: string; sender: string }): Case {
  const isRead = truth.collect && (truth.where === 'attachment' || truth.where === 'body')
  const named = truth.documents[0]?.fields.supplierName
  return {
    file,
    papers: 'mails',
    group: named ?? suppliers.find((one) => sender.endsWith(one.host))?.name ?? sender,
    kinds: truth.direction === 'sales' ? [truth.kind, 'sales'] : [truth.kind],
    collect: truth.collect,
    where: truth.where,
    documents: isRead ? truth.documents.map(({ name, fields }) => ({ name, fields: fieldsOf(fields) })) : [],
  }
}

export function fieldsOf(fields: Truth['documents'][number]['fields']): TruthFields {
  return Object.fromEntries(scoredFields.map((name) => [name, fields[name]]))
}

const senderOf = (raw: Buffer) =>
  /^From:[^\r]*@([\w.-]+)/im.exec(raw.toString('latin1', 0, 4000))?.[1]?.toLowerCase() ?? 'unknown'
