import { openFile } from '../../../reader/src/open.ts'
import type { TruthFields } from '../case.ts'
import { squash } from '../equal.ts'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** The same pages without the files inside, so that only what is printed can be read. Undefined where it cannot be opened. */
export async function withoutEmbeddedXml(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    for (const name of ['Names', 'AF', 'Metadata']) pdf.catalog.delete(PDFName.of(name))
    for (const page of pdf.getPages()) page.node.delete(PDFName.of('AF'))
    return await pdf.save({ useObjectStreams: false })
  } catch {
    return undefined
  }
}

/** Some examples carry the XML of another invoice than they print: only where its number is printed is it the truth. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const { rendition } = await openFile({ bytes, name: 'bare.pdf', isLean: false })
  return rendition.text
}

export const printsNumber = (text: string, number: string): boolean => squash(text).includes(squash(number))

const amounts = ['totalIncludingVat', 'totalExcludingVat', 'totalVat'] as const
const days = ['issuedOn', 'dueOn'] as const

/** Of what the XML says, without the days and amounts that the page contradicts: it prints others, so nobody can read these. */
export function asPrinted(text: string, fields: TruthFields): TruthFields {
  const digits = text.replace(/[ .,'’\u00A0\u202F]/g, '')
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g))
  const isContradicted = (name: keyof TruthFields): boolean => {
    const value = fields[name]
    if (typeof value !== 'string') return false
    if (amounts.some((one) => one === name)) return !digits.includes(value.replace(/\D/g, ''))
    return days.some((one) => one === name) && years.size > 0 && !years.has(value.slice(0, 4))
  }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isContradicted(nameOf(name))))
}

// Safe: the keys of an object of this type.
const nameOf = (name: string) => name as keyof TruthFields
