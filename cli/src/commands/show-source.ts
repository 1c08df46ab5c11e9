import type { Source } from '@facteur/contract/source.ts'
import type { Given } from '../command.ts'
import { UsageError } from '../failures.ts'
import { momentOf, printOne } from '../print.ts'

export function showSource({ io, isJson }: Given, source: Source): void {
  printOne(io, source, {
    isJson,
    lines: [
      ['id', source.id],
      ['name', source.name],
      ['kind', source.connector],
      ...Object.entries(source.settings).map(([key, value]) => [key, String(value)] as const),
      ['health', source.health],
      ['trouble', source.trouble?.say],
      ['folders', source.folders.map((folder) => `${folder.path} (${folder.seen}/${folder.total})`).join(', ')],
      ['aliases', source.aliases.join(', ')],
      ['since', source.since],
      ['seen', `${source.progress.seen} of ${source.progress.total}`],
      ['waiting', String(source.progress.waiting)],
      ['collected', String(source.progress.collected)],
      ['last success', momentOf(source.lastSuccessAt)],
      ['next run', momentOf(source.nextRunAt)],
      ['trusts', trustOf(source)],
    ],
  })
}

function trustOf({ trustedAuthserv }: Source): string {
  const how = trustedAuthserv?.isGiven === true ? 'as you said' : 'as most mails name it'
  return trustedAuthserv === undefined ? '' : `${trustedAuthserv.id ?? 'nobody'} (${how})`
}

export function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new UsageError('--since must be a day like 2026-03-31.')
  return text
}
