import type { Supplier } from '@facteur/contract/supplier.ts'
import { type Command, textOf } from '../command.ts'
import { dayOf, printList, printOne } from '../print.ts'

const columns = [
  { title: 'ID', of: (one: Supplier) => one.id },
  { title: 'NAME', of: (one: Supplier) => one.name },
  { title: 'VAT NUMBER', of: (one: Supplier) => one.vatNumbers.join(' ') },
  { title: 'DOCUMENTS', of: (one: Supplier) => String(one.documentCount), isRight: true },
  { title: 'LAST', of: (one: Supplier) => one.lastDocumentOn ?? '' },
  { title: 'FROM', of: (one: Supplier) => one.hosts.join(' ') },
]

const accountOf = (one: Supplier['accounts'][number]) =>
  `${one.iban} (${one.firstSeenOn} to ${one.lastSeenOn}${one.isConfirmed ? '' : ', not confirmed'})`
const learnedOf = (one: Supplier['learned'][number]) =>
  `${one.field}${one.value === null ? (one.label === null ? '' : ` beside "${one.label}"`) : ` is ${one.value}`} (${dayOf(one.learnedAt)})`

export const supplierCommands: readonly Command[] = [
  {
    name: 'supplier list',
    usage: '[--query Q] [--json]',
    say: 'Everyone whose papers were archived',
    options: { query: { type: 'string' } },
    run: async ({ io, client, values, isJson }) => {
      const query = textOf(values, 'query')
      const { items } = await client.call('listSuppliers', { query: query === undefined ? {} : { query } })
      printList(io, items, { isJson, columns })
    },
  },
  {
    name: 'supplier show',
    usage: 'ID [--json]',
    say: 'One supplier: accounts, addresses, what was learned',
    words: { least: 1, most: 1 },
    run: async ({ io, client, words: [id = ''], isJson }) => {
      const one = await client.call('getSupplier', { path: { id } })
      printOne(io, one, {
        isJson,
        lines: [
          ['id', one.id],
          ['name', one.name],
          ['VAT numbers', one.vatNumbers.join(', ')],
          ['accounts', one.accounts.map(accountOf).join('; ')],
          ['writes from', one.hosts.join(', ')],
          ['documents', String(one.documentCount)],
          ['first', one.firstDocumentOn],
          ['last', one.lastDocumentOn],
          ['learned', one.learned.map(learnedOf).join('; ')],
          ['PDF password', one.hasPassword ? 'kept' : ''],
        ],
      })
    },
  },
]
