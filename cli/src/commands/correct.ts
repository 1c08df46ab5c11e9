import type { Document, DocumentCorrection } from '@facteur/contract/document.ts'
import { type Command, type Given, listOf, textOf } from '../command.ts'
import { UsageError } from '../failures.ts'
import { readSecret } from '../io.ts'
import { showDocument } from './document.ts'

const yesOrNo = ['isPaid', 'isDirectDebit'] as const
const texts = [
  'supplierName',
  'supplierVatNumber',
  'customerName',
  'customerVatNumber',
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'currency',
  'totalIncludingVat',
  'totalExcludingVat',
  'totalVat',
  'creditorIban',
  'structuredCommunication',
  'paymentReference',
] as const

type Fields = DocumentCorrection['fields']

/** `name=value`, once for each field; nothing after the sign says that it is not on the paper. */
export function readFields(given: readonly string[]): Fields {
  const fields: Fields = {}
  for (const one of given) {
    const at = one.indexOf('=')
    const name = one.slice(0, Math.max(at, 0))
    const value = one.slice(at + 1)
    const text = texts.find((known) => known === name)
    const flag = yesOrNo.find((known) => known === name)
    if (text !== undefined) fields[text] = value === '' ? null : value
    else if (flag !== undefined && /^(yes|no|true|false)$/.test(value)) fields[flag] = /^(yes|true)$/.test(value)
    else if (flag !== undefined) throw new UsageError(`${flag} is yes or no: --field ${flag}=yes.`)
    else throw new UsageError(`--field needs a name and a value, such as invoiceNumber=2026-0042; it knows ${names()}.`)
  }
  return fields
}

const names = () => [...texts, ...yesOrNo].join(', ')

function readKind(text: string | undefined): Pick<DocumentCorrection, 'kind'> {
  if (text === undefined) return {}
  if (text !== 'invoice' && text !== 'credit-note' && text !== 'receipt')
    throw new UsageError('--kind must be invoice, credit-note or receipt.')
  return { kind: text }
}

async function correct({ client, values, words: [id = ''] }: Given): Promise<Document> {
  const fields = readFields(listOf(values, 'field'))
  const kind = readKind(textOf(values, 'kind'))
  const undo = listOf(values, 'undo')
  if (Object.keys(fields).length === 0 && kind.kind === undefined && undo.length === 0)
    throw new UsageError('Say what is right: --field name=value or --kind; or put back what was read: --undo name.')
  return client.call('correctDocument', { path: { id }, body: { ...kind, fields, undo } })
}

const one = { least: 1, most: 1 }

export const correctCommands: readonly Command[] = [
  {
    name: 'document correct',
    usage: 'ID --field name=value … [--kind invoice|credit-note|receipt] [--undo name …] [--json]',
    say: 'Correct what was read; it is learned for this supplier',
    options: {
      field: { type: 'string', multiple: true },
      kind: { type: 'string' },
      undo: { type: 'string', multiple: true },
    },
    words: one,
    run: async (given) => showDocument(given, await correct(given)),
  },
  {
    name: 'document unlock',
    usage: 'ID --password-file FILE|- [--json]',
    say: 'Open a PDF by its password, kept sealed for the next ones of its sender',
    options: { 'password-file': { type: 'string' } },
    words: one,
    run: async (given) => {
      const password = await readSecret(given.io, textOf(given.values, 'password-file'))
      const path = { id: given.words[0] ?? '' }
      showDocument(given, await given.client.call('unlockDocument', { path, body: { password } }))
    },
  },
]
