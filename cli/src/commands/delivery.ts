import type { Delivery } from '@facteur/contract/forwarding.ts'
import { type Command, textOf } from '../command.ts'
import { UsageError } from '../failures.ts'
import { eachItem } from '../pages.ts'
import { momentOf, printList, printOne } from '../print.ts'

const columns = [
  { title: 'ID', of: (one: Delivery) => one.id },
  { title: 'STATE', of: (one: Delivery) => one.state },
  { title: 'TO', of: (one: Delivery) => one.destinationName },
  { title: 'SUPPLIER', of: (one: Delivery) => one.supplierName ?? '' },
  { title: 'NUMBER', of: (one: Delivery) => one.invoiceNumber ?? '' },
  { title: 'DOCUMENT', of: (one: Delivery) => one.documentName },
  { title: 'QUEUED', of: (one: Delivery) => momentOf(one.queuedAt) },
  { title: 'ACCEPTED', of: (one: Delivery) => momentOf(one.acceptedAt) },
  { title: 'TROUBLE', of: (one: Delivery) => one.lastError?.say ?? '' },
]

export const deliveryCommands: readonly Command[] = [
  {
    name: 'delivery list',
    usage: '[--destination D] [--document D] [--state S] [--json]',
    say: 'What was sent where, and how it went',
    options: { destination: { type: 'string' }, document: { type: 'string' }, state: { type: 'string' } },
    run: async ({ io, client, values, isJson }) => {
      const filters = asFilters({
        destination: textOf(values, 'destination'),
        document: textOf(values, 'document'),
        state: textOf(values, 'state'),
      })
      const rows = await Array.fromAsync(
        eachItem((cursor, limit) => client.call('listDeliveries', { query: { ...filters, cursor, limit } })),
      )
      printList(io, rows, { isJson, columns })
    },
  },
  {
    name: 'delivery decide',
    usage: 'ID send-again|it-arrived [--json]',
    say: 'Say what happened to an uncertain or failed delivery',
    words: { least: 2, most: 2 },
    run: async ({ io, client, words: [id = '', decision = ''], isJson }) => {
      if (decision !== 'send-again' && decision !== 'it-arrived')
        throw new UsageError('Decide send-again or it-arrived.')
      const delivery = await client.call('decideDelivery', { path: { id }, body: { decision } })
      printOne(io, delivery, {
        isJson,
        lines: [
          ['id', delivery.id],
          ['state', delivery.state],
        ],
      })
    },
  },
]

// Safe: the server reads the words by its schema and refuses those it does not know.
const asFilters = (filters: Record<string, string | undefined>) =>
  filters as { destination?: string; document?: string; state?: 'queued' }
