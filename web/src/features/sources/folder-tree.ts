import type { ProbeResult } from '@facteur/contract/source.ts'

type Folder = ProbeResult['folders'][number]
export type FolderRow = Folder & { depth: number }

/** The server's list in the order of a tree, with how deep each lies. A folder lies in another when its path goes on after a separator. */
export function folderRows(folders: readonly Folder[]): FolderRow[] {
  const isIn = (inner: Folder, outer: Folder) =>
    inner.path.startsWith(outer.path) && /^[/.\\]/.test(inner.path.slice(outer.path.length))
  const depthOf = (folder: Folder) => folders.filter((outer) => isIn(folder, outer)).length
  // Below a folder that holds no mail, and so is not listed, the path says where it lies.
  const nameIn = (folder: Folder) => {
    const outer = folders.filter((one) => isIn(folder, one)).toSorted((a, b) => b.path.length - a.path.length)[0]
    return outer === undefined ? folder.path : folder.path.slice(outer.path.length + 1)
  }
  const rootOf = (folder: Folder) => folders.find((outer) => isIn(folder, outer) && depthOf(outer) === 0) ?? folder
  const rank = (folder: Folder) => (rootOf(folder).path.toUpperCase() === 'INBOX' ? '0' : '1') + folder.path
  return folders
    .toSorted((a, b) => rank(a).localeCompare(rank(b)))
    .map((folder) => ({ ...folder, name: nameIn(folder), depth: depthOf(folder) }))
}
