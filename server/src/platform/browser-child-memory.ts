import { readFileSync, readdirSync } from 'node:fs'

/** The process and all that came from it. */
export function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = parentOf(Number(name))
    if (parent === undefined) continue
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const family = [pid]
  for (const one of family) family.push(...(children.get(one) ?? []))
  return family
}

/** Memory of these processes, what they share counted once, in bytes. Where the kernel hides shares, what is their own. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (pssOf(pid) ?? ownOf(pid) ?? 0), 0)
}

/** What drives the browser and shuts it in is no part of it. */
export const isDriver = (pid: number): boolean =>
  /^(?:node|bwrap|prlimit|setpriv|MainThread)\s*$/.test(readOrNothing(`/proc/${pid}/comm`) ?? '')

function parentOf(pid: number): number | undefined {
  const text = readOrNothing(`/proc/${pid}/stat`)
  // The name in brackets may hold anything: the parent stands two words after the last bracket.
  return text === undefined ? undefined : Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
}

function pssOf(pid: number): number | undefined {
  const found = /^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`) ?? '')
  return found === null ? undefined : Number(found[1]) * 1024
}

function ownOf(pid: number): number | undefined {
  const [, resident, shared] = (readOrNothing(`/proc/${pid}/statm`) ?? '').split(' ').map(Number)
  return resident === undefined || shared === undefined ? undefined : (resident - shared) * 4096
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
