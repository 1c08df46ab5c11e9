import { setTimeout as pause } from 'node:timers/promises'
import type { Reconciliation } from '@facteur/contract/source.ts'
import type { Command } from '../command.ts'
import { printOne } from '../print.ts'
import { idOf } from './source-id.ts'

const askEveryMs = 500
const number = (count: number) => count.toLocaleString('en')

/** The sentence for the owner. */
export function sayReconciled({ totals, folders }: Pick<Reconciliation, 'totals' | 'folders'>): string {
  const { there, missing } = totals
  return missing === 0
    ? `Nothing is missing: all ${number(there)} mails of ${number(folders.length)} ${folders.length === 1 ? 'folder' : 'folders'} have been looked at.`
    : `${number(missing)} of ${number(there)} mails had been missed and have been looked at now.`
}

export const reconcileCommand: Command = {
  name: 'source reconcile',
  usage: 'ID [--no-wait] [--json]',
  say: 'List the mailbox anew and prove that nothing is missing; what is missing is looked at',
  options: { 'no-wait': { type: 'boolean' } },
  words: { least: 1, most: 1 },
  run: async (given) => {
    const { io, client, words, values, isJson } = given
    const path = { id: await idOf(given, words[0] ?? '') }
    let now = await client.call('reconcileSource', { path })
    while (values['no-wait'] !== true && now.state !== 'done') {
      await pause(askEveryMs)
      now = await client.call('getReconciliation', { path })
    }
    printOne(io, now, {
      isJson,
      lines: [
        ['state', now.state],
        ...now.folders.map(
          (one) =>
            [one.path, `${one.there} there, ${one.known} looked at, ${one.missing} missed, ${one.gone} gone`] as const,
        ),
        ['result', now.state === 'done' ? sayReconciled(now) : undefined],
      ],
    })
  },
}
