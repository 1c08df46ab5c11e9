import type { Command } from '../command.ts'
import { momentOf, printList } from '../print.ts'

export const tokenCommands: readonly Command[] = [
  {
    name: 'token list',
    usage: '[--json]',
    say: 'API tokens; they are made and revoked in the page',
    run: async ({ io, client, isJson }) =>
      printList(io, (await client.call('listTokens')).items, {
        isJson,
        columns: [
          { title: 'ID', of: (token) => token.id },
          { title: 'NAME', of: (token) => token.name },
          { title: 'MAY', of: (token) => token.scopes.join(', ') },
          { title: 'MADE', of: (token) => momentOf(token.createdAt) },
          { title: 'EXPIRES', of: (token) => momentOf(token.expiresAt) },
          { title: 'LAST USED', of: (token) => momentOf(token.lastUsedAt) },
        ],
      }),
  },
]
