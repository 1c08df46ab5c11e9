import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort } from './dovecot.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const node = join(root, 'node_modules/.bin/node')

export type Environment = Record<string, string>
export type Exit = { code: number | null; signal: NodeJS.Signals | null }

/** One real server process. `output` is all it wrote so far, standard output and error together. */
export type RunningFacteur = {
  url: string
  environment: Environment
  pid: number
  exit: Promise<Exit>
  isRunning(): boolean
  output(): string
  /** Asks it to stop, as a service manager does. */
  stop(): Promise<Exit>
  /** kill -9 of the whole process group; the embedded database, in a session of its own, lives on as an orphan. */
  kill(): Promise<void>
}

/** A data folder and a port that stay the same over starts and kills. */
export type House = AsyncDisposable & {
  dataFolder: string
  port: number
  url: string
  environment: Environment
  /** Starts and waits until it answers (a worker alone: until it says that it is ready). */
  start(more?: Environment): Promise<RunningFacteur>
  /** Starts without waiting, for what is to be refused. */
  launch(more?: Environment): RunningFacteur
  /** The pid of the embedded database, dead or alive; undefined while there is none. */
  postmaster(): Promise<number | undefined>
}

/** Makes the house; disposing of it ends every process that was started in it and removes the data. */
export async function makeHouse(environment: Environment = {}): Promise<House> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'facteur-e2e-'))
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const started: RunningFacteur[] = []
  const base: Environment = { FACTEUR_DATA: dataFolder, FACTEUR_PORT: String(port), ...environment }
  const launch = (more: Environment = {}) => {
    const one = launchFacteur(url, { ...base, ...more })
    started.push(one)
    return one
  }
  const postmaster = () => readPid(join(dataFolder, 'postgres/postmaster.pid'))
  return {
    dataFolder,
    port,
    url,
    environment: base,
    launch,
    postmaster,
    async start(more = {}) {
      const one = launch(more)
      await untilReady(one, more['FACTEUR_ROLE'] === 'worker')
      return one
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((one) => one.stop()))
      await endPostmaster(await postmaster())
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function launchFacteur(url: string, environment: Environment): RunningFacteur {
  const words = [node, join(root, 'server/src/main.ts')]
  // The signal at the death of the parent keeps a killed test run from leaving servers behind.
  const command = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...words] : words
  const child = spawn(command[0] ?? node, command.slice(1), {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited(), ...environment },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const exit = new Promise<Exit>((resolve) => void child.once('close', (code, signal) => resolve({ code, signal })))
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    url,
    environment,
    exit,
    isRunning,
    pid: child.pid ?? 0,
    output: () => said,
    async stop() {
      signalGroup(child, 'SIGTERM', { isGroup: false })
      const force = setTimeout(() => signalGroup(child, 'SIGKILL', { isGroup: true }), 25_000)
      const how = await exit
      clearTimeout(force)
      return how
    },
    async kill() {
      signalGroup(child, 'SIGKILL', { isGroup: true })
      await exit
    },
  }
}

const inherited = (): Environment =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'CI'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name] ?? '']],
    ),
  )

function signalGroup(child: ChildProcess, signal: NodeJS.Signals, { isGroup }: { isGroup: boolean }): void {
  if (child.pid === undefined || (!isGroup && (child.exitCode !== null || child.signalCode !== null))) return
  try {
    process.kill(isGroup ? -child.pid : child.pid, signal)
  } catch {
    // Gone already.
  }
}

async function untilReady(one: RunningFacteur, isWorker: boolean): Promise<void> {
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    if (!one.isRunning()) break
    if (isWorker ? one.output().includes('facteur.ready') : await answers(one.url)) return
    await pause(100)
  }
  throw new Error(`Facteur did not start:\n${one.output().slice(-3000)}`)
}

const answers = (url: string) =>
  fetch(`${url}/api/v1/installation`).then(
    (response) => response.ok,
    () => false,
  )

async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return pid > 0 ? pid : undefined
}

/** An orphan of a killed server. A pid that now belongs to another program is left alone. */
async function endPostmaster(pid: number | undefined): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (let tries = 0; pid !== undefined && tries < 50 && (await isPostgres(pid)); tries += 1) {
      if (tries === 0) process.kill(pid, signal)
      await pause(100)
    }
  }
}

export const isPostgres = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/comm`, 'utf8').then(
    (name) => name.trim() === 'postgres',
    () => false,
  )
