import { createServer, type Server } from 'node:net'
import { fileURLToPath } from 'node:url'
import { ReaderChild } from './children-process.ts'
import { childEnvironment, listLaunches, type Launch } from './children-sandbox.ts'
import { Fault } from './fault.ts'

export type Isolation = {
  /** True where a real child was asked and could reach neither network nor files nor our environment. */
  isIsolated: boolean
  /** One sentence for the host. */
  say: string
}

/** What a child says it could do: reader/src/probe.ts. */
export type ProbeResult = {
  uid: number
  gid: number
  environment: string[]
  canReadPasswd: boolean
  canWriteProject: boolean
  canConnect: boolean
  interfaces: string[]
  processes: number
  capabilities: string
}

const trialTimeoutMs = 20_000

/** The safest launch that works here, by a real trial of each. Throws `reader.cannot-start` where none does. */
export async function chooseLaunch(
  launches: Launch[] = listLaunches(),
): Promise<{ launch: Launch; isolation: Isolation }> {
  for (const launch of launches) {
    const probe = await probeLaunch(launch)
    if (probe && (!launch.isSandboxed || isShutIn(probe))) return { launch, isolation: describe(launch) }
  }
  throw new Fault('reader.cannot-start', {
    say: 'The program that opens documents could not be started.',
    retry: 'later',
  })
}

/** Starts one child, asks what it can reach, and ends it. Undefined where it does not start. */
export async function probeLaunch(launch: Launch): Promise<ProbeResult | undefined> {
  const server = await listenOnLoopback()
  const child = new ReaderChild(launch)
  try {
    if ((await child.whenReady(trialTimeoutMs)).is !== 'answered') return undefined
    const projectFile = fileURLToPath(new URL('../../../reader/src/probe-wrote-this', import.meta.url))
    const outcome = await child.ask({ op: 'probe', port: portOf(server), projectFile }, trialTimeoutMs)
    if (outcome.is !== 'answered' || !outcome.reply.ok) return undefined
    // Safe: our own child, not yet given anything hostile, answers a probe with this shape.
    return outcome.reply.result as ProbeResult
  } finally {
    child.kill()
    server.close()
  }
}

export function isShutIn(probe: ProbeResult): boolean {
  const reachesNothing = !probe.canReadPasswd && !probe.canWriteProject && !probe.canConnect
  const isNobody = probe.uid !== 0 && /^0*$/.test(probe.capabilities)
  return reachesNothing && isNobody && probe.environment.every((name) => givenNames.has(name))
}

const givenNames = new Set(['PWD', ...Object.keys(childEnvironment)])

function describe({ isSandboxed }: Launch): Isolation {
  if (isSandboxed)
    return {
      isIsolated: true,
      say: 'Documents are opened in a sealed-off process: no network, no files, limited memory and time.',
    }
  return {
    isIsolated: false,
    say: 'bubblewrap is missing or refused here, so documents are opened in a separate process with limits, but not sealed off. Install the package "bubblewrap" to change that.',
  }
}

function listenOnLoopback(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
