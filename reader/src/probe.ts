import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'

/** What a reader child could do if its parser were taken over. Asked only by tests and by the trial at start. */
export type ProbeResult = {
  uid: number
  gid: number
  environment: string[]
  canReadPasswd: boolean
  canWriteProject: boolean
  canConnect: boolean
  interfaces: string[]
  /** How many processes it sees, itself among them. */
  processes: number
  capabilities: string
}

export type ProbeRequest = { port: number; projectFile: string }

export async function probe({ port, projectFile }: ProbeRequest): Promise<ProbeResult> {
  return {
    uid: process.getuid?.() ?? -1,
    gid: process.getgid?.() ?? -1,
    environment: Object.keys(process.env),
    canReadPasswd: succeeds(() => readFileSync('/etc/passwd')),
    canWriteProject: succeeds(() => writeFileSync(projectFile, 'x')),
    canConnect: await canConnect(port),
    interfaces: Object.keys(networkInterfaces()),
    processes: succeeds(() => readdirSync('/proc'))
      ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length
      : 0,
    capabilities: succeeds(readStatus) ? (/CapEff:\s*(\w+)/.exec(readStatus())?.[1] ?? '') : '',
  }
}

const readStatus = () => readFileSync('/proc/self/status', 'latin1')

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 })
    const settle = (isConnected: boolean) => {
      socket.destroy()
      resolve(isConnected)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })
}
