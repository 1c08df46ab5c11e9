import type { Destination } from '@facteur/contract/forwarding.ts'
import { type Command, needed, textOf } from '../command.ts'
import { UsageError } from '../failures.ts'
import { printList, printOne } from '../print.ts'

const columns = [
  { title: 'ID', of: (one: Destination) => one.id },
  { title: 'NAME', of: (one: Destination) => one.name },
  { title: 'KIND', of: (one: Destination) => one.connector },
  { title: 'SINCE', of: (one: Destination) => one.since ?? 'everything' },
  {
    title: 'QUEUED',
    of: (one: Destination) => String((one.counts.queued ?? 0) + (one.counts.sending ?? 0)),
    isRight: true,
  },
  { title: 'ACCEPTED', of: (one: Destination) => String(one.counts.accepted ?? 0), isRight: true },
  { title: 'UNCERTAIN', of: (one: Destination) => String(one.counts.uncertain ?? 0), isRight: true },
  { title: 'FAILED', of: (one: Destination) => String(one.counts.failed ?? 0), isRight: true },
  { title: 'TROUBLE', of: (one: Destination) => one.trouble?.say ?? '' },
]
const one = { least: 1, most: 1 }

export const destinationCommands: readonly Command[] = [
  {
    name: 'destination add email',
    usage: '--to A [--since DATE] [--name N] [--json]',
    say: 'Mail every document to the accountant; without --since, everything',
    options: { to: { type: 'string' }, since: { type: 'string' }, name: { type: 'string' } },
    run: async ({ io, client, values, isJson }) => {
      const [since, name] = [textOf(values, 'since'), textOf(values, 'name')]
      if (since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(since))
        throw new UsageError('--since must be a day like 2026-03-31.')
      const to = needed(values, 'to')
      const made = await client.call('addDestination', {
        body: {
          connector: 'email',
          to,
          ...(since === undefined ? {} : { since }),
          ...(name === undefined ? {} : { name }),
        },
      })
      printOne(io, made, {
        isJson,
        lines: [
          ['id', made.id],
          ['name', made.name],
          ['since', made.since ?? 'everything'],
          ['queued', String(made.counts.queued ?? 0)],
          ['trouble', made.trouble?.say],
        ],
      })
    },
  },
  {
    name: 'destination list',
    usage: '[--json]',
    say: 'Where documents go',
    run: async ({ io, client, isJson }) =>
      printList(io, (await client.call('listDestinations')).items, { isJson, columns }),
  },
  {
    name: 'destination test',
    usage: 'ID [--json]',
    say: 'Send a test message',
    words: one,
    run: async ({ io, client, words: [id = ''], isJson }) => {
      await client.call('testDestination', { path: { id } })
      printOne(io, { id, sent: true }, { isJson, lines: [['sent', 'a test message is on its way']] })
    },
  },
  {
    name: 'destination remove',
    usage: 'ID [--json]',
    say: 'Stop sending; what was sent stays in the log',
    words: one,
    run: async ({ io, client, words: [id = ''], isJson }) => {
      await client.call('removeDestination', { path: { id } })
      printOne(io, { id, removed: true }, { isJson, lines: [['removed', id]] })
    },
  },
]
