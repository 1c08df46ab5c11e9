import type { Message } from '@facteur/contract/message.ts'
import { type Command, numberOf, textOf } from '../command.ts'
import { eachItem } from '../pages.ts'
import { dayOf, momentOf, printList, printOne, saysOf } from '../print.ts'

const columns = [
  { title: 'ID', of: (message: Message) => message.id },
  { title: 'RECEIVED', of: (message: Message) => dayOf(message.receivedAt) },
  { title: 'KIND', of: (message: Message) => (message.state === 'judged' ? message.kind : message.state) },
  { title: 'COLLECT', of: (message: Message) => (message.collect ? 'yes' : '') },
  { title: 'FROM', of: (message: Message) => message.from },
  { title: 'SUBJECT', of: (message: Message) => message.subject },
  { title: 'WHY', of: (message: Message) => saysOf(message.reasons) },
]

const linesOf = (message: Message) =>
  [
    ['id', message.id],
    ['subject', message.subject],
    ['from', message.fromName === '' ? message.from : `${message.fromName} <${message.from}>`],
    ['sent', momentOf(message.sentAt)],
    ['source', `${message.sourceName}, ${message.folder}`],
    ['state', message.state],
    ['kind', message.kind],
    ['collect', message.collect ? 'yes' : 'no'],
    ['where', message.where],
    ['why', saysOf(message.reasons)],
    ['documents', message.documentIds.join(', ')],
    ['rule', message.rule],
    ['settled', momentOf(message.settledAt)],
  ] as const

const one = { least: 1, most: 1 }

export const messageCommands: readonly Command[] = [
  {
    name: 'message list',
    usage: '[--source S] [--verdict V] [--query Q] [--limit N] [--json]',
    say: 'Every mail seen, its verdict and reasons',
    options: {
      source: { type: 'string' },
      verdict: { type: 'string' },
      query: { type: 'string' },
      limit: { type: 'string' },
    },
    run: async ({ io, client, values, isJson }) => {
      const filters = {
        source: textOf(values, 'source'),
        // Safe: the server refuses a word it does not know.
        verdict: textOf(values, 'verdict') as 'collected' | undefined,
        query: textOf(values, 'query'),
      }
      const most = numberOf(values, 'limit', Number.MAX_SAFE_INTEGER)
      const rows: Message[] = []
      for await (const message of eachItem(
        (cursor, limit) => client.call('listMessages', { query: { ...filters, cursor, limit } }),
        most,
      )) {
        if (isJson) printList(io, [message], { isJson, columns })
        else rows.push(message)
      }
      printList(io, rows, { isJson, columns })
    },
  },
  {
    name: 'message show',
    usage: 'ID [--json]',
    say: 'One mail with its verdict',
    words: one,
    run: async ({ io, client, words: [id = ''], isJson }) => {
      const message = await client.call('getMessage', { path: { id } })
      printOne(io, message, { isJson, lines: linesOf(message) })
    },
  },
  {
    name: 'message collect',
    usage: 'ID [--undo] [--json]',
    say: 'Collect it anyway, and remember that for mails like it',
    options: { undo: { type: 'boolean' } },
    words: one,
    run: async ({ io, client, values, words: [id = ''], isJson }) => {
      const message = await client.call(values['undo'] === true ? 'uncollectMessage' : 'collectMessage', {
        path: { id },
      })
      printOne(io, message, { isJson, lines: linesOf(message) })
    },
  },
  {
    name: 'message print',
    usage: 'ID [--json]',
    say: 'Print the mail itself as a document, whatever it was taken for',
    words: one,
    run: async ({ io, client, words: [id = ''], isJson }) => {
      const message = await client.call('printMessage', { path: { id } })
      printOne(io, message, { isJson, lines: linesOf(message) })
    },
  },
  {
    name: 'message settle',
    usage: 'ID [--document ID] [--undo] [--json]',
    say: 'Its paper lies elsewhere and it is settled: not asked about again',
    options: { document: { type: 'string' }, undo: { type: 'boolean' } },
    words: one,
    run: async ({ io, client, values, words: [id = ''], isJson }) => {
      const document = textOf(values, 'document')
      const message =
        values['undo'] === true
          ? await client.call('reopenMessage', { path: { id } })
          : await client.call('settleMessage', { path: { id }, body: document === undefined ? {} : { document } })
      printOne(io, message, { isJson, lines: linesOf(message) })
    },
  },
  {
    name: 'message never',
    usage: 'ID [--whole-host] [--any-subject] [--json]',
    say: 'Never again from here: set mails like it aside',
    options: { 'whole-host': { type: 'boolean' }, 'any-subject': { type: 'boolean' } },
    words: one,
    run: async ({ io, client, values, words: [id = ''], isJson }) => {
      const body = { isWholeHost: values['whole-host'] === true, isAnySubject: values['any-subject'] === true }
      const message = await client.call('neverCollectMessage', { path: { id }, body })
      printOne(io, message, { isJson, lines: linesOf(message) })
    },
  },
]
