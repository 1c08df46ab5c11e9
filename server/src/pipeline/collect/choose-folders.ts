import type { FolderInfo } from '#connectors/kit/mailbox.ts'

/** Never looked at unless asked for by name: nobody files an invoice there. */
const leftOut = new Set(['drafts', 'junk', 'trash'])

/**
 * The folders to look in: those the owner chose, or all but drafts, junk and trash. Where one folder holds everything (Gmail),
 * that one is enough. `includesSubfolders`: also what lies below the chosen ones now, however long it has been there.
 */
export function chooseFolders(
  listed: readonly FolderInfo[],
  chosen: readonly string[],
  includesSubfolders = false,
): FolderInfo[] {
  const open = listed.filter((folder) => folder.canOpen)
  if (chosen.length > 0) {
    const isMeant = ({ path }: FolderInfo) =>
      chosen.includes(path) || (includesSubfolders && isBelowChosen(path, { listed, chosen }))
    return open.filter(isMeant)
  }
  const all = open.find((folder) => folder.specialUse === 'all')
  if (all !== undefined) return [all]
  return open.filter((folder) => !isLeftOut(folder))
}

const isLeftOut = ({ specialUse }: FolderInfo): boolean => specialUse !== null && leftOut.has(specialUse)

/** Whether the nearest folder above that decides was chosen: below a chosen one, yes; in the trash below it, no. */
function isBelowChosen(
  path: string,
  { listed, chosen }: { listed: readonly FolderInfo[]; chosen: readonly string[] },
): boolean {
  const above = listed
    .filter((one) => path === one.path || isBelow(path, one))
    .toSorted((a, b) => b.path.length - a.path.length)
  const decides = above.find((one) => chosen.includes(one.path) || isLeftOut(one))
  return decides !== undefined && chosen.includes(decides.path)
}

const isBelow = (path: string, { path: outer, delimiter }: FolderInfo): boolean =>
  delimiter !== '' && path.startsWith(`${outer}${delimiter}`)
