import type { Need } from '@facteur/contract/needs-you.ts'
import type { Command } from '../command.ts'
import { printList } from '../print.ts'

const columns = [
  { title: 'KIND', of: (one: Need) => one.kind },
  { title: 'ID', of: (one: Need) => one.id },
  { title: 'ABOUT', of: (one: Need) => one.title },
  { title: 'SINCE', of: (one: Need) => one.at.slice(0, 10) },
  { title: 'WHY', of: (one: Need) => one.say },
]

export const needsYouCommands: readonly Command[] = [
  {
    name: 'needs-you',
    usage: '[--json]',
    say: 'Everything that waits for you',
    run: async ({ io, client, isJson }) =>
      printList(io, (await client.call('getNeedsYou', {})).items, { isJson, columns }),
  },
]
