import { openDemo } from './admin/demo.ts'
import { openApi, readFront } from './compose-api.ts'
import { type OpenGround, openDoors, openGround, readHouse, startWork } from './compose.ts'
import { asFault } from '#platform/fault.ts'
import { makeLog } from '#platform/log.ts'
import { makeRecoveryKey } from '#platform/master-key.ts'
import type { Environment } from '#platform/settings.ts'
import { makeSetupToken } from '#records/organisations/setup-link.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

/** Starts Facteur as FACTEUR_ROLE says and stays until asked to stop. Everything that was opened is closed in reverse. */
async function main(): Promise<void> {
  const isDemo = process.argv.includes('--demo')
  const demo = isDemo ? openDemo(process.env) : undefined
  const environment: Environment = demo?.environment ?? process.env
  const log = makeLog()
  const closers: (() => Promise<unknown>)[] = []
  const stop = makeStop(closers)
  try {
    const { role, egressAllow, egressResolve } = readHouse(environment)
    if (egressAllow.length > 0) log.info('egress.allow', { list: egressAllow.join(',') })
    if (egressResolve.length > 0) log.info('egress.resolve', { list: egressResolve.join(',') })
    const open = await openGround(environment, {
      log,
      stay: role === 'all' ? 'only' : role === 'worker' ? 'worker' : 'visit',
    })
    closers.push(() => open.close())
    void open.givenUp.then((fault) => stop(fault))
    const doors = await openDoors(environment, {
      log,
      isDemo,
      ...(demo === undefined ? {} : { demoFolder: demo.mailFolder }),
    })
    closers.push(() => doors.reader.close())
    closers.push(() => doors.browser.close())
    const signIn = await demo?.prepare(open.ground)
    const front = readFront(environment)
    if (role !== 'worker') {
      const served = await openApi(environment, open, doors)
      closers.push(() => served.close())
    }
    if (role !== 'api') {
      const worker = startWork(environment, open, doors, front.publicUrl)
      closers.push(() => worker.stop())
    }
    if (role !== 'worker') await greet(open, front.publicUrl, signIn)
    if (!doors.reader.isolation.isIsolated) say(`\nMind: ${doors.reader.isolation.say}`)
    if (!doors.browser.isThere)
      say(
        '\nMind: there is no Chromium on this machine, so mails that are themselves the receipt are kept as mails, not printed. Install the package "chromium".',
      )
    log.info('facteur.ready', { role, sinceStartMs: Math.round(process.uptime() * 1000) })
  } catch (thrown) {
    await stop(asFault(thrown))
  }
}

/** What a person sees in the terminal: the address, on the first run the recovery key, and the link that creates the owner. */
async function greet(
  { ground, masterKey, isNewKey }: OpenGround,
  publicUrl: string,
  signIn: { email: string; password: string } | undefined,
): Promise<void> {
  say(`\nFacteur runs at ${publicUrl}`)
  if (signIn !== undefined)
    return say(
      `This is the demonstration. Sign in with ${signIn.email} and the password ${signIn.password} (made anew at each start).`,
    )
  if (isNewKey) {
    say(
      `\nYour recovery key. Print it or write it down, and keep it where your papers are safe:\n\n    ${makeRecoveryKey(masterKey)}\n`,
    )
    say('Without this key or the file master.key, nobody can read your archive any more: not we, not you.')
  }
  const token = await makeSetupToken(ground)
  if (token !== null)
    say(`\nOpen this link within 30 minutes to create the owner:\n\n    ${publicUrl}/welcome#token=${token}\n`)
}

/** One orderly way out, for signals and faults alike; a second signal within two seconds is the same one sent twice. */
function makeStop(closers: (() => Promise<unknown>)[]) {
  let isStopping = false
  const stop = async (fault?: ReturnType<typeof asFault>): Promise<void> => {
    if (isStopping) return
    isStopping = true
    if (fault !== undefined) {
      process.stderr.write(`${fault.say} [${fault.code}]\n`)
      if (fault.code === 'facteur.unexpected')
        process.stderr.write(`${fault.cause instanceof Error ? fault.cause.stack : String(fault.cause)}\n`)
    }
    const cut = setTimeout(() => process.exit(1), 20_000)
    for (const close of closers.splice(0).toReversed()) await close().catch(() => undefined)
    clearTimeout(cut)
    process.exit(fault === undefined ? 0 : 1)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  return stop
}

await main()
