import type { Payment } from '@facteur/contract/payment.ts'
import { type Command, textOf } from '../command.ts'
import { printList, saysOf } from '../print.ts'

const columns = [
  { title: 'DOCUMENT', of: (one: Payment) => one.document },
  { title: 'STATE', of: (one: Payment) => one.state },
  { title: 'SUPPLIER', of: (one: Payment) => one.supplierName ?? '' },
  { title: 'NUMBER', of: (one: Payment) => one.invoiceNumber ?? '' },
  { title: 'DUE', of: (one: Payment) => one.dueOn ?? '' },
  { title: 'AMOUNT', of: (one: Payment) => [one.amount, one.currency].filter(Boolean).join(' '), isRight: true },
  { title: 'ACCOUNT', of: (one: Payment) => one.creditorIban ?? '' },
  { title: 'COMMUNICATION', of: (one: Payment) => one.structuredCommunication ?? one.paymentReference ?? '' },
  { title: 'WHY', of: (one: Payment) => saysOf(one.reasons) },
]

export const paymentCommands: readonly Command[] = [
  {
    name: 'payment list',
    usage: '[--state S] [--json]',
    say: 'What is to be paid',
    options: { state: { type: 'string' } },
    run: async ({ io, client, values, isJson }) => {
      const state = asState(textOf(values, 'state'))
      printList(io, (await client.call('listPayments', { query: state === undefined ? {} : { state } })).items, {
        isJson,
        columns,
      })
    },
  },
  {
    name: 'payment mark-paid',
    usage: 'DOCUMENT… [--undo] [--json]',
    say: 'Mark as paid, or undo that',
    options: { undo: { type: 'boolean' } },
    words: { least: 1, most: 5000 },
    run: async ({ io, client, values, words, isJson }) => {
      const { items } = await client.call('markPayments', {
        body: { documents: words, isPaid: values['undo'] !== true },
      })
      printList(io, items, { isJson, columns })
    },
  },
  {
    name: 'payment release',
    usage: 'DOCUMENT [--json]',
    say: 'You checked a held payment: it may be paid',
    words: { least: 1, most: 1 },
    run: async ({ io, client, words: [id = ''], isJson }) =>
      printList(io, (await client.call('releasePayment', { path: { id } })).items, { isJson, columns }),
  },
]

// Safe: the server reads the word by its schema and refuses one it does not know.
const asState = (text: string | undefined) => text as 'to-pay' | undefined
