import type { FolderInfo } from '#connectors/kit/mailbox.ts'

/** Never looked at unless asked for by name: nobody files an invoice there. */
const leftOut = new Set(['drafts', 'junk', 'trash'])

/** The folders to look in: those the owner chose, or all but drafts, junk and trash. Where one folder holds everything (Gmail), that one is enough. */
export function chooseFolders(listed: readonly FolderInfo[], chosen: readonly string[]): FolderInfo[] {
  const open = listed.filter((folder) => folder.canOpen)
  if (chosen.length > 0) return open.filter((folder) => chosen.includes(folder.path))
  const all = open.find((folder) => folder.specialUse === 'all')
  if (all !== undefined) return [all]
  return open.filter((folder) => folder.specialUse === null || !leftOut.has(folder.specialUse))
}
