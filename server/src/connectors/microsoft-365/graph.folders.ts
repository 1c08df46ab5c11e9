import { keepable } from '#connectors/kit/charset.ts'
import type { FolderInfo } from '#connectors/kit/mailbox.ts'
import type { GraphFolder } from './graph.answers.ts'

export type GraphFolderInfo = FolderInfo & { id: string }
export type FolderNode = GraphFolder & { children: FolderNode[] }

/** Folders that have a name of their own in every language. What lies in the outbox is a draft still. */
export const wellKnown: Record<string, NonNullable<FolderInfo['specialUse']>> = {
  inbox: 'inbox',
  sentitems: 'sent',
  drafts: 'drafts',
  outbox: 'drafts',
  deleteditems: 'trash',
  junkemail: 'junk',
  archive: 'archive',
}

const passedOn = new Set(['drafts', 'trash', 'junk', 'sent'])

/** The tree as paths. Below the bin everything is thrown away; below the sent mail all is sent. */
export function toFolders(
  nodes: readonly FolderNode[],
  uses: ReadonlyMap<string, FolderInfo['specialUse']>,
  above: { path: string; use: FolderInfo['specialUse'] } = { path: '', use: null },
): GraphFolderInfo[] {
  return nodes.flatMap((node) => {
    const shown = keepable(node.displayName, 255)
    const name = shown.replaceAll('/', '\u2215')
    const path = above.path === '' ? name : `${above.path}/${name}`
    const specialUse = uses.get(node.id) ?? (above.use !== null && passedOn.has(above.use) ? above.use : null)
    const one: GraphFolderInfo = {
      id: node.id,
      path,
      name: shown,
      delimiter: '/',
      specialUse,
      messages: node.totalItemCount ?? null,
      canOpen: true,
    }
    return [one, ...toFolders(node.children, uses, { path, use: specialUse })]
  })
}
