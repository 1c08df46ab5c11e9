import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const left = new Set(['node_modules', 'dist', 'fixtures'])

export function hashFiles(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** A hash over names and bytes of all sources in the folders, tests left out, so that a build is repeated only for a cause. */
export function hashFolders(root, folders, files = []) {
  const hash = createHash('sha256')
  const sources = folders.flatMap((folder) => filesIn(join(root, folder))).concat(files.map((file) => join(root, file)))
  for (const file of sources.sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : []
  })
}
