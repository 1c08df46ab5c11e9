import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './dovecot.ts'
import { root } from './facteur.ts'
import { until } from './wait.ts'

export type Emulate = AsyncDisposable & {
  /** FACTEUR_… addresses and clients that lead here. */
  settings: Record<string, string>
  /** What a browser does: opens the address, clicks the seeded person, and is sent back: the address it is sent to. */
  signIn(address: string): Promise<string>
}

type Seeded = { email: string; redirectUrl: string; mails: readonly { subject: string; text: string }[] }

/** vercel-labs/emulate as Google and Microsoft: made by others, so that we do not only pass our own fakes. */
export async function startEmulate({ email, redirectUrl, mails }: Seeded): Promise<Emulate> {
  const folder = await mkdtemp(join(tmpdir(), 'facteur-emulate-'))
  const port = await findFreePort()
  const client = { client_id: 'facteur-e2e', client_secret: 'emulate-geheim', redirect_uris: [redirectUrl] }
  const people = [{ email, name: 'An' }]
  const messages = mails.map(({ subject, text }, index) => ({
    id: `msg_${index}`,
    user_email: email,
    from: 'info@gist.example',
    to: email,
    subject,
    body_text: text,
    label_ids: ['INBOX'],
  }))
  const seed = {
    google: { users: people, oauth_clients: [{ ...client, name: 'Facteur' }], messages },
    microsoft: { users: people, oauth_clients: [{ ...client, name: 'Facteur' }] },
  }
  const seedFile = join(folder, 'seed.json')
  const secretFile = join(folder, 'secret')
  await writeFile(seedFile, JSON.stringify(seed))
  await writeFile(secretFile, client.client_secret)
  const words = ['start', '--service', 'google,microsoft', '--port', String(port), '--seed', seedFile]
  const child = spawn(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'node_modules/emulate/dist/index.js'), ...words],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const [google, microsoft] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`]
  await until('emulate answers', async () =>
    (await Promise.all([google, microsoft].map((url) => fetch(`${url}/.well-known/openid-configuration`)))).every(
      (one) => one.ok,
    ),
  )
  return {
    settings: {
      FACTEUR_GOOGLE_CLIENT_ID: client.client_id,
      FACTEUR_GOOGLE_CLIENT_SECRET_FILE: secretFile,
      FACTEUR_GOOGLE_AUTH_URL: `${google}/o/oauth2/v2/auth`,
      FACTEUR_GOOGLE_TOKEN_URL: `${google}/oauth2/token`,
      FACTEUR_GOOGLE_USERINFO_URL: `${google}/oauth2/v2/userinfo`,
      FACTEUR_GMAIL_API_URL: `${google}/gmail/v1`,
      FACTEUR_MICROSOFT_CLIENT_ID: client.client_id,
      FACTEUR_MICROSOFT_CLIENT_SECRET_FILE: secretFile,
      FACTEUR_MICROSOFT_LOGIN_URL: microsoft,
      FACTEUR_GRAPH_API_URL: `${microsoft}/v1.0`,
    },
    signIn: (address) => clickPerson(address, email),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function clickPerson(address: string, email: string): Promise<string> {
  const page = await fetch(address)
  const html = await page.text()
  const forms = [...html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)]
  const form = forms.find((one) => one[2]?.includes(`value="${email}"`))
  if (!page.ok || form === undefined) throw new Error(`the emulator's page: ${page.status} ${html.slice(0, 300)}`)
  const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
  const fields = [...(form[2] ?? '').matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)]
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, plain(value)]))
  const answer = await fetch(new URL(plain(form[1] ?? ''), address), { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('location') ?? ''
}
