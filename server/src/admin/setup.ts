import { readFileSync } from 'node:fs'
import { type Language, languages } from '@facteur/contract/verdict.ts'
import { z } from 'zod'
import { openGround } from '../compose.ts'
import { makeLog } from '#platform/log.ts'
import { makeRecoveryKey } from '#platform/master-key.ts'
import { hashPassword, requireGoodPassword } from '#platform/passwords.ts'
import { makeContext } from '#records/context.ts'
import { createFirstOwner } from '#records/organisations/create-first-owner.ts'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { UsageError, readFlags } from './usage.ts'

const usage =
  'Usage: facteur setup --email E --password-file F|- --organisation NAME [--name N] [--vat-number BE…] [--language nl|fr|de|en] [--json]'

type Asked = {
  email: string
  password: string
  organisation: string
  name: string
  vatNumber: string | null
  language: Language
  isJson: boolean
}

/** The first owner without a browser, beside a running or a stopped server; prints an API token, once. */
export async function runSetup(args: readonly string[]): Promise<number> {
  const asked = await readAsked(args)
  requireGoodPassword(asked.password, [asked.email, asked.name, asked.organisation])
  const log = makeLog((line) => (line.includes('"level":"info"') ? undefined : void process.stderr.write(line)))
  const open = await openGround(process.env, { log, stay: 'visit' })
  try {
    const passwordHash = await hashPassword(asked.password)
    const { organisation, userId } = await createFirstOwner(open.ground, {
      ...asked,
      proof: { is: 'host' },
      passwordHash,
    })
    const ctx = makeContext(open.ground, organisation, { is: 'member', userId, role: 'owner' })
    const { token } = await makeApiToken(ctx, { name: 'facteur setup', scopes: ['read', 'write', 'owner'] })
    tell(asked, { token, organisation, recoveryKey: open.isNewKey ? makeRecoveryKey(open.masterKey) : null })
    return 0
  } finally {
    await open.close()
  }
}

async function readAsked(args: readonly string[]): Promise<Asked> {
  const text = { type: 'string' } as const
  const flags = readFlags(args, {
    email: text,
    'password-file': text,
    organisation: text,
    name: text,
    'vat-number': text,
    language: text,
    json: { type: 'boolean' },
  })
  const [email, file, organisation] = [
    flags.text('email'),
    flags.text('password-file'),
    flags.text('organisation')?.trim(),
  ]
  if (email === undefined || file === undefined || organisation === undefined || organisation === '')
    throw new UsageError(usage)
  if (!z.email().safeParse(email).success) throw new UsageError('--email is not an e-mail address.')
  const language = languages.find((one) => one === (flags.text('language') ?? 'en'))
  if (language === undefined) throw new UsageError(`--language must be one of ${languages.join(', ')}.`)
  const password = (file === '-' ? await readInput() : readText(file)).replace(/\r?\n$/, '')
  return {
    email,
    password,
    organisation,
    name: flags.text('name') ?? email.split('@')[0] ?? email,
    vatNumber: flags.text('vat-number') ?? null,
    language,
    isJson: flags.has('json'),
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`)
  }
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text
}

function tell(
  { isJson, email }: Asked,
  made: { token: string; organisation: string; recoveryKey: string | null },
): void {
  if (isJson) {
    process.stdout.write(
      `${JSON.stringify({ token: made.token, organisation: made.organisation, ...(made.recoveryKey === null ? {} : { recoveryKey: made.recoveryKey }) })}\n`,
    )
    return
  }
  process.stdout.write(
    `The owner ${email} was made.\n\nAPI token, shown once (for FACTEUR_TOKEN):\n\n    ${made.token}\n`,
  )
  if (made.recoveryKey !== null)
    process.stdout.write(`\nRecovery key, to print and keep where your papers are safe:\n\n    ${made.recoveryKey}\n`)
}
