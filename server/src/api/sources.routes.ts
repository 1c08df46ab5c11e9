import type { ProbeResult, SourceLink } from '@facteur/contract/source.ts'
import { Fault } from '#platform/fault.ts'
import { addSource } from '#records/sources/add-source.ts'
import { changeSource } from '#records/sources/change-source.ts'
import { readSourceLink } from '#records/sources/source-link.read.ts'
import { getSource, listSources } from '#records/sources/sources.read.ts'
import { askSync, pauseSource, removeSource, resumeSource } from '#records/sources/steer-source.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'probeSource'
  | 'addSource'
  | 'listSources'
  | 'getSource'
  | 'changeSource'
  | 'removeSource'
  | 'pauseSource'
  | 'resumeSource'
  | 'syncSource'

export function makeSourceHandlers({ doors }: Parts): Pick<Handlers, Mine> {
  return {
    probeSource: (_ctx, { body }) => doors.probeSource(body),
    addSource: async (ctx, { body }) => {
      // What cannot be opened now is refused now, in words the owner can act on, not later in the background.
      requireFolders(body, await doors.probeSource(body))
      return addSource(ctx, body)
    },
    listSources: async (ctx) => ({ items: await listSources(ctx) }),
    getSource: (ctx, { path }) => getSource(ctx, path.id),
    changeSource: async (ctx, { path, body }) => {
      const link =
        body.password === undefined ? undefined : await readSourceLink(ctx, { id: path.id, password: body.password })
      if (link !== undefined) await doors.probeSource(link)
      return changeSource(ctx, { id: path.id, ...body })
    },
    removeSource: (ctx, { path }) => removeSource(ctx, path),
    pauseSource: (ctx, { path }) => pauseSource(ctx, path),
    resumeSource: (ctx, { path }) => resumeSource(ctx, path),
    syncSource: (ctx, { path }) => askSync(ctx, path),
  }
}

function requireFolders(link: SourceLink, { folders }: ProbeResult): void {
  if (link.connector !== 'imap') return
  const missing = link.folders.find((path) => !folders.some((folder) => folder.path === path))
  if (missing !== undefined)
    throw new Fault('source.folder-missing', { say: `This mailbox has no folder "${missing}".` })
}
