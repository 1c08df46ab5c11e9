import type { OAuthAttempt, SignInProvider } from '@facteur/contract/oauth.ts'
import { makeSignInAddress, redirectAddressOf, signInPages } from '@facteur/formats/sign-in-address.ts'
import { type Command, type Given, listOf, numberOf, textOf } from '../command.ts'
import { Refusal, UsageError } from '../failures.ts'
import { readDay, showSource } from './show-source.ts'

const connectors = { google: 'gmail', microsoft: 'microsoft-365' } as const
const usualWaitSeconds = 900

const options = {
  'dry-run': { type: 'boolean' },
  device: { type: 'boolean' },
  name: { type: 'string' },
  folder: { type: 'string', multiple: true },
  subfolders: { type: 'boolean' },
  alias: { type: 'string', multiple: true },
  since: { type: 'string' },
  'login-hint': { type: 'string' },
  timeout: { type: 'string' },
} as const

/** One sign-in for a mailbox that needs it; it goes on where it was. */
export const linkAgain = (idOf: (given: Given, word: string) => Promise<string>): Command => ({
  name: 'source link-again',
  usage: 'ID [--device] [--timeout SECONDS] [--json]',
  say: 'Sign in once more for a mailbox at Google or Microsoft; it goes on where it was',
  options: { device: { type: 'boolean' }, timeout: { type: 'string' } },
  words: { least: 1, most: 1 },
  run: async (given) => {
    const { client, io, values } = given
    const sourceId = await idOf(given, given.words[0] ?? '')
    const { connector } = await client.call('getSource', { path: { id: sourceId } })
    const provider = (['google', 'microsoft'] as const).find((one) => connectors[one] === connector)
    if (provider === undefined) throw new Refusal('This mailbox is not linked by signing in: give it a new password.')
    const until = io.now() + numberOf(values, 'timeout', usualWaitSeconds) * 1000
    const flow = values['device'] === true ? 'device' : 'browser'
    const attempt = await client.call('beginOAuth', { body: { provider, flow, sourceId } })
    tellWhatToDo(given, attempt)
    await waitForSignIn(given, attempt, until)
    await showLinked(given, sourceId)
  },
})

/** `source add gmail` and `source add microsoft-365`: prints the address to open, and waits until somebody signed in there. */
export const signInCommands: readonly Command[] = (['google', 'microsoft'] as const).map((provider) => ({
  name: `source add ${connectors[provider]}`,
  usage:
    '[--dry-run] [--device] [--folder N]… [--subfolders] [--alias A]… [--since DATE] [--name N] [--login-hint A] [--timeout SECONDS] [--json]',
  say: `Link a mailbox by signing in to ${signInPages[provider].name}${provider === 'google' ? ' (Gmail)' : ' (Microsoft 365, Outlook.com)'}`,
  options,
  run: (given) => (given.values['dry-run'] === true ? dryRun(given, provider) : link(given, provider)),
}))

/** Needs neither a server nor credentials: what is not known yet stands as a word in capitals. */
async function dryRun({ io, values, isJson }: Given, provider: SignInProvider): Promise<void> {
  const isDevice = values['device'] === true
  if (isDevice && provider === 'google') throw noDevice()
  const prefix = provider === 'google' ? 'FACTEUR_GOOGLE' : 'FACTEUR_MICROSOFT'
  const set = (name: string) => (io.env[name] === '' ? undefined : io.env[name])
  const redirectUrl = redirectAddressOf(set('FACTEUR_PUBLIC_URL') ?? set('FACTEUR_URL') ?? 'http://127.0.0.1:8420')
  const page = pageOf(provider, set)
  const loginHint = textOf(values, 'login-hint')
  const url = isDevice
    ? 'https://microsoft.com/devicelogin'
    : makeSignInAddress({
        provider,
        clientId: set(`${prefix}_CLIENT_ID`) ?? 'CLIENT_ID',
        redirectUrl,
        state: 'STATE',
        codeChallenge: 'CODE_CHALLENGE',
        tenant: set('FACTEUR_MICROSOFT_TENANT') ?? 'common',
        ...(page === undefined ? {} : { page }),
        ...(loginHint === undefined ? {} : { loginHint }),
      })
  const { scope } = signInPages[provider]
  const shown = {
    connector: connectors[provider],
    provider,
    flow: isDevice ? 'device' : 'browser',
    url,
    redirectUrl,
    scope,
  }
  io.out(isJson ? `${JSON.stringify(shown)}\n` : `${url}\n`)
}

function pageOf(provider: SignInProvider, set: (name: string) => string | undefined): string | undefined {
  if (provider === 'google') return set('FACTEUR_GOOGLE_AUTH_URL')
  const login = set('FACTEUR_MICROSOFT_LOGIN_URL')
  return login === undefined ? undefined : `${login.replace(/\/+$/, '')}/oauth2/v2.0/authorize`
}

async function link(given: Given, provider: SignInProvider): Promise<void> {
  const { client, values, io, isJson } = given
  const flow = values['device'] === true ? 'device' : 'browser'
  if (flow === 'device' && provider === 'google') throw noDevice()
  const loginHint = textOf(values, 'login-hint')
  const since = textOf(values, 'since')
  const wish = { ...(since === undefined ? {} : { since: readDay(since) }), ...nameOf(given) }
  const until = io.now() + numberOf(values, 'timeout', usualWaitSeconds) * 1000
  const attempt = await client.call('beginOAuth', {
    body: { provider, flow, ...(loginHint === undefined ? {} : { loginHint }) },
  })
  tellWhatToDo(given, attempt)
  const already = await waitForSignIn(given, attempt, until)
  if (already !== null) return showLinked(given, already)
  const source = await client.call('addSource', {
    body: {
      connector: connectors[provider],
      attempt: attempt.id,
      folders: listOf(values, 'folder'),
      ...(values['subfolders'] === true ? { includesSubfolders: true } : {}),
      aliases: listOf(values, 'alias'),
      ...wish,
    },
  })
  if (isJson) io.out(`${JSON.stringify(source)}\n`)
  else showSource(given, source)
}

/** The folders were chosen in the page, or it was linked before. */
async function showLinked(given: Given, id: string): Promise<void> {
  showSource(given, await given.client.call('getSource', { path: { id } }))
}

const nameOf = ({ values }: Given): { name?: string } => {
  const name = textOf(values, 'name')
  return name === undefined ? {} : { name }
}

/** With --json a line for a program; else what a person has to do. Waiting is told aside, so that the output stays clean. */
function tellWhatToDo({ io, isJson }: Given, attempt: OAuthAttempt): void {
  const { id, url, userCode, verificationUrl, expiresAt } = attempt
  if (isJson) return io.out(`${JSON.stringify({ attempt: id, url, userCode, verificationUrl, expiresAt })}\n`)
  if (url === null)
    io.out(`Open ${verificationUrl ?? ''} in any browser and type this code there:\n\n    ${userCode ?? ''}\n\n`)
  else io.out(`Open this address in a browser in which you are signed in to Facteur, and sign in:\n\n    ${url}\n\n`)
  io.err('Waiting until you have signed in there …\n')
}

/** Null: somebody signed in; else the source that is linked already. */
async function waitForSignIn({ client, io }: Given, attempt: OAuthAttempt, until: number): Promise<string | null> {
  for (let { everySeconds } = attempt; ;) {
    const now = await client.call('getOAuthAttempt', { path: { id: attempt.id } })
    if (now.state === 'signed-in') return null
    if (now.state === 'linked' && now.source !== null) return now.source
    if (now.state !== 'waiting')
      throw new Refusal(
        now.trouble === null ? 'This sign-in was used elsewhere.' : `${now.trouble.say} (${now.trouble.code})`,
      )
    everySeconds = now.everySeconds
    if (io.now() >= until) throw new Refusal('Nobody has signed in in time: run the command again.')
    await io.pause(everySeconds * 1000)
  }
}

const noDevice = () =>
  new UsageError(
    'Google does not let mail be read after a sign-in by code: leave out --device, or use an app password.',
  )
