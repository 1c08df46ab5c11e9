import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Lays files out under names of their own, so that a verdict's path tells which case it is. */
export async function openStage(folder: string) {
  await mkdir(folder, { recursive: true })
  let count = 0
  const nameFor = (name: string) => `${String((count += 1)).padStart(4, '0')}-${name.replaceAll(/[^\w.-]+/g, '_')}`
  return {
    folder,
    async copy(from: string, name: string): Promise<string> {
      const file = nameFor(name)
      await copyFile(from, join(folder, file))
      return file
    },
    async write(bytes: Uint8Array | string, name: string): Promise<string> {
      const file = nameFor(name)
      await writeFile(join(folder, file), bytes)
      return file
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** The same share of every list: every n-th, so that a quick run still sees all groups. */
export function sample<T>(list: readonly T[], most: number | undefined): T[] {
  if (most === undefined || list.length <= most) return [...list]
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]).filter(
    (one): one is T => one !== undefined,
  )
}
