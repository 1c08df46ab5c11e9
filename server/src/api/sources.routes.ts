import type { ProbeResult, SignedInLink, SourceLink } from '@facteur/contract/source.ts'
import { Fault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { checkRoomForLink } from '#records/sources/source-room.ts'
import { askReconcile } from '#records/sources/ask-reconcile.ts'
import { changeSource } from '#records/sources/change-source.ts'
import { readSourceLink } from '#records/sources/source-link.read.ts'
import { changeServed } from '#records/sources/change-served.ts'
import { getReconciliation } from '#records/sources/reconciliation.read.ts'
import { getServed } from '#records/sources/served.read.ts'
import { getSource, listSourcesAndLimit } from '#records/sources/sources.read.ts'
import { linkSignedIn } from '#records/sources/oauth-link.ts'
import { askSync, pauseSource, resumeSource } from '#records/sources/steer-source.ts'
import type { Handlers } from './handler.ts'
import { probeSignedIn } from './oauth-flow.ts'
import { unlinkSource } from './oauth.routes.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'probeSource'
  | 'addSource'
  | 'listSources'
  | 'getSource'
  | 'changeSource'
  | 'probeKeptSource'
  | 'getServed'
  | 'changeServed'
  | 'removeSource'
  | 'pauseSource'
  | 'resumeSource'
  | 'syncSource'
  | 'reconcileSource'
  | 'getReconciliation'

export function makeSourceHandlers(parts: Parts): Pick<Handlers, Mine> {
  const { doors } = parts
  /** Those chosen before may be gone or empty now; they stay as they are. */
  async function requireNewFolders(ctx: Context, id: string, wanted: readonly string[]): Promise<void> {
    const { chosenFolders } = await getSource(ctx, id)
    const fresh = wanted.filter((path) => !chosenFolders.includes(path))
    if (fresh.length > 0) requireListed(fresh, await doors.probeKeptSource(ctx, { id }))
  }

  return {
    probeSource: async (ctx, { body }) => {
      if (isSignedIn(body)) return probeSignedIn(parts, ctx, body)
      await checkRoomForLink(ctx, body)
      return doors.probeSource(body)
    },
    addSource: async (ctx, { body }) => {
      // What cannot be opened now is refused now, in words the owner can act on, not later in the background.
      if (isSignedIn(body)) {
        requireListed(body.folders, await probeSignedIn(parts, ctx, body))
        return linkSignedIn(ctx, body)
      }
      await checkRoomForLink(ctx, body)
      requireFolders(body, await doors.probeSource(body))
      return addSource(ctx, body)
    },
    listSources: (ctx) => listSourcesAndLimit(ctx),
    probeKeptSource: async (ctx, { path }) => {
      await getSource(ctx, path.id)
      return doors.probeKeptSource(ctx, path)
    },
    getServed: (ctx, { path }) => getServed(ctx, path),
    changeServed: (ctx, { path, body }) => changeServed(ctx, { id: path.id, serves: body.serves }),
    getSource: (ctx, { path }) => getSource(ctx, path.id),
    changeSource: async (ctx, { path, body }) => {
      const link =
        body.password === undefined ? undefined : await readSourceLink(ctx, { id: path.id, password: body.password })
      if (link !== undefined) await doors.probeSource(link)
      // Folders are taken from the server's own list only.
      if (body.folders !== undefined && body.folders.length > 0) await requireNewFolders(ctx, path.id, body.folders)
      return changeSource(ctx, { id: path.id, ...body })
    },
    removeSource: (ctx, { path }) => unlinkSource(parts, ctx, path),
    pauseSource: (ctx, { path }) => pauseSource(ctx, path),
    resumeSource: (ctx, { path }) => resumeSource(ctx, path),
    syncSource: (ctx, { path }) => askSync(ctx, path),
    reconcileSource: (ctx, { path }) => askReconcile(ctx, path),
    getReconciliation: (ctx, { path }) => getReconciliation(ctx, path),
  }
}

const isSignedIn = (link: SourceLink | SignedInLink): link is SignedInLink => 'attempt' in link

function requireFolders(link: SourceLink, probed: ProbeResult): void {
  if (link.connector === 'imap') requireListed(link.folders, probed)
}

function requireListed(wanted: readonly string[], { folders }: ProbeResult): void {
  const missing = wanted.find((path) => !folders.some((folder) => folder.path === path))
  if (missing !== undefined)
    throw new Fault('source.folder-missing', { say: `This mailbox has no folder "${missing}".` })
}
