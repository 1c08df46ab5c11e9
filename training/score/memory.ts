import { readFileSync, readdirSync } from 'node:fs'

/** Looks four times a second at what the readers under a process hold; `stop` gives the highest peak of one of them, in MB. */
export function watchMemory(pid: number): { stop(): number } {
  let peak = 0
  const look = () => {
    for (const reader of readersUnder(pid)) peak = Math.max(peak, peakOf(reader))
  }
  const timer = setInterval(look, 250)
  return {
    stop() {
      clearInterval(timer)
      return Math.round(peak / 1024)
    },
  }
}

function readersUnder(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const id = Number(name)
    if (Number.isInteger(id)) parents.set(id, Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0))
  }
  const isUnder = (id: number): boolean => id > 1 && (id === pid || isUnder(parents.get(id) ?? 0))
  return [...parents.keys()].filter((id) => isUnder(id) && /reader\/src/.test(textOf(`/proc/${id}/cmdline`)))
}

/** The most it ever held, in kB. */
const peakOf = (pid: number) => Number(/^VmHWM:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0)

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
