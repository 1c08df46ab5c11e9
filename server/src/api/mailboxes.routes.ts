import { getSource } from '#records/sources/sources.read.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

type Mine = 'discoverMailbox' | 'diagnoseMailbox' | 'diagnoseSource'

export function makeMailboxHandlers({ doors }: Parts): Pick<Handlers, Mine> {
  return {
    discoverMailbox: (_ctx, { body, http }) => doors.discoverMailbox(body.email, http.language),
    diagnoseMailbox: (_ctx, { body, http }) => doors.diagnoseMailbox(body, http.language),
    diagnoseSource: async (ctx, { path, http }) => {
      const { id } = await getSource(ctx, path.id)
      return doors.diagnoseSource(ctx, { id, language: http.language })
    },
  }
}
