import { existsSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Document } from '@facteur/contract/document.ts'
import { type Command, type Given, numberOf, textOf } from '../command.ts'
import { Refusal, UsageError } from '../failures.ts'
import { eachItem } from '../pages.ts'
import { momentOf, printList, printOne, saysOf } from '../print.ts'
import { documentWhoseCommands } from './belongs.ts'

const columns = [
  { title: 'ID', of: (document: Document) => document.id },
  {
    title: 'STATE',
    of: (document: Document) => (document.needsReview ? `${document.state}, to review` : document.state),
  },
  { title: 'KIND', of: (document: Document) => document.kind },
  { title: 'SUPPLIER', of: (document: Document) => document.fields.supplierName ?? '' },
  { title: 'NUMBER', of: (document: Document) => document.fields.invoiceNumber ?? '' },
  { title: 'DATE', of: (document: Document) => document.fields.issuedOn ?? '' },
  {
    title: 'TOTAL',
    of: (document: Document) => [document.fields.totalIncludingVat, document.fields.currency].filter(Boolean).join(' '),
    isRight: true,
  },
  { title: 'NAME', of: (document: Document) => document.name },
]

export function showDocument({ io, isJson }: Given, document: Document): void {
  printOne(io, document, {
    isJson,
    lines: [
      ['id', document.id],
      ['name', document.name],
      ['state', document.state],
      ['needs', document.needsPassword ? 'a password: facteur document unlock' : ''],
      ['supplier', document.supplier],
      ['corrected', document.corrected.join(', ')],
      ['kind', `${document.kind}, ${document.direction}`],
      ...Object.entries(document.fields).map(
        ([name, value]) => [name, value === null || value === false ? '' : String(value)] as const,
      ),
      ['why', saysOf(document.reasons)],
      ['received', momentOf(document.receivedAt)],
      ['archived', momentOf(document.archivedAt)],
      ['keep until', document.retainUntil],
      [
        'seen in',
        document.sightings
          .map((one) => [one.sourceName, one.folder, one.subject].filter(Boolean).join(', '))
          .join(' | '),
      ],
      [
        'payment',
        document.payment === null
          ? ''
          : [document.payment.state, document.payment.amount, document.payment.dueOn].filter(Boolean).join(', '),
      ],
      ['delivered', document.deliveries.map((one) => `${one.destinationName}: ${one.state}`).join(', ')],
      ['possible doubles', document.possibleDoubles.join(', ')],
    ],
  })
}

async function download(given: Given): Promise<void> {
  const {
    io,
    values,
    words: [id = ''],
    isJson,
  } = given
  const file = await fetchRendition(given, id)
  const target = textOf(values, 'output')
  if (target === '-') {
    process.stdout.write(file.bytes)
    return
  }
  const path = target ?? file.name
  if (target === undefined && existsSync(path))
    throw new Refusal(`The file ${path} exists already: name another with -o.`)
  try {
    writeFileSync(path, file.bytes)
  } catch {
    throw new Refusal(`The file ${path} cannot be written.`)
  }
  printOne(io, { file: path, sizeBytes: file.bytes.byteLength }, { isJson, lines: [['saved', path]] })
}

async function fetchRendition({ client, values }: Given, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const rendition = textOf(values, 'rendition')
  if (rendition === undefined) return client.download('downloadDocument', { path: { id } })
  if (rendition === 'text') return client.download('getDocumentText', { path: { id } })
  const isWanted = { pdf: (type: string) => type === 'application/pdf', ubl: (type: string) => /xml/.test(type) }[
    rendition
  ]
  if (isWanted === undefined) throw new UsageError('--rendition must be pdf, text or ubl.')
  const document = await client.call('getDocument', { path: { id } })
  if (isWanted(document.mediaType)) return client.download('downloadDocument', { path: { id } })
  const index = document.companions.findIndex((one) => isWanted(one.mediaType))
  if (index < 0) throw new Refusal(`This document has no ${rendition} form.`)
  return client.download('downloadCompanion', { path: { id, index } })
}

async function upload({ io, client, words, isJson }: Given): Promise<number> {
  let refused = 0
  for (const path of words) {
    const bytes = await readFile(path).catch(() => {
      throw new Refusal(`The file ${path} cannot be read.`)
    })
    const { items } = await client.upload([{ name: basename(path), bytes: new Uint8Array(bytes) }])
    refused += items.filter((item) => item.outcome === 'refused').length
    for (const item of items)
      printOne(io, item, {
        isJson,
        lines: [
          [
            item.isBeingRead ? 'received, being read' : item.outcome,
            [item.name, item.document, saysOf(item.reasons)].filter(Boolean).join('  '),
          ],
        ],
      })
  }
  return refused > 0 ? 1 : 0
}

const one = { least: 1, most: 1 }

export const documentCommands: readonly Command[] = [
  {
    name: 'document list',
    usage: '[--state S] [--kind K] [--direction purchase|sales] [--query Q] [--limit N] [--json]',
    say: 'The archive',
    options: {
      state: { type: 'string' },
      kind: { type: 'string' },
      direction: { type: 'string' },
      query: { type: 'string' },
      limit: { type: 'string' },
    },
    run: async ({ io, client, values, isJson }) => {
      const filters = asFilters({
        state: textOf(values, 'state'),
        kind: textOf(values, 'kind'),
        direction: textOf(values, 'direction'),
        query: textOf(values, 'query'),
      })
      const most = numberOf(values, 'limit', Number.MAX_SAFE_INTEGER)
      const rows: Document[] = []
      for await (const document of eachItem(
        (cursor, limit) => client.call('listDocuments', { query: { ...filters, cursor, limit } }),
        most,
      )) {
        if (isJson) printList(io, [document], { isJson, columns })
        else rows.push(document)
      }
      printList(io, rows, { isJson, columns })
    },
  },
  {
    name: 'document show',
    usage: 'ID [--json]',
    say: 'One document, its fields and where it was seen',
    words: one,
    run: async (given) =>
      showDocument(given, await given.client.call('getDocument', { path: { id: given.words[0] ?? '' } })),
  },
  {
    name: 'document download',
    usage: 'ID [-o FILE|-] [--rendition pdf|text|ubl]',
    say: 'Save the file as received, or another form of it',
    options: { output: { type: 'string', short: 'o' }, rendition: { type: 'string' } },
    words: one,
    run: download,
  },
  {
    name: 'document upload',
    usage: 'FILE… [--json]',
    say: 'Add files by hand',
    words: { least: 1, most: 10_000 },
    run: upload,
  },
  {
    name: 'document collect',
    usage: 'ID [--json]',
    say: 'Archive a document that was set aside',
    words: one,
    run: async (given) =>
      showDocument(given, await given.client.call('collectDocument', { path: { id: given.words[0] ?? '' } })),
  },
  ...documentWhoseCommands,
  {
    name: 'document history',
    usage: 'ID [--json]',
    say: 'Its lines in the sealed journal',
    words: one,
    run: async ({ io, client, words: [id = ''], isJson }) => {
      const { items } = await client.call('getDocumentHistory', { path: { id } })
      printList(io, items, {
        isJson,
        columns: [
          { title: 'ENTRY', of: (entry) => String(entry.sequence), isRight: true },
          { title: 'AT', of: (entry) => momentOf(entry.at) },
          { title: 'WHAT', of: (entry) => entry.action },
          { title: 'WHO', of: (entry) => entry.actor },
          { title: 'FACTS', of: (entry) => JSON.stringify(entry.facts) },
        ],
      })
    },
  },
]

// Safe: the server reads the words by its schema and refuses those it does not know.
const asFilters = (filters: Record<string, string | undefined>) =>
  filters as { state?: 'archived'; kind?: 'invoice'; direction?: 'purchase'; query?: string }
