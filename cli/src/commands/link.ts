import type { Link, LinkRule } from '@facteur/contract/link.ts'
import { linkEffects, linkStates } from '@facteur/contract/link.ts'
import { type Command } from '../command.ts'
import { UsageError } from '../failures.ts'
import { printList, printOne } from '../print.ts'

const columns = [
  { title: 'ID', of: (one: Link) => one.id },
  { title: 'STATE', of: (one: Link) => one.state },
  { title: 'FROM', of: (one: Link) => one.from },
  { title: 'HOST', of: (one: Link) => one.host },
  { title: 'WHY', of: (one: Link) => one.reasons[0]?.say ?? '' },
]
const ruleColumns = [
  { title: 'ID', of: (one: LinkRule) => one.id },
  { title: 'EFFECT', of: (one: LinkRule) => one.effect },
  { title: 'SENDER', of: (one: LinkRule) => one.sender },
]
const states = [...linkStates, 'needs-you'] as const

export const linkCommands: readonly Command[] = [
  {
    name: 'link list',
    usage: '[--state S] [--json]',
    say: 'Links of mails that lead to a paper, and what came of them; --state needs-you for what waits',
    options: { state: { type: 'string' } },
    run: async ({ io, client, values, isJson }) => {
      const state = states.find((one) => one === values['state'])
      if (values['state'] !== undefined && state === undefined)
        throw new UsageError(`--state is one of ${states.join(', ')}`)
      const { items } = await client.call('listLinks', { query: state === undefined ? {} : { state } })
      printList(io, items, { isJson, columns })
    },
  },
  {
    name: 'link fetch',
    usage: 'ID [--json]',
    say: 'Follow a link that waits for your word, or once more',
    words: { least: 1, most: 1 },
    run: async ({ io, client, words: [id = ''], isJson }) => {
      const link = await client.call('fetchLink', { path: { id } })
      printOne(io, link, { isJson, lines: [['state', link.state]] })
    },
  },
  {
    name: 'link rule',
    usage: 'SENDER always|ask|never [--json]',
    say: 'Whether links of a sender (a host, or a whole address) are followed',
    words: { least: 2, most: 2 },
    run: async ({ io, client, words: [sender = '', word = ''], isJson }) => {
      const effect = linkEffects.find((one) => one === word)
      if (effect === undefined) throw new UsageError(`say one of ${linkEffects.join(', ')}`)
      const rule = await client.call('sayLinkRule', { body: { sender, effect } })
      printOne(io, rule, { isJson, lines: [[rule.effect, rule.sender]] })
    },
  },
  {
    name: 'link rules',
    usage: '[--json]',
    say: 'Whose links are followed always, after asking, or never',
    run: async ({ io, client, isJson }) =>
      printList(io, (await client.call('listLinkRules')).items, { isJson, columns: ruleColumns }),
  },
]
