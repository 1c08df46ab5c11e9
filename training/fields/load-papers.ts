import { existsSync, readFileSync } from 'node:fs'
import type { Bill } from '@facteur/e2e/invented/bill.ts'
import { addDays } from '@facteur/e2e/invented/calendar-day.ts'
import { beVat } from '@facteur/e2e/invented/check-digits.ts'
import { makeBills } from '@facteur/e2e/invented/composed/make-bills.ts'
import { composedSuppliers, everySupplier } from '@facteur/e2e/invented/composed/suppliers.ts'
import { atelierLune, type Owner } from '@facteur/e2e/invented/owner.ts'
import { makeRandom, type Random } from '@facteur/e2e/invented/random.ts'
import type { Supplier } from '@facteur/e2e/invented/suppliers.ts'
import { makeWorld, type WorldWish } from '@facteur/e2e/invented/world.ts'
import type { OpenedMail, Rendition } from '@facteur/formats/rendition.ts'
import { openFile, openMail } from '../../reader/src/open.ts'
import { renditionOfBody } from '../../server/src/pipeline/reading/body-text.ts'
import { paperOf as pageOf } from '../../server/src/pipeline/extract/paper.ts'
import { amountTokens, dayTokens } from '../../server/src/pipeline/extract/tokens.ts'
import { sayAmount } from '../../server/src/pipeline/extract/values.ts'
import { halfOf } from '../split.ts'
import type { TextField, TrainingPaper } from './training-paper.ts'

type Truth = Partial<Record<TextField, string | null>>
type Kind = TrainingPaper['kind']

/** Papers of our own generator. */
export async function inventedPapers(wish: WorldWish): Promise<TrainingPaper[]> {
  const { mails } = await makeWorld(wish)
  const papers: TrainingPaper[] = []
  for (const { raw, truth, name } of mails) {
    if (truth.documents.length === 0 || truth.direction !== 'purchase') continue
    const mail = await openMail(raw, { isLean: false })
    for (const document of truth.documents) {
      const { isPaid, isDirectDebit, ...fields } = document.fields
      void isPaid
      void isDirectDebit
      const paper = paperOf(mail, { source: 'invented', part: document.name, kind: document.kind, truth: fields, name })
      if (paper) papers.push(paper)
    }
  }
  return papers
}

/**
 * Bills of the composed houses, and of as many more houses as asked for: `variants` of a house have its trade and country,
 * but a name of their own and so a stationery of their own; every second one calls some things by words of no language. Half of the bills come with a mail around them.
 */
export async function composedPapers({
  variants,
  perSupplier,
}: {
  variants: number
  perSupplier: number
}): Promise<TrainingPaper[]> {
  const houses = [
    ...everySupplier,
    ...Array.from({ length: variants + 2 }, (_, i) =>
      composedSuppliers
        .filter((house) => isTune(house) && (i < variants || isRare(house)))
        .map((house) => variantOf(house, i)),
    ).flat(),
  ]
  const variantHosts = new Set(houses.slice(everySupplier.length).map(({ host }) => host))
  const papers: TrainingPaper[] = []
  for (const [i, owner] of owners.entries()) {
    const suppliers = houses.filter((_, at) => at % owners.length === i)
    for await (const { bill, bytes, truth } of makeBills({ seed: 'fields', suppliers, perSupplier, owner })) {
      const { rendition } = await openFile({ bytes, name: truth.name ?? 'bill.pdf', isLean: false })
      const { isPaid, isDirectDebit, ...fields } = truth.fields
      void isPaid
      void isDirectDebit
      const random = makeRandom(`mail ${bill.supplier.host} ${bill.number}`)
      const name = truth.name ?? 'bill.pdf'
      const mail = random.chance(0.5) ? fileAlone(random, name) : mailAround(random, { bill, name })
      papers.push({
        source: 'invented',
        group: bill.supplier.name,
        half: variantHosts.has(bill.supplier.host) ? 'tune' : halfOf(bill.supplier.name),
        name: `${bill.supplier.host} ${bill.number}`,
        rendition,
        kind: truth.kind,
        isSlang: bill.supplier.slang !== undefined,
        context: { ownVatNumbers: [], ownAddresses: [`@${owner.host}`], ownNames: [] },
        ...(mail ? { mail } : {}),
        truth: fields,
      })
    }
  }
  return papers
}

/** Of every second variant: about as many wordings as a stranger's paper may have that no label list knows. */
const slangShare = 0.25

/** Of countries with few houses there are more variants: ways to write a day, and suppliers without a VAT number. */
const isRare = ({ country }: Supplier) => !['BE', 'NL', 'FR', 'DE'].includes(country)

const isTune = ({ name }: Supplier) => halfOf(name) === 'tune'

export const owners: readonly Owner[] = [
  atelierLune,
  {
    ...atelierLune,
    name: 'Brouwerij Het Anker van Mol NV',
    host: 'ankervanmol.example',
    street: 'Gistkaai 3',
    town: '2400 Mol',
    person: 'Stan Wouters',
    vatNumber: beVat('09551847'),
  },
  {
    ...atelierLune,
    name: 'Librairie des Peupliers SRL',
    host: 'peupliers.example',
    street: 'Rue du Marché 12',
    town: '4000 Liège',
    person: 'Aline Dufour',
    vatNumber: beVat('09662015'),
  },
  {
    ...atelierLune,
    name: 'Tischlerei Krahn',
    host: 'krahn-holz.example',
    street: 'Am Sägewerk 9',
    town: '4750 Elsenborn',
    person: 'Jörg Krahn',
    vatNumber: beVat('09318264'),
  },
]

/** A house with another name: the words of its own in another order of chance, and the half of the house it was made from. */
function variantOf(house: Supplier, index: number, attempt = 0): Supplier {
  const random = makeRandom(`variant ${house.name} ${index}${attempt === 0 ? '' : ` again ${attempt}`}`)
  const others = composedSuppliers.filter((one) => isTune(one) && one.language === house.language)
  const other = random.pick(others)
  const core = random.pick(others).name.split(' ').at(-2) ?? 'Linden'
  const name =
    `${other.name.split(' ')[0] ?? ''} ${core} ${random.chance(0.3) ? random.pick(['& Zonen', 'Group', 'Atelier', 'Services']) : ''} ${house.name.split(' ').at(-1) ?? ''}`.replace(
      / +/g,
      ' ',
    )
  // By its name a house may use wordings that are kept for the report half.
  if (halfOf(name) === 'report') return variantOf(house, index, attempt + 1)
  return {
    ...house,
    name,
    ...(index % 2 === 1 ? { slang: slangShare } : {}),
    host: `${core
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')}${index}.example`,
    numbering: other.numbering,
    fileName: other.fileName,
    terms: other.terms,
  }
}

/** Half of the bills that come without a mail are files with a name. */
const fileAlone = (random: Random, name: string): TrainingPaper['mail'] =>
  random.chance(0.5) ? undefined : { fromName: '', fromAddress: '', subject: '', sentAt: null, name }

function mailAround(random: Random, { bill, name }: { bill: Bill; name: string }): NonNullable<TrainingPaper['mail']> {
  const { supplier, number, issuedOn } = bill
  const isOwnHost = random.chance(0.8)
  return {
    fromName: random.chance(0.6) ? supplier.name : random.chance(0.5) ? 'Facturatie' : 'Jan Peeters',
    fromAddress: `info@${isOwnHost ? supplier.host : 'boekhoudpost.example'}`,
    subject: random.chance(0.4) ? `Factuur ${number}` : 'Uw document',
    sentAt: `${addDays(issuedOn, random.chance(0.7) ? 0 : random.int(1, 40))}T09:00:00Z`,
    name,
  }
}

const shared = new URL('../../../shared/', import.meta.url)
const linesOf = (url: URL): unknown[] =>
  existsSync(url)
    ? readFileSync(url, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line))
    : []

const names: Record<string, TextField> = {
  supplierName: 'supplierName',
  supplierVat: 'supplierVatNumber',
  invoiceNumber: 'invoiceNumber',
  issueDate: 'issuedOn',
  dueDate: 'dueOn',
  currency: 'currency',
  totalIncl: 'totalIncludingVat',
  totalExcl: 'totalExcludingVat',
  totalVat: 'totalVat',
  iban: 'creditorIban',
  structuredCommunication: 'structuredCommunication',
}

type WorldTruth = {
  file: string
  kind: Kind
  collect: boolean
  where: string
  fields?: Record<string, string>
  documents?: { name: string | null; kind?: Kind; fields: Record<string, string> }[]
}

/** Papers of the shared world: what is attached, and mails that are the paper themselves. */
export async function worldPapers(): Promise<TrainingPaper[]> {
  const papers: TrainingPaper[] = []
  // Safe: the shape is the one that the world's README describes.
  for (const truth of linesOf(new URL('world/truth.jsonl', shared)) as WorldTruth[]) {
    if (!truth.file.startsWith('mails/') || !truth.collect || !/^(?:attachment|body)$/.test(truth.where)) continue
    const mail = await openMail(readFileSync(new URL(`world/${truth.file}`, shared)), { isLean: false })
    for (const document of truth.documents ?? []) {
      const fields = Object.fromEntries(
        Object.entries(names).map(([there, here]) => [here, document.fields[there] ?? null]),
      )
      const paper = paperOf(mail, {
        source: 'world',
        part: document.name,
        kind: document.kind ?? truth.kind,
        truth: fields,
        name: truth.file,
      })
      if (paper) papers.push(paper)
    }
  }
  return papers
}

function paperOf(
  mail: OpenedMail,
  {
    source,
    part: wanted,
    kind,
    truth,
    name,
  }: { source: 'invented' | 'world'; part: string | null; kind: Kind; truth: Truth; name: string },
): TrainingPaper | undefined {
  const part = wanted === null ? undefined : mail.parts.find((one) => one.name === wanted)
  const rendition = wanted === null ? renditionOfBody(mail) : part?.rendition
  if (!rendition || rendition.eInvoice !== undefined || rendition.text === '' || rendition.unreadable) return undefined
  const group = truth.supplierName ?? mail.from[0]?.address ?? name
  const sender = mail.from[0]
  return {
    source,
    group,
    half: halfOf(group),
    name: `${name} ${wanted ?? ''}`,
    rendition,
    kind,
    context: {
      ownVatNumbers: [],
      ownAddresses: mail.to.map(({ address }) => `@${address.split('@')[1] ?? ''}`),
      ownNames: [],
    },
    mail: {
      fromName: sender?.name ?? '',
      fromAddress: sender?.address ?? '',
      subject: mail.subject,
      sentAt: mail.sentAt,
      name: part?.name ?? `${mail.subject}.html`,
    },
    truth,
  }
}

type Label = {
  file: string
  group: string
  label: string
  licence: string
  kind: string
  truth_fields?: Record<string, string | number> | Record<string, string | number>[]
}

/** Hybrid PDFs read as if they had no XML, with that XML as truth. */
export function hybridPapers(): Promise<TrainingPaper[]> {
  return corpusPapers(
    'einvoice-hybrid-pdf',
    'hybrid',
    ({ label }) => label === 'invoice',
    (fields) => ({
      invoiceNumber: text(fields['invoice_number']),
      issuedOn: day(fields['issue_date']),
      ...(fields['due_date'] === undefined ? {} : { dueOn: day(fields['due_date']) }),
      currency: text(fields['currency']),
      supplierName: text(fields['seller']),
      ...(fields['seller_vat'] === undefined ? {} : { supplierVatNumber: text(fields['seller_vat']) }),
      totalIncludingVat: amount(fields['total_incl_vat']),
      totalExcludingVat: amount(fields['total_excl_vat']),
      totalVat: amount(fields['vat_total']),
      ...(fields['iban'] === undefined ? {} : { creditorIban: text(fields['iban'])?.replaceAll(' ', '') ?? null }),
    }),
  )
}

/** PDF invoices of other projects, with the fields their tests expect. */
export function pdfPapers(): Promise<TrainingPaper[]> {
  return corpusPapers(
    'pdf-invoices',
    'pdf',
    ({ label, kind }) => label === 'invoice' && kind === 'pdf',
    (fields) => {
      const found: Truth = {
        invoiceNumber: text(fields['invoice_number']),
        issuedOn: day(fields['date'] ?? fields['invoice_date']),
        supplierName: text(fields['issuer'] ?? fields['seller']),
        totalIncludingVat: amount(fields['amount'] ?? fields['amount_total']),
        totalExcludingVat: amount(fields['amount_untaxed']),
        totalVat: amount(fields['amount_tax']),
        currency: text(fields['currency']),
        dueOn: day(fields['date_due']),
        supplierVatNumber: text(fields['vat'] ?? fields['static_vat'])?.replaceAll(' ', '') ?? null,
        creditorIban: text(fields['iban'])?.replaceAll(' ', '') ?? null,
      }
      return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null))
    },
  )
}

type Printed = string | number | undefined
const text = (value: Printed): string | null => (value === undefined || value === '' ? null : String(value))
const amount = (value: Printed): string | null =>
  value === undefined || value === '' ? null : Math.abs(Number(value)).toFixed(2)

function day(value: Printed): string | null {
  const digits = text(value)?.replaceAll('-', '') ?? ''
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null
}

/** What the page does not print, such as an XML that was changed for a test, is not known from it. */
function printedOnly(rendition: Rendition, truth: Truth): Truth {
  const paper = pageOf(rendition)
  const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const all = squash(paper.lines.map(({ text }) => text).join(' '))
  const days = new Set(dayTokens(paper).map(({ value }) => value))
  const amounts = new Set(amountTokens(paper).map(({ value }) => sayAmount(value)))
  const isPrinted = (field: string, value: string) =>
    field === 'currency'
      ? true
      : field === 'issuedOn' || field === 'dueOn'
        ? days.has(value)
        : field.startsWith('total')
          ? value === '0.00' || amounts.has(value)
          : all.includes(squash(value))
  return Object.fromEntries(Object.entries(truth).filter(([field, value]) => value === null || isPrinted(field, value)))
}

async function corpusPapers(
  set: string,
  source: 'hybrid' | 'pdf',
  isWanted: (label: Label) => boolean,
  truthOf: (fields: Record<string, string | number>) => Truth,
): Promise<TrainingPaper[]> {
  const papers: TrainingPaper[] = []
  // Safe: the shape is the one that the corpus' README describes.
  for (const label of linesOf(new URL(`corpus/${set}/labels.jsonl`, shared)) as Label[]) {
    if (!isWanted(label) || label.truth_fields === undefined) continue
    const fields = Array.isArray(label.truth_fields) ? label.truth_fields[0] : label.truth_fields
    const bytes = readFileSync(new URL(`corpus/${set}/${label.file}`, shared))
    const { rendition } = await openFile({ bytes, name: label.file, isLean: false })
    if (!fields || rendition.unreadable || rendition.text === '') continue
    const { eInvoice, ...printed } = rendition
    void eInvoice
    const truth = printedOnly(printed, truthOf(fields))
    if (Object.keys(truth).length < 4) continue
    papers.push({
      source,
      group: label.group,
      half: halfOf(label.group),
      name: label.file,
      rendition: { ...printed, format: 'pdf' },
      kind: 'invoice',
      context: { ownVatNumbers: [], ownAddresses: [], ownNames: [] },
      truth,
    })
  }
  return papers
}
