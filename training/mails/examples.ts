import { existsSync, readFileSync } from 'node:fs'
import { atelierLune } from '@facteur/e2e/invented/owner.ts'
import { notices } from '@facteur/e2e/invented/kinds/notices/notices.ts'
import { growNotices } from '@facteur/e2e/invented/kinds/notices/grown/grow-notices.ts'
import { growGenres } from '@facteur/e2e/invented/kinds/genres/grow-genres.ts'
import { noticeMail } from '@facteur/e2e/invented/kinds/notices/write-notice.ts'
import { writeMail } from '@facteur/e2e/invented/mime.ts'
import { makeRandom, type Random } from '@facteur/e2e/invented/random.ts'
import { suppliers } from '@facteur/e2e/invented/suppliers.ts'
import { makeCast, makeWorld } from '@facteur/e2e/invented/world.ts'
import type { DocumentKind } from '@facteur/contract/verdict.ts'
import type { OpenedMail } from '@facteur/formats/rendition.ts'
import type { KnownInvoice } from '../../server/src/pipeline/recognise/judge-context.ts'
import { openMail } from '../../reader/src/open.ts'
import { groupOfTruth } from '../score/sets/world.ts'
import { fillTemplate, wrapInMail } from '../score/sets/wrap.ts'
import { halfOf, type Half } from '../split.ts'

export type SetName =
  | 'notices'
  | 'grown'
  | 'genres'
  | 'papers'
  | 'shared'
  | 'mixed'
  | 'synthetic'
  | 'templates'
  | 'phishing'
/** One mail with what is right. `may`: whether its licence allows to learn from it. */
export type Example = {
  set: SetName
  path: string
  group: string
  half: Half
  may: boolean
  kind: DocumentKind
  /** Null where a set does not say. */
  collect: boolean | null
  where: string
  direction: 'purchase' | 'sales'
  /** The invoices that it brings, for the history of what comes after. */
  brings: KnownInvoice[]
  mail: OpenedMail
  /** How much of a lesson its label is worth, where that is not 1. */
  worth?: number
}

const shared = new URL('../../../shared/', import.meta.url)
const cheapEnds = ['.top', '.xyz', '.click', '.icu', '.sbs', '.shop', '.online', '.site', '.live', '.us', '.info']
const smallFirmEnds = ['.shop', '.online', '.site', '.info', '.store', '.live', '.biz', '.pro', '.us', '.world']

const anybodysMail = ['gmail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'gmx.de', 'telenet.be', 'orange.fr']

/** Senders as bait writes them: no address, one that ends in a dot, a name thrown together. Now and then an honest program does too. */
function withOddSender(text: string, { isBait, random }: { isBait: boolean; random: Random }): string {
  const sender = /^From: ?(.*?) ?<([^<>@\s]+)@([^<>\s]+)>/im
  if (random.chance(isBait ? 0.1 : 0.002))
    return text.replace(sender, (_, name: string, local: string, host: string) =>
      random.pick([
        `From: ${name === '' ? 'Service' : name}`,
        `From: ${name} <${local}@${host}.>`,
        `From: ${name},(<${local}@${host}>)`,
      ]),
    )
  if (!random.chance(isBait ? 0.06 : 0.001)) return text
  const local = Array.from(random.word(8), (sign) => (random.chance(0.4) ? sign.toUpperCase() : sign)).join('')
  return text.replace(sender, (_, name: string, __: string, host: string) => `From: ${name} <${local}@${host}>`)
}

/** Every third mail as in a mailbox whose server notes no checks and has no filter; some news as programs show it that leave links out. */
function asReceived(mail: OpenedMail, { kind, random }: { kind: DocumentKind; random: Random }): OpenedMail {
  const isBare = random.chance(0.35)
  const shown = kind === 'newsletter' && random.chance(0.1) ? { ...mail, links: [] } : mail
  if (!isBare) return shown
  const { filterMark: _mark, ...rest } = shown
  return { ...rest, authenticationResults: [] }
}

/** Hosts as in life, which invented files must not name: they are in memory only. Bait comes from names sold for next to nothing and from free mailboxes; honest people write from these too. */
function asSent(raw: Buffer, { kind, random }: { kind: DocumentKind; random: Random }): Buffer {
  const isBait = kind === 'phishing'
  const text = withOddSender(raw.toString('latin1'), { isBait, random })
  const host = /^From:.*?@([a-z\d.-]+)\.example/im.exec(text)?.[1]
  if (host === undefined) return Buffer.from(text, 'latin1')
  if (random.chance(isBait ? 0.18 : kind === 'personal' ? 0.4 : 0.012))
    return Buffer.from(text.replace(`@${host}.example`, `@${random.pick(anybodysMail)}`), 'latin1')
  if (!random.chance(isBait ? 0.35 : 0.015)) return Buffer.from(text, 'latin1')
  const ends = isBait ? cheapEnds : smallFirmEnds
  const [own, others] = [random.pick(ends), random.pick(ends)]
  return Buffer.from(
    text
      .replaceAll(`${host}.example`, `${host}${own}`)
      .replaceAll(/(https:\/\/(?:[a-z\d-]+\.)+)example\b/g, (_, start: string) => `${start.slice(0, -1)}${others}`),
    'latin1',
  )
}
const open = async (raw: Buffer): Promise<OpenedMail> => {
  const mail = await openMail(raw, { isLean: false })
  return { ...mail, parts: mail.parts.map((part) => ({ ...part, bytes: new Uint8Array() })) }
}

/** Each notice so many times over, with other choices each time. */
export async function noticeExamples(times: number): Promise<Example[]> {
  const cast = makeCast({ owner: atelierLune, suppliers })
  const examples: Example[] = []
  for (const [index, notice] of notices.entries()) {
    for (let i = 0; i < times; i += 1) {
      const random = makeRandom(`notice ${index} ${i}`)
      const moment = new Date(Date.UTC(2026, random.int(0, 10), random.int(1, 28), random.int(6, 18)))
      const { mail, truth } = noticeMail(cast.sceneAt(moment, random), notice)
      const group = notice.address.split('@')[1] ?? ''
      const said = truth.where === 'link' && notice.traits.includes('portal') ? 'portal' : truth.where
      examples.push({
        set: 'notices',
        path: `${notice.scene} ${notice.language} ${index}.${i}`,
        group,
        half: halfOf(group),
        may: true,
        kind: truth.kind,
        collect: truth.collect,
        where: said,
        direction: 'purchase',
        brings: [],
        mail: asReceived(await open(asSent(writeMail(mail), { kind: truth.kind, random })), {
          kind: truth.kind,
          random,
        }),
      })
    }
  }
  return examples
}

/** Notices put together from phrases; a half's phrases are in no mail of the other half. */
export async function grownExamples(times: number): Promise<Example[]> {
  const cast = makeCast({ owner: atelierLune, suppliers })
  const examples: Example[] = []
  for (const [index, { notice, half, group }] of growNotices(times, makeRandom).entries()) {
    const random = makeRandom(`grown ${index}`)
    const moment = new Date(Date.UTC(2026, random.int(0, 10), random.int(1, 28), random.int(6, 18)))
    const { mail, truth } = noticeMail(cast.sceneAt(moment, random), notice)
    examples.push({
      set: 'grown',
      path: `${notice.scene} ${notice.language} grown ${index}`,
      group,
      half: half === 0 ? 'tune' : 'report',
      may: true,
      kind: truth.kind,
      collect: truth.collect,
      where: truth.where === 'link' && notice.traits.includes('portal') ? 'portal' : truth.where,
      direction: 'purchase',
      brings: [],
      mail: asReceived(await open(asSent(writeMail(mail), { kind: truth.kind, random })), { kind: truth.kind, random }),
    })
  }
  return examples
}

/** Talk, news, parcels and machines: mails without papers, old and new, in many tongues. */
export async function genreExamples(times: number): Promise<Example[]> {
  const examples: Example[] = []
  for (const [index, { mail, kind, scene, group, half }] of growGenres(times, makeRandom).entries()) {
    const random = makeRandom(`genre ${index}`)
    examples.push({
      set: 'genres',
      path: `${scene} ${index}`,
      group,
      half: half === 0 ? 'tune' : 'report',
      may: true,
      kind,
      collect: false,
      where: 'none',
      direction: 'purchase',
      brings: [],
      mail: asReceived(await open(asSent(writeMail(mail), { kind, random })), { kind, random }),
    })
  }
  return examples
}

/** The invented world with its papers. */
export async function paperExamples({ seed, mails }: { seed: string; mails: number }): Promise<Example[]> {
  const world = await makeWorld({ seed, mails })
  const examples: Example[] = []
  for (const { name, raw, truth, folder } of world.mails) {
    const mail = await open(raw)
    const group = mail.from[0]?.address.split('@')[1] ?? ''
    examples.push({
      set: 'papers',
      path: `${folder}/${name} ${truth.scene}`,
      group,
      half: halfOf(group),
      may: true,
      kind: truth.kind,
      collect: truth.collect,
      where: truth.where,
      direction: truth.direction,
      brings: truth.collect
        ? truth.documents.flatMap(({ fields }) =>
            fields.invoiceNumber === null
              ? []
              : [{ supplierVatNumber: fields.supplierVatNumber, invoiceNumber: fields.invoiceNumber }],
          )
        : [],
      mail,
    })
  }
  return examples
}

type Label = {
  file: string
  kind: string
  label: DocumentKind
  where: string
  licence: string
  group: string
  subject?: string
  label_source?: string
}
const folders = {
  mixed: 'corpus/mail-mixed',
  synthetic: 'corpus/mail-synthetic-thirdparty',
  templates: 'corpus/mail-html-templates',
  phishing: 'corpus/mail-phishing-nc',
} as const
const mayLearn = /^(?:ODC-PDDL|MIT|Apache|BSD|CC0)/

export async function corpusExamples(set: keyof typeof folders): Promise<Example[]> {
  const folder = new URL(`${folders[set]}/`, shared)
  const examples: Example[] = []
  for (const label of linesOf<Label>(new URL('labels.jsonl', folder))) {
    const bytes = readFileSync(new URL(label.file, folder))
    const isHtml = /\.html?$/.test(label.file)
    const raw =
      isHtml || set === 'templates'
        ? Buffer.from(wrapInMail(fillTemplate(bytes.toString('utf8')), { label, isHtml }))
        : bytes
    const isNote = label.label === 'invoice' && label.where === 'none'
    examples.push({
      set,
      path: `${folders[set]}/${label.file}`,
      group: label.group,
      half: halfOf(label.group),
      may: set !== 'phishing' && mayLearn.test(label.licence),
      kind: label.label,
      collect:
        label.where !== 'none' ? ['invoice', 'receipt', 'credit-note'].includes(label.label) : isNote ? null : false,
      where: label.where,
      direction: 'purchase',
      brings: [],
      ...lessonOf(label, await open(raw)),
    })
  }
  return examples
}

/** What a label teaches: those that a machine guessed by the folder only where the mail says so itself. */
function lessonOf(label: Label, mail: OpenedMail): Pick<Example, 'mail' | 'worth'> {
  const isGuessed = label.label_source === 'heuristic' && label.label === 'personal'
  const isTalk = mail.manner?.isAnswer === true || mail.manner?.program === 'person' || /^re:/i.test(mail.subject)
  return isGuessed && !isTalk ? { mail, worth: 0.1 } : { mail }
}

type SharedTruth = {
  file: string
  kind: DocumentKind
  subkind?: string
  collect: boolean
  where: string
  mail: { from: string; folder: string }
  fields?: Record<string, unknown>
  documents?: { fields: { invoiceNumber?: string; supplierVat?: string } }[]
}

export async function sharedExamples(): Promise<Example[]> {
  const truths = linesOf<SharedTruth>(new URL('world/truth.jsonl', shared)).filter(({ file }) =>
    file.startsWith('mails/'),
  )
  const examples: Example[] = []
  for (const truth of truths) {
    const group = groupOfTruth(truth)
    examples.push({
      set: 'shared',
      path: `world/${truth.file}`,
      group,
      half: halfOf(group),
      may: true,
      kind: truth.kind,
      collect: truth.collect,
      where: truth.where,
      direction: truth.subkind === 'own-sales-invoice' ? 'sales' : 'purchase',
      brings: truth.collect
        ? (truth.documents ?? []).flatMap(({ fields }) =>
            fields.invoiceNumber === undefined
              ? []
              : [{ supplierVatNumber: fields.supplierVat ?? null, invoiceNumber: fields.invoiceNumber }],
          )
        : [],
      mail: await open(readFileSync(new URL(`world/${truth.file}`, shared))),
    })
  }
  return examples
}

function linesOf<T>(file: URL): T[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line))
}
