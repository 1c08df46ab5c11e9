import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

/** PSS in MB of a process and all that it started: shared pages counted once. */
export function memoryOf(pid: number): number {
  return Object.values(memoryByProgram(pid)).reduce((sum, one) => sum + one, 0)
}

/** The same by program: `server`, `reader`, `browser`, `postgres` … */
export function memoryByProgram(pid: number): Record<string, number> {
  return Object.fromEntries(sumByProgram(pid, pssOf).map(([name, kilobytes]) => [name, Math.round(kilobytes / 1024)]))
}

/** Seconds of processor time by program, of those that still live. */
export function processorByProgram(pid: number): Record<string, number> {
  return Object.fromEntries(sumByProgram(pid, ticksOf).map(([name, ticks]) => [name, Math.round(ticks / 100)]))
}

/** The most in MB that the reader under a process ever held (VmHWM), since `forgetPeak` where the kernel allows that. */
export function peakOfReader(pid: number): number {
  const peaks = readersUnder(pid).map((id) => Number(/^VmHWM:\s+(\d+)/m.exec(statusOf(id))?.[1] ?? 0))
  return Math.round(Math.max(0, ...peaks) / 1024)
}

export function forgetPeak(pid: number): void {
  for (const id of readersUnder(pid)) writeFileSync(`/proc/${id}/clear_refs`, '5')
}

const readersUnder = (pid: number) => processesUnder(pid).filter((id) => programOf(id) === 'reader')

function sumByProgram(pid: number, measure: (pid: number) => number): [string, number][] {
  const parts: Record<string, number> = {}
  for (const id of processesUnder(pid)) parts[programOf(id)] = (parts[programOf(id)] ?? 0) + measure(id)
  return Object.entries(parts)
}

/** Itself among them. */
function processesUnder(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const id = Number(name)
    const parent = Number.isInteger(id) ? parentOf(id) : undefined
    if (parent !== undefined) parents.set(id, parent)
  }
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === pid || isOurs(parents.get(id)))
  return [...parents.keys()].filter(isOurs)
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function programOf(pid: number): string {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return /postgres/.test(command)
      ? 'postgres'
      : /reader\/src/.test(command)
        ? 'reader'
        : /browser\/src|chrom/.test(command)
          ? 'browser'
          : /main\.ts/.test(command)
            ? 'server'
            : 'other'
  } catch {
    return 'other'
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}
