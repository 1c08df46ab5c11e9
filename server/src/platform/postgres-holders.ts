import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Hold = { letGo(): void; isLast(): boolean }

let count = 0

/**
 * Notes in `run/holders` that this process uses the database, so that only the last one to leave stops it.
 * A holder that died without leaving does not count: its name holds its process and when that was born.
 */
export function holdPostgres(run: string): Hold {
  const folder = join(run, 'holders')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = `${process.pid}-${bornAt(process.pid) ?? 0}-${++count}`
  writeFileSync(join(folder, name), '')
  return {
    letGo: () => rmSync(join(folder, name), { force: true }),
    isLast: () => readdirSync(folder).filter((other) => other !== name && isAlive(folder, other)).length === 0,
  }
}

function isAlive(folder: string, name: string): boolean {
  const [pid = '', born = ''] = name.split('-')
  if (bornAt(Number(pid)) === born) return true
  rmSync(join(folder, name), { force: true })
  return false
}

// Field 22 of /proc/<pid>/stat, counted after the name, which may hold spaces and brackets.
function bornAt(pid: number): string | undefined {
  try {
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return state === 'Z' ? undefined : rest[18]
  } catch {
    return undefined
  }
}
