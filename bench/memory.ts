import { readFileSync, readdirSync } from 'node:fs'

/** PSS in MB of a process and all that it started: shared pages counted once. */
export function memoryOf(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const id = Number(name)
    const parent = Number.isInteger(id) ? parentOf(id) : undefined
    if (parent !== undefined) parents.set(id, parent)
  }
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === pid || isOurs(parents.get(id)))
  const kilobytes = [...parents.keys()].filter(isOurs).reduce((sum, id) => sum + pssOf(id), 0)
  return Math.round(kilobytes / 1024)
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
