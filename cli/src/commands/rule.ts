import type { CollectRule } from '@facteur/contract/rule.ts'
import type { Command } from '../command.ts'
import { dayOf, printList, printOne } from '../print.ts'

const columns = [
  { title: 'ID', of: (one: CollectRule) => one.id },
  { title: 'EFFECT', of: (one: CollectRule) => one.effect },
  { title: 'SENDER', of: (one: CollectRule) => one.sender },
  { title: 'SUBJECT LIKE', of: (one: CollectRule) => (one.subject === '' ? '(any)' : one.subject) },
  { title: 'MADE', of: (one: CollectRule) => dayOf(one.madeAt) },
  { title: 'USED', of: (one: CollectRule) => String(one.usedCount), isRight: true },
  { title: 'LAST', of: (one: CollectRule) => dayOf(one.lastUsedAt) },
]

export const ruleCommands: readonly Command[] = [
  {
    name: 'rule list',
    usage: '[--json]',
    say: 'What you said once and for all: collect anyway, never again',
    run: async ({ io, client, isJson }) => printList(io, (await client.call('listRules')).items, { isJson, columns }),
  },
  {
    name: 'rule remove',
    usage: 'ID [--json]',
    say: 'Take a rule back; what it brought stays',
    words: { least: 1, most: 1 },
    run: async ({ io, client, words: [id = ''], isJson }) => {
      await client.call('removeRule', { path: { id } })
      printOne(io, { id, removed: true }, { isJson, lines: [['removed', id]] })
    },
  },
]
